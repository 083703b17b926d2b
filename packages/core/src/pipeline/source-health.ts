import type { SourceRow } from "../feed/index.ts";
import type { Fetched, SourceState } from "../ports.ts";

const maxBackOffMinutes = 6 * 60;

/** Says whether a source is to be polled now: its cadence has passed and nobody asked us to wait. */
export function isDue(source: SourceRow, before: SourceState | null, now: Date): boolean {
  if (!before) return true;
  if (before.notBefore && now.toISOString() < before.notBefore) return false;
  return now.getTime() - Date.parse(before.lastPolledAt) >= source.cadenceMinutes * 60_000;
}

/** The state after a poll that gave a document or "unchanged". `itemCount` null means unchanged. */
export function afterSuccess(
  source: SourceRow,
  before: SourceState | null,
  poll: {
    readonly fetched: Fetched;
    readonly changed: number;
    readonly itemCount: number | null;
    readonly now: string;
  },
): SourceState {
  const { fetched, changed, itemCount, now } = poll;
  const validators = fetched.kind === "document" ? fetched : before;
  return {
    sourceId: source.id,
    state: "ok",
    reason: null,
    etag: validators?.etag ?? null,
    lastModified: validators?.lastModified ?? null,
    firstPolledAt: before?.firstPolledAt ?? now,
    lastPolledAt: now,
    lastOkAt: now,
    lastChangedAt: changed > 0 ? now : (before?.lastChangedAt ?? null),
    itemCount: itemCount ?? before?.itemCount ?? 0,
    failures: 0,
    notBefore: null,
  };
}

/**
 * The state after a poll that gave nothing readable: what was known stays, the next try waits longer each time, or as
 * long as the host asked. The first poll stays the first until one succeeds.
 */
export function afterFailure(
  source: SourceRow,
  before: SourceState | null,
  poll: { readonly fetched: Fetched; readonly now: string; readonly reason: string },
): SourceState {
  const { fetched, now, reason } = poll;
  const failures = (before?.failures ?? 0) + 1;
  const backOff = Math.min(maxBackOffMinutes, source.cadenceMinutes * 2 ** (failures - 1));
  const asked = fetched.kind === "failed" ? (fetched.retryAfterSeconds ?? 0) : 0;
  const waitMs = Math.max(backOff * 60_000, asked * 1000);
  return {
    sourceId: source.id,
    state: fetched.kind === "failed" ? "failed" : "broken",
    reason,
    etag: before?.etag ?? null,
    lastModified: before?.lastModified ?? null,
    firstPolledAt: before?.firstPolledAt ?? now,
    lastPolledAt: now,
    lastOkAt: before?.lastOkAt ?? null,
    lastChangedAt: before?.lastChangedAt ?? null,
    itemCount: before?.itemCount ?? 0,
    failures,
    notBefore: new Date(Date.parse(now) + waitMs).toISOString(),
  };
}
