import type { Bulletin } from "../bulletin/index.ts";
import {
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
  /** How many mails may still be submitted today; 0 while everything is stopped, null without an end. */
  readonly left: number | null;
  /** Looking at open groups ends here: the function has a minute for all. */
  readonly until: string;
};

/** What was found in the open groups of a bulletin. Not all were looked at when `isWhole` is false. */
type Open = {
  groups: number;
  pending: number;
  first: number;
  uncertain: number;
  isWhole: boolean;
  readonly nudges: { readonly nudge: Nudge; readonly isFirst: boolean }[];
};

/** Settles and nudges the open groups of a bulletin; gives how many are still open, null when that is not known. */
export async function sweepGroups(deps: Deps, bulletin: Bulletin, calm: Calm): Promise<number | null> {
  if (!calm.send && !isLongRound(deps)) return null;
  const open = await lookAtGroups(deps, bulletin, calm);
  if (open.uncertain > 0)
    deps.log("bulletin-uncertain", { bulletin: bulletin.content.id, readers: open.uncertain });
  if (!calm.send) return null;
  const ordered = await inOrder(deps, bulletin, open, calm);
  if (!ordered.pausedAt) await nudge(deps, ordered, open, calm);
  return open.isWhole ? open.groups : null;
}

// While workers are busy for hours, what nothing settled or what stays uncertain must still be seen.
function isLongRound(deps: Deps): boolean {
  return deps.now().getUTCMinutes() % 15 === 0;
}

async function lookAtGroups(deps: Deps, bulletin: Bulletin, calm: Calm): Promise<Open> {
  const open: Open = { groups: 0, pending: 0, first: 0, uncertain: 0, isWhole: true, nudges: [] };
  for await (const listed of deps.ledger.openGroups(bulletin.content.id)) {
    const group = await settle(deps, bulletin, listed, calm);
    if (isOpen(group)) addOpen(deps, open, group);
    if (deps.now().toISOString() > calm.until) return { ...open, isWhole: false };
  }
  return open;
}

function addOpen(deps: Deps, open: Open, group: Group): void {
  const now = deps.now().toISOString();
  const pending = openPositions(group, now).length;
  const first = duePositions(group, true, now).length;
  open.groups += 1;
  open.pending += pending;
  open.first += first;
  open.uncertain += longUncertain(deps, group);
  if (pending > 0) open.nudges.push({ nudge: nudgeOf(group), isFirst: first > 0 });
}

/** Decides who goes first: readers at risk, while there are any and the day's quota will not do for all. */
async function inOrder(deps: Deps, bulletin: Bulletin, open: Open, { left }: Calm): Promise<Bulletin> {
  const atRiskFirst = left !== null && open.pending > left && open.first > 0;
  const mayEnd = bulletin.plannedAt !== null && open.isWhole;
  if (bulletin.atRiskFirst === atRiskFirst || (!atRiskFirst && !mayEnd)) return bulletin;
  const changed = await changeBulletin(deps, bulletin.content.id, (latest) => ({ ...latest, atRiskFirst }));
  return changed ?? bulletin;
}

/** Work for a minute at any pace that is granted. */
const nudgesAtOnce = 2_000;

/** Nudges the groups whose turn it is; a single one while nothing is left of the day, to hear when that changes. */
async function nudge(deps: Deps, bulletin: Bulletin, { nudges }: Open, { left }: Calm): Promise<void> {
  const due = nudges.filter(({ isFirst }) => isFirst || !bulletin.atRiskFirst);
  const some = due.slice(0, left !== null && left < groupSize ? 1 : nudgesAtOnce);
  if (some.length > 0) await deps.queues.send(some.map((one) => one.nudge));
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
