import { type Bulletin, type DigestOf, incidentsFor, isSendable } from "../bulletin/index.ts";
import {
  duePositions,
  type Group,
  type PerPosition,
  withIntent,
  withoutPending,
  withResults,
} from "../delivery/index.ts";
import { type IncidentId, randomToken } from "../ids.ts";
import type { Deps, SendMessage } from "../ports.ts";
import type { Subscriber } from "../subscriber/index.ts";
import { keepPace } from "./pace.ts";
import { type Slot, submitGroup, type Tried, waitUntil } from "./submit-group.ts";

/** Whoever waits longer than this for a slot looks again at what may have changed meanwhile. */
const shortWaitMs = 1_000;

/** A group with something left to do, its bulletin and its readers as they are now. */
type Work = { readonly bulletin: Bulletin; readonly group: Group; readonly readers: readonly Subscriber[] };

/**
 * Submits what is open in one group: control item, readers, pace, intent, mails, results. A message is only a nudge:
 * whatever stops the way, the ledger holds what is left to do and `sweep` nudges again.
 */
export async function send(deps: Deps, message: SendMessage): Promise<void> {
  const work = await findWork(deps, message);
  if (!work) return;
  await keepPace(deps);
  const slot = await deps.control.reserve("bulletins", dueIn(deps, work).length, deps.now().getTime());
  if (slot.kind !== "reserved") return;
  const latest = await inTurn(deps, message, work, slot);
  if (latest) await submitUnderIntent(deps, latest, slot);
}

/** What there is to do for a nudge; null when nothing. Ends what was stopped. */
async function findWork(deps: Deps, message: SendMessage): Promise<Work | null> {
  const { bulletin, group, readers } = await deps.ledger.forSubmission(message);
  if (!bulletin || !group) return null;
  if (group.readers.join() !== message.readers.join())
    throw new Error("the nudge names other readers than its group");
  if (bulletin.supersededAt || bulletin.cancelledAt) {
    await closeGroup(deps, bulletin, group);
    return null;
  }
  const work = { bulletin, group, readers };
  return isSendable(bulletin) && dueIn(deps, work).length > 0 ? work : null;
}

function dueIn(deps: Deps, { bulletin, group }: Work): readonly number[] {
  return duePositions(group, bulletin.atRiskFirst, nowOf(deps));
}

/** The work once its slot has come, read again after a wait; null when sending was stopped meanwhile. */
async function inTurn(deps: Deps, message: SendMessage, work: Work, slot: Slot): Promise<Work | null> {
  if (slot.startsAt <= deps.now().getTime() + shortWaitMs) return work;
  await waitUntil(deps, slot.startsAt);
  const [{ stop }, latest] = await Promise.all([deps.control.pace(nowOf(deps)), findWork(deps, message)]);
  return stop === null ? latest : null;
}

async function submitUnderIntent(deps: Deps, { bulletin, group, readers }: Work, slot: Slot): Promise<void> {
  const nonce = randomToken();
  const claimed = await claim(deps, { bulletin, group, readers }, nonce);
  const intent = claimed?.attempts.find((attempt) => attempt.nonce === nonce);
  if (!claimed || !intent) return;
  const tried = await submitGroup(deps, bulletin, claimed, intent, readers, slot);
  await deps.ledger.changeGroup(group, (latest) => withResults(latest, nonce, nowOf(deps), tried), claimed);
  report(deps, group, tried);
  if (tried.fault !== undefined) throw tried.fault;
}

async function closeGroup(deps: Deps, bulletin: Bulletin, group: Group): Promise<void> {
  const reason = bulletin.cancelledAt ? "cancelled" : "superseded";
  await deps.ledger.changeGroup(group, (latest) => withoutPending(latest, reason, nowOf(deps)), group);
}

function claim(deps: Deps, { bulletin, group, readers }: Work, nonce: string): Promise<Group | null> {
  const names = bulletin.digest && namesOf(bulletin.digest, group, readers);
  const withOurs = (latest: Group) => {
    const now = deps.now();
    const leaseUntil = new Date(now.getTime() + deps.settings.leaseSeconds * 1000).toISOString();
    const isAtRiskFirst = bulletin.atRiskFirst;
    return withIntent(latest, { nonce, now: now.toISOString(), leaseUntil, isAtRiskFirst, names });
  };
  return deps.ledger.changeGroup(group, withOurs, group);
}

// Who may not be mailed any more is named everything, so that the reason of their exclusion is the true one.
function namesOf(
  digest: DigestOf,
  group: Group,
  readers: readonly Subscriber[],
): PerPosition<readonly IncidentId[]> {
  const byId = new Map(readers.map((reader) => [reader.id, reader]));
  const all = digest.entries.map((entry) => entry.incidentId);
  const named = group.readers.map((id, position) => {
    const reader = byId.get(id);
    const isActive = reader?.state.kind === "active";
    return [position, isActive ? incidentsFor(reader, digest) : all] as const;
  });
  return Object.fromEntries(named);
}

function report(deps: Deps, message: Group, { outcomes, exclusions }: Tried): void {
  const counts = { submitted: 0, failed: 0, unknown: 0, refused: 0 };
  for (const outcome of outcomes.values()) counts[outcome.kind] += 1;
  deps.log(counts.refused > 0 ? "group-deferred" : "group-submitted", {
    bulletin: message.bulletinId,
    shard: message.shard,
    group: message.number,
    submitted: counts.submitted,
    failed: counts.failed,
    uncertain: counts.unknown,
    refused: counts.refused,
    excluded: exclusions.size,
  });
}

function nowOf(deps: Deps): string {
  return deps.now().toISOString();
}
