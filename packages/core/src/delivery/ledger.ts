import type { IncidentId } from "../ids.ts";
import {
  type Attempt,
  accountOf,
  attemptsOf,
  duePositions,
  type EventState,
  type ExclusionReason,
  eventStates,
  type Group,
  isInFlight,
  maxSubmissions,
  openPositions,
  positionsIn,
  type Result,
  timesAgain,
} from "./group.ts";

/** What came of one recipient in one attempt. `refused` is a definite no that may be tried again; `unknown` may have been mailed. */
export type SubmissionOutcome = Result | { readonly kind: "refused" } | { readonly kind: "unknown" };

/** An intent that is to be recorded. `names` are the incidents of a digest by position; null for other bulletins. */
export type Intent = Pick<Attempt, "nonce" | "leaseUntil" | "names"> & {
  readonly now: string;
  readonly isAtRiskFirst: boolean;
};

/** Records the intent to submit to every recipient whose turn it is; nothing to do gives null. */
export function withIntent(group: Group, intent: Intent): Group | null {
  const due = duePositions(group, intent.isAtRiskFirst, intent.now);
  if (due.length === 0) return null;
  const names = stillNamed(group, due, intent.names);
  const positions = due.filter((position) => names === null || names[position] !== undefined);
  const nothing = due.filter((position) => !positions.includes(position));
  const excluded = nothing.map((position) => [position, "not-concerned"] as const);
  const { nonce, leaseUntil, now: startedAt } = intent;
  const attempt: Attempt = { nonce, startedAt, leaseUntil, endedAt: null, positions, names };
  return {
    ...group,
    excluded: { ...group.excluded, ...Object.fromEntries(excluded) },
    attempts: positions.length > 0 ? [...group.attempts, attempt] : group.attempts,
  };
}

/** What a digest may still name; a recipient of whom nothing is left is missing. */
function stillNamed(group: Group, due: readonly number[], names: Intent["names"]): Intent["names"] {
  if (names === null) return null;
  const left = due.map((position) => {
    const named = names[position]?.filter((id) => !group.withdrawn.includes(id)) ?? [];
    return [position, named] as const;
  });
  return Object.fromEntries(left.filter(([, named]) => named.length > 0));
}

/** Takes an incident out of what a digest may still tell; those in flight are left to their intent. */
export function withoutIncident(group: Group, incidentId: IncidentId): Group {
  return group.withdrawn.includes(incidentId)
    ? group
    : { ...group, withdrawn: [...group.withdrawn, incidentId] };
}

/** What an attempt found out, by position. */
export type Findings = {
  readonly outcomes: ReadonlyMap<number, SubmissionOutcome>;
  readonly exclusions: ReadonlyMap<number, ExclusionReason>;
  readonly watched: readonly number[];
};

/**
 * Closes the intent with this nonce. Refused recipients leave it and are pending again; excluded ones get their reason.
 * Gives null when the group holds no such open intent: the ledger belongs to somebody else by then.
 */
export function withResults(group: Group, nonce: string, now: string, found: Findings): Group | null {
  const open = group.attempts.find((attempt) => attempt.nonce === nonce && attempt.endedAt === null);
  if (!open) return null;
  const stays = (position: number) => wasTried(found.outcomes.get(position));
  const closed: Attempt = { ...open, endedAt: now, positions: open.positions.filter(stays) };
  const results = [...found.outcomes].flatMap(([position, outcome]) =>
    outcome.kind === "submitted" || outcome.kind === "failed" ? [[position, outcome] as const] : [],
  );
  return {
    ...group,
    attempts: group.attempts.map((attempt) => (attempt === open ? closed : attempt)),
    results: { ...group.results, ...Object.fromEntries(results) },
    excluded: { ...group.excluded, ...Object.fromEntries(found.exclusions) },
    watched: [...new Set([...group.watched, ...found.watched])],
  };
}

// An intent that tried nobody after all keeps no position; it stays as a trace of the attempt.
function wasTried(outcome: SubmissionOutcome | undefined): boolean {
  return outcome !== undefined && outcome.kind !== "refused";
}

/** Takes in provider events, forward only; gives the same group when they say nothing new. */
export function withEvents(group: Group, events: ReadonlyMap<number, EventState>): Group {
  const forward = [...events].filter(
    ([position, event]) => position < group.readers.length && isForward(group.events[position], event),
  );
  return forward.length === 0
    ? group
    : { ...group, events: { ...group.events, ...Object.fromEntries(forward) } };
}

/** Events come in any order and more than once; only a stronger one replaces what is known. */
export function isForward(known: EventState | undefined, event: EventState): boolean {
  return known === undefined || eventStates.indexOf(event) > eventStates.indexOf(known);
}

/**
 * Ends the hope of every recipient still pending; those in flight are left to their intent. Who was submitted to before
 * and waits for a second time may have had the mail: they lose the leave, and are uncertain again.
 */
export function withoutPending(group: Group, reason: ExclusionReason, now: string): Group {
  const pending = openPositions(group, now);
  if (pending.length === 0) return group;
  const isTried = (position: number) => attemptsOf(group, position).length > 0;
  const excluded = pending
    .filter((position) => !isTried(position))
    .map((position) => [position, reason] as const);
  return {
    ...group,
    excluded: { ...group.excluded, ...Object.fromEntries(excluded) },
    again: group.again.filter((position) => !(pending.includes(position) && isTried(position))),
  };
}

/**
 * Grants a second submission to recipients that no event settled within the window. `settleBefore` is the instant
 * before which an intent must have ended (or its lease passed).
 */
export function withSecondChance(group: Group, now: string, settleBefore: string): Group {
  const waiting = positionsIn(group, "uncertain", now).filter((position) =>
    isRipe(group, position, now, settleBefore),
  );
  return waiting.length === 0 ? group : { ...group, again: [...group.again, ...waiting] };
}

function isRipe(group: Group, position: number, now: string, settleBefore: string): boolean {
  const attempts = attemptsOf(group, position);
  if (attempts.length >= maxSubmissions) return false;
  return attempts.every((attempt) => !isInFlight(attempt, now) && closedAt(attempt) < settleBefore);
}

/**
 * Lets everybody who failed or stayed uncertain be submitted to once more, because a person said so: beyond what the
 * machine may do by itself. Those excluded or suppressed stay so.
 */
export function withRetry(group: Group, now: string): Group {
  const failed = positionsIn(group, "failed", now).filter((position) => group.events[position] === undefined);
  const positions = [...failed, ...positionsIn(group, "uncertain", now)];
  if (positions.length === 0) return group;
  const kept = Object.entries(group.results).filter(([position]) => !failed.includes(Number(position)));
  const leave = positions.flatMap(
    (position) => Array(leaveNeeded(group, position)).fill(position) as number[],
  );
  return { ...group, results: Object.fromEntries(kept), again: [...group.again, ...leave] };
}

function leaveNeeded(group: Group, position: number): number {
  return Math.max(0, attemptsOf(group, position).length - timesAgain(group, position));
}

/** When an intent ended: its results were recorded, or its lease passed. */
export function closedAt(attempt: Attempt): string {
  return attempt.endedAt ?? attempt.leaseUntil;
}

/** The accounts of a bulletin. candidates = pending + submitted + suppressed + excluded + failed + uncertain, always. */
export type Accounts = {
  readonly candidates: number;
  readonly pending: number;
  readonly submitted: number;
  readonly suppressed: number;
  readonly excluded: number;
  readonly failed: number;
  readonly uncertain: number;
  readonly delivered: number;
  readonly bounced: number;
  readonly complained: number;
  /** Recipients submitted to twice although nothing proves that the first mail was lost. */
  readonly duplicates: number;
};

const noAccounts: Accounts = {
  candidates: 0,
  pending: 0,
  submitted: 0,
  suppressed: 0,
  excluded: 0,
  failed: 0,
  uncertain: 0,
  delivered: 0,
  bounced: 0,
  complained: 0,
  duplicates: 0,
};

/** Adds up groups; the one place where accounts come from. */
export function accountsOf(groups: Iterable<Group>, now: string): Accounts {
  const sums: Record<keyof Accounts, number> = { ...noAccounts };
  for (const group of groups) addGroup(sums, group, now);
  return sums;
}

function addGroup(sums: Record<keyof Accounts, number>, group: Group, now: string): void {
  for (const position of group.readers.keys()) {
    sums.candidates += 1;
    sums[accountOf(group, position, now)] += 1;
    const event = group.events[position];
    if (event === "delivered" || event === "bounced" || event === "complained") sums[event] += 1;
    if (group.attempts.filter((attempt) => attempt.positions.includes(position)).length > 1)
      sums.duplicates += 1;
  }
}

/** Adds the sums of two sets of groups, so that a bulletin can be summed shard by shard. */
export function addAccounts(a: Accounts, b: Accounts): Accounts {
  const keys = Object.keys(noAccounts) as (keyof Accounts)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Accounts;
}
