import {
  type Attempt,
  accountsOf,
  eventStates,
  type Group,
  isInFlight,
} from "../../packages/core/src/delivery/index.ts";

/** What is needed to judge a write of a group. */
export type View = {
  readonly now: string;
  readonly windowMs: number;
  /** The other groups of the bulletin. */
  readonly others: readonly Group[];
};

/** The promises a write of one group breaks; `before` is null when the group was created. */
export function brokenByWrite(before: Group | null, after: Group, view: View): readonly string[] {
  const found = [...brokenSum(after, view.now), ...brokenPlacement(before, after, view)];
  return before ? [...found, ...brokenHistory(before, after), ...brokenIntent(before, after, view)] : found;
}

function brokenSum(group: Group, now: string): readonly string[] {
  const { candidates, pending, submitted, suppressed, excluded, failed, uncertain } = accountsOf(
    [group],
    now,
  );
  const sum = pending + submitted + suppressed + excluded + failed + uncertain;
  return sum === candidates && sum === group.readers.length
    ? []
    : [`does not add up: ${sum} of ${candidates}`];
}

function brokenPlacement(before: Group | null, after: Group, { others }: View): readonly string[] {
  if (before) {
    return before.readers.join() === after.readers.join() ? [] : ["changed its readers"];
  }
  const elsewhere = new Set(others.flatMap((group) => group.readers));
  return after.readers
    .filter((id) => elsewhere.has(id))
    .map((id) => `holds ${id}, who stands in another group`);
}

function brokenHistory(before: Group, after: Group): readonly string[] {
  const found: string[] = [];
  for (const [position, result] of Object.entries(before.results)) {
    if (after.results[position]?.kind !== result.kind) found.push(`forgot the result of ${position}`);
  }
  for (const [position, event] of Object.entries(before.events)) {
    const next = after.events[position];
    if (!next || eventStates.indexOf(next) < eventStates.indexOf(event))
      found.push(`took back the event of ${position}`);
  }
  return found;
}

function brokenIntent(before: Group, after: Group, view: View): readonly string[] {
  const fresh = after.attempts.filter((one) => !before.attempts.some((known) => known.nonce === one.nonce));
  return fresh.flatMap((intent) =>
    intent.positions.flatMap((position) =>
      brokenPosition(before, position, view).map((what) => `records an intent for ${position} ${what}`),
    ),
  );
}

function brokenPosition(before: Group, position: number, { now, windowMs }: View): readonly string[] {
  const attempts = before.attempts.filter((one) => one.positions.includes(position));
  const found: string[] = [];
  if (before.events[position]) found.push("whom an event settled");
  if (before.results[position]) found.push("whose result is known");
  if (before.excluded[position]) found.push("who is excluded");
  if (before.attempts.some((one) => isInFlight(one, now))) found.push("while another is in flight");
  if (attempts.length > 1) found.push("for the third time");
  if (attempts.some((one) => Date.parse(now) - closedMs(one) < windowMs))
    found.push("before the window passed");
  return found;
}

function closedMs(attempt: Attempt): number {
  return Date.parse(attempt.endedAt ?? attempt.leaseUntil);
}
