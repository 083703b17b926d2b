import { type Bulletin, isEnding, lineagesFirst } from "../bulletin/index.ts";
import {
  type ExclusionReason,
  type Group,
  groupSize,
  isGroupInFlight,
  isOpen,
  newGroup,
  nudgeOf,
  withoutIncident,
  withoutPending,
} from "../delivery/index.ts";
import { type BulletinId, shardCount } from "../ids.ts";
import type { Deps, PlanMessage, SendMessage } from "../ports.ts";
import type { Subscriber } from "../subscriber/index.ts";
import { candidatesOf } from "./candidates.ts";
import { changeBulletin } from "./change.ts";
import { siblings } from "./release.ts";

const nudgesAtOnce = 10;

/**
 * Plans one shard of a bulletin: closes the older serials in it, writes who is included, 25 a group, in order of reader
 * id, then nudges every group that is open. Restarting goes on behind the last group written. While an older serial is
 * still in flight here nothing is planned; `sweep` asks again.
 */
export async function plan(deps: Deps, message: PlanMessage): Promise<void> {
  const bulletin = await deps.bulletins.bulletin(message.bulletinId);
  if (!bulletin?.frozenAt || bulletin.supersededAt || bulletin.cancelledAt) return;
  if (await isPlanned(deps, message)) return;
  const { older, digests } = await siblings(deps, bulletin);
  const serials = older.map((entry) => entry.bulletinId);
  if (!(await closeOlder(deps, serials, message.shard))) return;
  if (isEnding(bulletin) && !(await withdraw(deps, bulletin, digests, message.shard))) return;
  const { groups, candidates } = await writeGroups(deps, bulletin, message.shard, [...serials, ...digests]);
  await putFirst(deps, bulletin, candidates);
  await nudgeShard(deps, message);
  const { bulletinId, shard } = message;
  await deps.ledger.putShardPlan(bulletinId, { shard, plannedAt: deps.now().toISOString(), groups });
  deps.log("shard-planned", { bulletin: bulletinId, shard, groups });
}

async function isPlanned(deps: Deps, { bulletinId, shard }: PlanMessage): Promise<boolean> {
  return (await deps.ledger.shardPlans(bulletinId)).some((done) => done.shard === shard);
}

/** Ends the pending recipients of older serials in a shard; false while somebody is still submitting to them. */
async function closeOlder(deps: Deps, older: readonly BulletinId[], shard: number): Promise<boolean> {
  let closed = true;
  for (const bulletinId of older) {
    for await (const group of deps.ledger.groups(bulletinId, shard)) {
      if (!(await closeGroup(deps, group))) closed = false;
    }
  }
  return closed;
}

/** Takes the incident out of the open groups of digests; false while one of them is being submitted. */
async function withdraw(
  deps: Deps,
  { content }: Bulletin,
  digests: readonly BulletinId[],
  shard: number,
): Promise<boolean> {
  let isInFlight = false;
  const change = (latest: Group) => {
    isInFlight ||= isGroupInFlight(latest, deps.now().toISOString());
    return withoutIncident(latest, content.incidentId);
  };
  for (const bulletinId of digests) {
    for await (const group of deps.ledger.groups(bulletinId, shard)) {
      if (isOpen(group)) await deps.ledger.changeGroup(group, change, group);
    }
  }
  return !isInFlight;
}

// Judged by the record that is written, not by the one that was listed: an intent may have come in between.
async function closeGroup(deps: Deps, listed: Group): Promise<boolean> {
  let isInFlight = false;
  const change = (latest: Group) => {
    const now = deps.now().toISOString();
    isInFlight = isGroupInFlight(latest, now);
    return withoutPending(latest, "superseded", now);
  };
  if (isOpen(listed)) await deps.ledger.changeGroup(listed, change, listed);
  return !isInFlight;
}

/** What stands in a shard: groups, and the readers in them. */
type Written = { readonly groups: number; readonly candidates: number };

/** Writes the groups of a shard behind those that exist; gives what there is in the end. */
async function writeGroups(
  deps: Deps,
  bulletin: Bulletin,
  shard: number,
  older: readonly BulletinId[],
): Promise<Written> {
  for (;;) {
    const last = await deps.ledger.lastGroup(bulletin.content.id, shard);
    const written = await writeBehind(deps, bulletin, shard, older, last);
    if (written !== null) return written;
  }
}

// Null when another worker, who may have seen other readers, wrote a group first: ours begin behind theirs then.
async function writeBehind(
  deps: Deps,
  bulletin: Bulletin,
  shard: number,
  older: readonly BulletinId[],
  last: Group | null,
): Promise<Written | null> {
  let groups = last ? last.number + 1 : 0;
  let candidates = last ? last.number * groupSize + last.readers.length : 0;
  const behind = candidatesOf(deps, bulletin, shard, older, last?.readers.at(-1) ?? null);
  for await (const readers of inGroups(behind)) {
    if (!(await deps.ledger.createGroup(groupOf(deps, bulletin, shard, groups, readers)))) return null;
    groups += 1;
    candidates += readers.length;
  }
  return { groups, candidates };
}

function groupOf(
  deps: Deps,
  bulletin: Bulletin,
  shard: number,
  number: number,
  readers: readonly Subscriber[],
): Group {
  const key = { bulletinId: bulletin.content.id, shard, number };
  const ids = readers.map((reader) => reader.id);
  return newGroup(key, ids, { excluded: exclusionsOf(deps, readers), first: atRiskIn(bulletin, readers) });
}

/** Lets readers at risk go first when the day's quota will not do for all: a shard tells how many there are. */
async function putFirst(deps: Deps, bulletin: Bulletin, candidates: number): Promise<void> {
  const { left } = await deps.control.pace(deps.now().toISOString());
  if (left === null || candidates * shardCount <= left) return;
  await changeBulletin(deps, bulletin.content.id, (latest) =>
    latest.atRiskFirst ? null : { ...latest, atRiskFirst: true },
  );
}

async function nudgeShard(deps: Deps, { bulletinId, shard }: PlanMessage): Promise<void> {
  const nudges: SendMessage[] = [];
  for await (const group of deps.ledger.groups(bulletinId, shard)) {
    if (isOpen(group)) nudges.push(nudgeOf(group));
    if (nudges.length === nudgesAtOnce) await deps.queues.send(nudges.splice(0));
  }
  if (nudges.length > 0) await deps.queues.send(nudges);
}

function atRiskIn({ audience }: Bulletin, readers: readonly Subscriber[]): readonly number[] {
  const atRisk = lineagesFirst(audience);
  const isAtRisk = ({ choices }: Subscriber) => choices.lineages.some((lineage) => atRisk.includes(lineage));
  return [...readers.entries()].flatMap(([position, reader]) => (isAtRisk(reader) ? [position] : []));
}

function exclusionsOf(deps: Deps, readers: readonly Subscriber[]): Record<string, ExclusionReason> {
  const { allowList } = deps.settings;
  if (!allowList) return {};
  const off = [...readers.entries()].filter(([, reader]) => !allowList.includes(reader.address));
  return Object.fromEntries(off.map(([position]) => [position, "off-allow-list"]));
}

async function* inGroups(readers: AsyncIterable<Subscriber>): AsyncGenerator<readonly Subscriber[]> {
  let group: Subscriber[] = [];
  for await (const reader of readers) {
    group.push(reader);
    if (group.length < groupSize) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
