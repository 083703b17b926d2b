import type { Bulletin } from "../bulletin/index.ts";
import {
  attemptsOf,
  closedAt,
  type Group,
  type GroupKey,
  isOpen,
  openPositions,
  positionsIn,
  withSecondChance,
} from "../delivery/index.ts";
import { shardCount } from "../ids.ts";
import type { Deps } from "../ports.ts";
import { changeBulletin } from "./change.ts";
import { watchProofs } from "./probe.ts";
import { allShards, planShards, release } from "./release.ts";
import { watchSources } from "./silence.ts";

/** What the queues hold while this sweep runs: nothing is nudged twice that is merely slow. */
type Calm = { readonly plan: boolean; readonly send: boolean; readonly outcomes: boolean };

/**
 * Finds what was left behind: bulletins whose time has come, shards without a plan, groups without a nudge, intents
 * that nothing settled. Repeats nothing that still stands in a queue.
 */
export async function sweep(deps: Deps): Promise<void> {
  await watchSources(deps);
  await watchProofs(deps);
  const active = await deps.bulletins.activeBulletins();
  if (active.length === 0) return;
  const calm = await lookAtQueues(deps);
  for (const bulletin of active) await sweepBulletin(deps, bulletin, calm);
}

async function lookAtQueues(deps: Deps): Promise<Calm> {
  const [plan, send, outcome, outcomeDlq] = await Promise.all([
    deps.queues.depth("plan"),
    deps.queues.depth("send"),
    deps.queues.depth("outcome"),
    deps.queues.depth("outcome-dlq"),
  ]);
  return { plan: plan === 0, send: send === 0, outcomes: outcome + outcomeDlq === 0 };
}

async function sweepBulletin(deps: Deps, bulletin: Bulletin, calm: Calm): Promise<void> {
  const released = await release(deps, bulletin);
  const isStopped = isStoppedFor(deps, released, calm);
  if (!released.frozenAt) {
    if (isStopped) await end(deps, released);
    return;
  }
  const planned = await plannedAll(deps, released, calm);
  const open = await sweepGroups(deps, released, calm);
  if (open === 0 && (planned || isStopped) && (await isSettled(deps, released))) await end(deps, released);
}

// Stopped for so long that no plan of it can still be writing groups.
function isStoppedFor(deps: Deps, bulletin: Bulletin, calm: Calm): boolean {
  const stoppedAt = bulletin.supersededAt ?? bulletin.cancelledAt;
  if (!stoppedAt || !calm.plan) return false;
  return deps.now().getTime() - Date.parse(stoppedAt) > deps.settings.leaseSeconds * 1000;
}

/** Says whether nobody is open, read from the groups themselves: their index may lag behind. */
async function isSettled(deps: Deps, bulletin: Bulletin): Promise<boolean> {
  for (const shard of allShards()) {
    for await (const group of deps.ledger.groups(bulletin.content.id, shard)) if (isOpen(group)) return false;
  }
  return true;
}

/** Says whether every shard is planned; asks for those that are not. */
async function plannedAll(deps: Deps, bulletin: Bulletin, calm: Calm): Promise<boolean> {
  if (bulletin.plannedAt) return true;
  const done = new Set((await deps.ledger.shardPlans(bulletin.content.id)).map((plan) => plan.shard));
  if (done.size === shardCount) {
    const now = deps.now().toISOString();
    await changeBulletin(deps, bulletin.content.id, (latest) =>
      latest.plannedAt ? null : { ...latest, plannedAt: now },
    );
    return true;
  }
  const isStopped = bulletin.supersededAt ?? bulletin.cancelledAt;
  if (calm.plan && !isStopped) {
    const missing = allShards().filter((shard) => !done.has(shard));
    await planShards(deps, bulletin, missing);
  }
  return false;
}

/** Settles and nudges the open groups of a bulletin; gives how many are still open, null while workers are busy. */
async function sweepGroups(deps: Deps, bulletin: Bulletin, calm: Calm): Promise<number | null> {
  if (!calm.send) return null;
  const nudges: GroupKey[] = [];
  let open = 0;
  let uncertain = 0;
  for await (const key of deps.ledger.openGroups(bulletin.content.id)) {
    const group = await settle(deps, bulletin, key, calm);
    if (!group || !isOpen(group)) continue;
    open += 1;
    uncertain += longUncertain(deps, group);
    if (openPositions(group, deps.now().toISOString()).length > 0) nudges.push(key);
  }
  if (uncertain > 0) deps.log("bulletin-uncertain", { bulletin: bulletin.content.id, readers: uncertain });
  if (!bulletin.pausedAt && nudges.length > 0) await deps.queues.send(nudges);
  return open;
}

const patienceMs = 3_600_000;

/** How many recipients of a group have been uncertain for more than an hour: a person must look. */
function longUncertain(deps: Deps, group: Group): number {
  const now = deps.now();
  const since = new Date(now.getTime() - patienceMs).toISOString();
  const isLong = (position: number) =>
    attemptsOf(group, position).every((attempt) => closedAt(attempt) < since);
  return positionsIn(group, "uncertain", now.toISOString()).filter(isLong).length;
}

/** Grants a second submission where no event came in the window, while no event can still be under way to us. */
async function settle(deps: Deps, bulletin: Bulletin, key: GroupKey, calm: Calm): Promise<Group | null> {
  const group = await deps.ledger.group(key);
  const isStopped = bulletin.supersededAt ?? bulletin.cancelledAt;
  if (!group || !calm.outcomes || isStopped) return group;
  const now = deps.now();
  const settleBefore = new Date(now.getTime() - deps.settings.settleWindowSeconds * 1000).toISOString();
  const changed = await deps.ledger.changeGroup(key, (latest) => {
    const next = withSecondChance(latest, now.toISOString(), settleBefore);
    return next === latest ? null : next;
  });
  if (!changed) return group;
  deps.log("group-settled", {
    bulletin: key.bulletinId,
    shard: key.shard,
    group: key.number,
    again: changed.again.length,
  });
  return changed;
}

async function end(deps: Deps, bulletin: Bulletin): Promise<void> {
  const now = deps.now().toISOString();
  const ended = await changeBulletin(deps, bulletin.content.id, (latest) =>
    latest.endedAt ? null : { ...latest, endedAt: now },
  );
  if (ended) deps.log("bulletin-finished", { bulletin: bulletin.content.id });
}
