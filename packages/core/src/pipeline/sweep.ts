import type { Bulletin } from "../bulletin/index.ts";
import { shardCount } from "../ids.ts";
import type { Deps } from "../ports.ts";
import { changeBulletin } from "./change.ts";
import { releaseDigests } from "./daily-digest.ts";
import { type Finding, findStop, notingFindings, tellPublishers } from "./findings.ts";
import { watchProofs } from "./probe.ts";
import { allShards, planShards, release } from "./release.ts";
import { watchSources } from "./silence.ts";
import { type Calm, isWaiting, sweepGroups } from "./sweep-groups.ts";

/**
 * Finds what was left behind: bulletins whose time has come, shards without a plan, groups without a nudge, intents
 * that nothing settled. Repeats nothing that still stands in a queue. What needs a person is told to the publishers.
 */
export async function sweep(deps: Deps): Promise<void> {
  const found: Finding[] = [];
  const noting = notingFindings(deps, found);
  const works = [
    () => watchSources(noting),
    () => watchProofs(noting),
    () => findStop(deps, found),
    () => releaseDigests(deps),
    () => sweepBulletins(noting),
    () => tellPublishers(deps, found),
  ];
  await eachOf(works, (work) => work());
}

/** Time for looking at the open groups of all bulletins. */
const lookingMs = 25_000;

async function sweepBulletins(deps: Deps): Promise<void> {
  const active = await deps.bulletins.activeBulletins();
  if (active.length === 0) return;
  const calm = await lookAround(deps);
  // Each has its share of the time, so that none of them, however large, keeps the others waiting.
  const shareMs = lookingMs / active.length;
  await eachOf(active, (bulletin) => {
    const until = new Date(deps.now().getTime() + shareMs).toISOString();
    return sweepBulletin(deps, bulletin, { ...calm, until });
  });
}

/** Does all of it, whatever fails on the way: one thing that is broken keeps no other waiting. Then throws what failed. */
async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const faults: unknown[] = [];
  for (const one of all) await work(one).catch((fault: unknown) => void faults.push(fault));
  if (faults.length > 1) throw new AggregateError(faults, faults.map(String).join("; "));
  if (faults.length === 1) throw faults[0];
}

async function lookAround(deps: Deps): Promise<Omit<Calm, "until">> {
  const [pace, plan, send, outcome, outcomeDlq] = await Promise.all([
    deps.control.pace(deps.now().toISOString()),
    deps.queues.depth("plan"),
    deps.queues.depth("send"),
    deps.queues.depth("outcome"),
    deps.queues.depth("outcome-dlq"),
  ]);
  return {
    plan: plan === 0,
    send: send === 0,
    outcomes: outcome + outcomeDlq === 0,
    isStopped: pace.stop !== null,
    left: pace.left,
  };
}

async function sweepBulletin(deps: Deps, bulletin: Bulletin, calm: Calm): Promise<void> {
  const released = await release(deps, bulletin);
  const isStopped = isStoppedFor(deps, released, calm);
  if (!released.frozenAt) {
    if (isStopped) await end(deps, released);
    return;
  }
  const planned = await plannedAll(deps, released, calm);
  const waiting = await sweepGroups(deps, released, calm);
  if (waiting === 0 && (planned || isStopped) && (await isSettled(deps, released))) await end(deps, released);
}

// Stopped for so long that no plan of it can still be writing groups.
function isStoppedFor(deps: Deps, bulletin: Bulletin, calm: Calm): boolean {
  const stoppedAt = bulletin.supersededAt ?? bulletin.cancelledAt;
  if (!stoppedAt || !calm.plan) return false;
  return deps.now().getTime() - Date.parse(stoppedAt) > deps.settings.leaseSeconds * 1000;
}

/** Says whether nobody is waited for, read from the groups themselves: their index may lag behind. */
async function isSettled(deps: Deps, bulletin: Bulletin): Promise<boolean> {
  for (const shard of allShards()) {
    for await (const group of deps.ledger.groups(bulletin.content.id, shard))
      if (isWaiting(deps, bulletin, group)) return false;
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

async function end(deps: Deps, bulletin: Bulletin): Promise<void> {
  const now = deps.now().toISOString();
  const ended = await changeBulletin(deps, bulletin.content.id, (latest) =>
    latest.endedAt ? null : { ...latest, endedAt: now },
  );
  if (ended) deps.log("bulletin-finished", { bulletin: bulletin.content.id });
}
