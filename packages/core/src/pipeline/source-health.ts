import type { Parsed, SourceRow, SourceState } from "../feed/index.ts";
import type { Fetched } from "../ports.ts";

const maxBackOffMinutes = 6 * 60;
/** However long a host asks for, it is tried again on the next day. */
const longestRestSeconds = 86_400;
const keptGaps = 10;
/** So long a source stays odd; then its new looks are its usual ones. */
const oddDays = 7;
/** How fast the usual number of items follows the last one. */
const following = 0.1;

/** Says whether a source is to be polled now: its cadence has passed and nobody asked us to wait. */
export function isDue(source: SourceRow, before: SourceState | null, now: Date): boolean {
  if (!before) return true;
  if (before.notBefore && now.toISOString() < before.notBefore) return false;
  return now.getTime() - Date.parse(before.lastPolledAt) >= source.cadenceMinutes * 60_000;
}

/** A poll that gave a document or "unchanged"; `parsed` null means unchanged. */
export type GoodPoll = {
  readonly fetched: Fetched;
  readonly parsed: Extract<Parsed, { state: "ok" }> | null;
  readonly changed: number;
  readonly now: string;
};

/** The state after a poll that gave a document or "unchanged". */
export function afterSuccess(source: SourceRow, before: SourceState | null, poll: GoodPoll): SourceState {
  const { fetched, parsed, changed, now } = poll;
  const validators = fetched.kind === "document" ? fetched : before;
  return {
    sourceId: source.id,
    ...looksAfter(before, parsed, now),
    etag: validators?.etag ?? null,
    lastModified: validators?.lastModified ?? null,
    firstPolledAt: before?.firstPolledAt ?? now,
    lastPolledAt: now,
    lastOkAt: now,
    lastChangedAt: changed > 0 ? now : (before?.lastChangedAt ?? null),
    itemCount: parsed?.items.length ?? before?.itemCount ?? 0,
    failures: 0,
    notBefore: null,
    hostRestsUntil: null,
    gapsMinutes: gapsAfter(before, changed, now),
  };
}

type Looks = Pick<SourceState, "state" | "reason" | "oddSince" | "usual">;

/** How a document compares with what the source usually is; new looks become usual when they have lasted. */
function looksAfter(before: SourceState | null, parsed: GoodPoll["parsed"], now: string): Looks {
  const usual = before?.usual;
  if (!parsed) return looksBefore(before);
  const seen = { shape: parsed.shape, items: parsed.items.length };
  const isFine = (last: Usual): Looks => ({ state: "ok", reason: null, oddSince: null, usual: last });
  if (!usual) return isFine(seen);
  const oddity = oddityOf(usual, seen, parsed.rejected.length);
  if (oddity === null)
    return isFine({ ...seen, items: usual.items + following * (seen.items - usual.items) });
  const oddSince = before.oddSince ?? now;
  const hasLasted = Date.parse(now) - Date.parse(oddSince) > oddDays * 86_400_000;
  return hasLasted ? isFine(seen) : { state: "odd", reason: oddity, oddSince, usual };
}

/** An unchanged document looks as it did. */
function looksBefore(before: SourceState | null): Looks {
  const oddSince = before?.oddSince ?? null;
  const usual = before?.usual;
  const looks = { oddSince, ...(usual && { usual }) };
  return oddSince
    ? { state: "odd", reason: before?.reason ?? null, ...looks }
    : { state: "ok", reason: null, ...looks };
}

type Usual = NonNullable<SourceState["usual"]>;

/** What is strange about a document, in one sentence; null when nothing is. */
function oddityOf(usual: Usual, seen: Usual, rejected: number): string | null {
  if (usual.shape !== seen.shape) return `its form was "${usual.shape}" and is "${seen.shape}"`;
  if (usual.items >= 8 && seen.items < usual.items / 4)
    return `it held about ${Math.round(usual.items)} items and holds ${seen.items}`;
  return rejected >= 4 && rejected > seen.items
    ? `${rejected} of ${rejected + seen.items} entries cannot be read`
    : null;
}

function gapsAfter(before: SourceState | null, changed: number, now: string): readonly number[] {
  const gaps = before?.gapsMinutes ?? [];
  if (changed === 0 || !before?.lastChangedAt) return gaps;
  const gap = Math.round((Date.parse(now) - Date.parse(before.lastChangedAt)) / 60_000);
  return [...gaps, gap].slice(-keptGaps);
}

/**
 * The state after a poll that gave nothing readable: what was known stays, the next try waits longer each time, or as
 * long as the host asked; then the whole host rests. The first poll stays the first until one succeeds.
 */
export function afterFailure(
  source: SourceRow,
  before: SourceState | null,
  poll: {
    readonly fetched: Fetched;
    readonly isBroken: boolean;
    readonly now: string;
    readonly reason: string;
  },
): SourceState {
  const { fetched, isBroken, now, reason } = poll;
  const failures = (before?.failures ?? 0) + 1;
  const backOff = Math.min(maxBackOffMinutes, source.cadenceMinutes * 2 ** (failures - 1));
  const asked = fetched.kind === "failed" ? (fetched.retryAfterSeconds ?? 0) : 0;
  const waitMs = Math.max(backOff * 60_000, Math.min(asked, longestRestSeconds) * 1000);
  const notBefore = new Date(Date.parse(now) + waitMs).toISOString();
  return {
    ...(before ?? neverRead),
    sourceId: source.id,
    state: isBroken ? "broken" : "failed",
    reason,
    firstPolledAt: before?.firstPolledAt ?? now,
    lastPolledAt: now,
    failures,
    notBefore,
    hostRestsUntil: isTurnedAway(fetched) ? notBefore : null,
  };
}

const neverRead = { etag: null, lastModified: null, lastOkAt: null, lastChangedAt: null, itemCount: 0 };

/** Says whether a host does not want us for now: then none of its pages is asked for. */
export function isTurnedAway(fetched: Fetched): boolean {
  if (fetched.kind !== "failed") return false;
  return fetched.status === 429 || fetched.status === 403 || (fetched.retryAfterSeconds ?? 0) > 0;
}
