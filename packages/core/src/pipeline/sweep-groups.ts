import type { Bulletin } from "../bulletin/index.ts";
import {
  accountOf,
  attemptsOf,
  closedAt,
  duePositions,
  type Group,
  groupSize,
  isOpen,
  type Nudge,
  nudgeOf,
  openPositions,
  positionsIn,
  withSecondChance,
} from "../delivery/index.ts";
import type { Deps } from "../ports.ts";
import { changeBulletin } from "./change.ts";

/** What the queues hold and the provider grants while this sweep runs: nothing is nudged twice that is merely slow. */
export type Calm = {
  readonly plan: boolean;
  readonly send: boolean;
  readonly outcomes: boolean;
  readonly isStopped: boolean;
  /** How many mails may still be submitted today; null without an end. */
  readonly left: number | null;
  /** Looking at the open groups of one bulletin ends here: the function has a minute for all. */
  readonly until: string;
};

/** What was found in the open groups of a bulletin. Not all were looked at when `isWhole` is false. */
type Open = {
  waiting: number;
  pending: number;
  first: number;
  uncertain: number;
  isWhole: boolean;
  readonly nudges: { readonly nudge: Nudge; readonly isFirst: boolean }[];
  /** Groups that were granted a second submission just now. */
  readonly settled: Nudge[];
};

/** Settles and nudges the open groups of a bulletin; gives how many keep it from ending, null when that is not known. */
export async function sweepGroups(deps: Deps, bulletin: Bulletin, calm: Calm): Promise<number | null> {
  if (!calm.send && !isLongRound(deps)) return null;
  const open = await lookAtGroups(deps, bulletin, calm);
  if (open.uncertain > 0) {
    const { content, frozenAt: since } = bulletin;
    deps.log("bulletin-uncertain", { bulletin: content.id, readers: open.uncertain, since });
  }
  if (!calm.send) {
    if (!bulletin.pausedAt && open.settled.length > 0) await deps.queues.send(open.settled);
    return null;
  }
  const ordered = await inOrder(deps, bulletin, open, calm);
  if (!ordered.pausedAt) await nudge(deps, ordered, open, calm);
  return open.isWhole ? open.waiting : null;
}

// While workers are busy for hours, what nothing settled or what stays uncertain must still be seen.
function isLongRound(deps: Deps): boolean {
  return deps.now().getUTCMinutes() % 15 === 0;
}

async function lookAtGroups(deps: Deps, bulletin: Bulletin, calm: Calm): Promise<Open> {
  const open: Open = {
    waiting: 0,
    pending: 0,
    first: 0,
    uncertain: 0,
    isWhole: true,
    nudges: [],
    settled: [],
  };
  for await (const listed of deps.ledger.openGroups(bulletin.content.id)) {
    const group = await settle(deps, bulletin, listed, calm);
    if (group !== listed) open.settled.push(nudgeOf(group));
    if (isOpen(group)) addOpen(deps, bulletin, open, group);
    if (deps.now().toISOString() > calm.until) return { ...open, isWhole: false };
  }
  return open;
}

function addOpen(deps: Deps, bulletin: Bulletin, open: Open, group: Group): void {
  const now = deps.now().toISOString();
  const pending = openPositions(group, now).length;
  const first = duePositions(group, true, now).length;
  if (isWaiting(deps, bulletin, group)) open.waiting += 1;
  open.pending += pending;
  open.first += first;
  open.uncertain += longUncertain(deps, group);
  if (pending > 0) open.nudges.push({ nudge: nudgeOf(group), isFirst: first > 0 });
}

/** Decides who goes first: readers at risk, while there are any and the day's quota will not do for all. */
async function inOrder(deps: Deps, bulletin: Bulletin, open: Open, { left }: Calm): Promise<Bulletin> {
  const atRiskFirst = left !== null && open.pending > left && open.first > 0;
  const mayEnd = left === null || (bulletin.plannedAt !== null && open.isWhole);
  if (bulletin.atRiskFirst === atRiskFirst || (!atRiskFirst && !mayEnd)) return bulletin;
  const changed = await changeBulletin(deps, bulletin.content.id, (latest) => ({ ...latest, atRiskFirst }));
  return changed ?? bulletin;
}

/** Work for a minute at any pace that is granted. */
const nudgesAtOnce = 2_000;

/** Nudges the groups whose turn it is; a single one while nothing may leave, to hear when that changes. */
async function nudge(deps: Deps, bulletin: Bulletin, { nudges }: Open, calm: Calm): Promise<void> {
  const due = nudges.filter(({ isFirst }) => isFirst || !bulletin.atRiskFirst);
  const isSpent = calm.isStopped || (calm.left !== null && calm.left < groupSize);
  const some = due.slice(0, isSpent ? 1 : nudgesAtOnce);
  if (some.length > 0) await deps.queues.send(some.map((one) => one.nudge));
}

const hourMs = 3_600_000;

/** How many recipients of a group have been uncertain for more than an hour: a person must look. */
function longUncertain(deps: Deps, group: Group): number {
  const isLong = (position: number) => isUncertainFor(deps, group, position, hourMs);
  return positionsIn(group, "uncertain", deps.now().toISOString()).filter(isLong).length;
}

function isUncertainFor(deps: Deps, group: Group, position: number, ms: number): boolean {
  const since = new Date(deps.now().getTime() - ms).toISOString();
  return attemptsOf(group, position).every((attempt) => closedAt(attempt) < since);
}

/**
 * Says whether a group keeps its bulletin from ending: somebody is pending, or has not been uncertain for a week. Of a
 * bulletin that was stopped nobody can be retried, so two hours are enough to be alarmed.
 */
export function isWaiting(deps: Deps, bulletin: Bulletin, group: Group): boolean {
  const isStopped = (bulletin.supersededAt ?? bulletin.cancelledAt) !== null;
  const longEnough = isStopped ? 2 * hourMs : 7 * 24 * hourMs;
  const now = deps.now().toISOString();
  return group.readers.some((_, position) => {
    const account = accountOf(group, position, now);
    if (account === "uncertain") return !isUncertainFor(deps, group, position, longEnough);
    return account === "pending";
  });
}

/** Grants a second submission where no event came in the window, while no event can still be under way to us. */
async function settle(deps: Deps, bulletin: Bulletin, group: Group, calm: Calm): Promise<Group> {
  const isStopped = bulletin.supersededAt ?? bulletin.cancelledAt;
  if (!calm.outcomes || isStopped) return group;
  const now = deps.now();
  const settleBefore = new Date(now.getTime() - deps.settings.settleWindowSeconds * 1000).toISOString();
  const grant = (latest: Group) => {
    const next = withSecondChance(latest, now.toISOString(), settleBefore);
    return next === latest ? null : next;
  };
  const changed = await deps.ledger.changeGroup(group, grant, group);
  if (!changed) return group;
  deps.log("group-settled", {
    bulletin: changed.bulletinId,
    shard: changed.shard,
    group: changed.number,
    again: changed.again.length,
  });
  return changed;
}
