import type { BulletinId, IncidentId, ReaderId } from "../ids.ts";

/** Recipients planned, submitted and recorded together. */
export const groupSize = 25;

/** How often the machine may submit to one recipient; beyond that only a person may. */
export const maxSubmissions = 2;

/** Why a candidate gets no mail. */
export type ExclusionReason =
  | "superseded"
  | "unsubscribed"
  | "suppressed"
  | "erased"
  | "off-allow-list"
  /** Nothing of a digest concerned them when their turn came. */
  | "not-concerned"
  | "cancelled";

/** What the provider answered for one recipient. */
export type Result =
  | { readonly kind: "submitted"; readonly messageId: string }
  | { readonly kind: "failed"; readonly reason: string };

/** What the provider's events said last; order of strength, see `isForward`. */
export const eventStates = ["accepted", "delayed", "delivered", "rejected", "bounced", "complained"] as const;
export type EventState = (typeof eventStates)[number];

/** An intent: written before the first submission, closed after the last. `positions` index `readers`. */
export type Attempt = {
  readonly nonce: string;
  readonly startedAt: string;
  readonly leaseUntil: string;
  readonly endedAt: string | null;
  readonly positions: readonly number[];
  /** The incidents a digest was to tell each recipient of; null for a bulletin about one incident. */
  readonly names: PerPosition<readonly IncidentId[]> | null;
};

/** What is stored per position; keys are positions written as text, since the store knows no number keys. */
export type PerPosition<T> = Readonly<Record<string, T>>;

/** At most 25 recipients of one bulletin in one shard, in order of reader id, and everything that happened to them. */
export type Group = {
  readonly bulletinId: BulletinId;
  readonly shard: number;
  readonly number: number;
  readonly readers: readonly ReaderId[];
  readonly excluded: PerPosition<ExclusionReason>;
  readonly attempts: readonly Attempt[];
  readonly results: PerPosition<Result>;
  readonly events: PerPosition<EventState>;
  /** Leave to submit once more, one entry each: given by `sweep` when nothing settled an attempt, or by a person. */
  readonly again: readonly number[];
  /** Positions whose readers bounced softly before: a delivery clears their record. */
  readonly watched: readonly number[];
  /** Positions of readers at risk when the group was planned: they go first when the day's quota is too small for all. */
  readonly first: readonly number[];
  /** Incidents that later intents of this group of a digest may not name any more. */
  readonly withdrawn: readonly IncidentId[];
  readonly version: number;
};

/** Where a group stands. */
export type GroupKey = Pick<Group, "bulletinId" | "shard" | "number">;

/** What sends a worker to a group: its readers are named, so that they can be read together with it. */
export type Nudge = GroupKey & Pick<Group, "readers">;

/** The nudge of a group. */
export function nudgeOf({ bulletinId, shard, number, readers }: Group): Nudge {
  return { bulletinId, shard, number, readers };
}

/** The account one recipient stands in. Derived, never stored. */
export type Account = "pending" | "submitted" | "suppressed" | "excluded" | "failed" | "uncertain";

/** Begins the record of a group whose recipients are all pending. */
export function newGroup(
  key: GroupKey,
  readers: readonly ReaderId[],
  { excluded = {}, first = [] }: Partial<Pick<Group, "excluded" | "first">> = {},
): Group {
  return {
    ...key,
    readers,
    excluded,
    first,
    withdrawn: [],
    attempts: [],
    results: {},
    events: {},
    again: [],
    watched: [],
    version: 1,
  };
}

/** The account a recipient stands in at `now`. Every candidate stands in exactly one. */
export function accountOf(group: Group, position: number, now: string): Account {
  const reason = group.excluded[position];
  if (reason) return reason === "suppressed" ? "suppressed" : "excluded";
  const event = group.events[position];
  if (event) return event === "rejected" ? "failed" : "submitted";
  const result = group.results[position];
  if (result) return result.kind;
  return accountOfAttempts(group, position, now);
}

function accountOfAttempts(group: Group, position: number, now: string): Account {
  const attempts = attemptsOf(group, position);
  const last = attempts.at(-1);
  if (!last || isInFlight(last, now)) return "pending";
  return attempts.length <= timesAgain(group, position) ? "pending" : "uncertain";
}

/** How often somebody gave leave to submit to this recipient once more. */
export function timesAgain(group: Group, position: number): number {
  return group.again.filter((one) => one === position).length;
}

/** The intents that named this recipient and were not answered with a definite no. */
export function attemptsOf(group: Group, position: number): readonly Attempt[] {
  return group.attempts.filter((attempt) => attempt.positions.includes(position));
}

/** Says whether a worker may still be submitting under this intent. */
export function isInFlight(attempt: Attempt, now: string): boolean {
  return attempt.endedAt === null && now < attempt.leaseUntil;
}

/** Says whether any intent of the group is in flight: nobody else may submit to the group then. */
export function isGroupInFlight(group: Group, now: string): boolean {
  return group.attempts.some((attempt) => isInFlight(attempt, now));
}

/** Positions a worker may submit to at `now`; none while another worker is in flight. */
export function openPositions(group: Group, now: string): readonly number[] {
  return isGroupInFlight(group, now) ? [] : positionsIn(group, "pending", now);
}

/** The open positions whose turn it is: all, or those at risk alone. */
export function duePositions(group: Group, isAtRiskFirst: boolean, now: string): readonly number[] {
  const open = openPositions(group, now);
  return isAtRiskFirst ? open.filter((position) => group.first.includes(position)) : open;
}

/** Positions that stand in one account. */
export function positionsIn(group: Group, account: Account, now: string): readonly number[] {
  return group.readers
    .map((_, position) => position)
    .filter((position) => accountOf(group, position, now) === account);
}

/** Says whether anything is left to do or to settle: such groups stand in the sparse index of open groups. */
export function isOpen(group: Group): boolean {
  return group.readers.some((_, position) => isUnsettled(group, position));
}

function isUnsettled(group: Group, position: number): boolean {
  return !group.excluded[position] && !group.events[position] && !group.results[position];
}

/**
 * Readers of the group who were told of an incident: an intent named them, and in a digest the incident, and nothing says
 * that no mail left.
 */
export function toldReaders(group: Group, incidentId: IncidentId): readonly ReaderId[] {
  return group.readers.filter(
    (_, position) => isTold(group, position) && wasNamed(group, position, incidentId),
  );
}

function wasNamed(group: Group, position: number, incidentId: IncidentId): boolean {
  return attemptsOf(group, position).some(
    ({ names }) => names === null || names[position]?.includes(incidentId) === true,
  );
}

function isTold(group: Group, position: number): boolean {
  if (group.excluded[position] || group.events[position] === "rejected") return false;
  if (group.events[position]) return true;
  return group.results[position]?.kind !== "failed" && attemptsOf(group, position).length > 0;
}
