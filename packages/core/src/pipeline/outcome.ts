import {
  type EventState,
  type Group,
  isForward,
  type Outcome,
  parseSesEvent,
  withEvents,
} from "../delivery/index.ts";
import type { ReaderId } from "../ids.ts";
import type { Deps } from "../ports.ts";
import { type Subscriber, withSoftBounce } from "../subscriber/index.ts";
import { watchFeedback } from "./breaker.ts";
import { changeReader } from "./change.ts";

/**
 * Records what the provider's events say, in any order and any number, folded into one write per group; readers that
 * bounced for good or complained are suppressed. Events that cannot be read are logged and dropped.
 */
export async function recordOutcomes(deps: Deps, bodies: readonly string[]): Promise<void> {
  const events = bodies.map(parseSesEvent);
  for (const event of events) {
    if (event.kind === "unknown") deps.log("outcome-rejected", { reason: event.reason });
    if (event.kind === "probe") await deps.control.closeProbe(event.bulletinId);
  }
  const outcomes = events.flatMap((event) => (event.kind === "outcome" ? [event.outcome] : []));
  const byGroup = Map.groupBy(outcomes, ({ ref }) => `${ref.bulletinId}/${ref.shard}/${ref.number}`);
  for (const ofGroup of byGroup.values()) await recordGroup(deps, ofGroup);
  await watchFeedback(deps, outcomes);
  if (outcomes.length > 0) deps.log("outcomes-recorded", { events: outcomes.length, groups: byGroup.size });
}

async function recordGroup(deps: Deps, outcomes: readonly Outcome[]): Promise<void> {
  const [first] = outcomes;
  if (!first) return;
  const events = strongest(outcomes);
  const changed = await deps.ledger.changeGroup(first.ref, (group) => {
    const next = withEvents(group, events);
    return next === group ? null : next;
  });
  const group = changed ?? (await deps.ledger.group(first.ref));
  if (!group) return deps.log("outcome-rejected", { reason: "no such group" });
  for (const outcome of outcomes) if (concernsReader(group, outcome)) await affect(deps, group, outcome);
}

function strongest(outcomes: readonly Outcome[]): ReadonlyMap<number, EventState> {
  const events = new Map<number, EventState>();
  for (const { ref, state } of outcomes) {
    if (isForward(events.get(ref.position), state)) events.set(ref.position, state);
  }
  return events;
}

async function affect(deps: Deps, group: Group, outcome: Outcome): Promise<void> {
  const readerId: ReaderId | undefined = group.readers[outcome.ref.position];
  if (!readerId) return;
  const at = deps.now().toISOString();
  const before = await deps.readers.subscriber(readerId);
  const changed = await changeReader(deps, readerId, (reader) => changeOf(reader, group, outcome, at));
  if (changed?.state.kind !== "suppressed" || before?.state.kind === "suppressed") return;
  deps.log("reader-suppressed", { reader: readerId, reason: changed.state.reason });
}

/** What an outcome changes in a reader's record; null when nothing. */
function changeOf(
  reader: Subscriber,
  group: Group,
  { effect, state }: Outcome,
  at: string,
): Subscriber | null {
  if (effect === "soft-bounce") {
    const next = withSoftBounce(reader, group.bulletinId, at);
    return next === reader ? null : next;
  }
  if (effect !== null) {
    const isMailable = reader.state.kind === "active" || reader.state.kind === "pending";
    return isMailable
      ? { ...reader, state: { kind: "suppressed", at, reason: effect }, pending: null }
      : null;
  }
  return state === "delivered" && reader.softBounces.length > 0 ? { ...reader, softBounces: [] } : null;
}

// A delivery changes a record only where a soft bounce stands in it; the group knows where.
function concernsReader(group: Group, { effect, state, ref }: Outcome): boolean {
  return effect !== null || (state === "delivered" && group.watched.includes(ref.position));
}
