import type { SourceRow } from "./source.ts";

/** What is remembered of a source between polls. */
export type SourceState = {
  readonly sourceId: string;
  /** `odd` was read, but looks unlike itself; `broken` and `failed` gave nothing. */
  readonly state: "ok" | "odd" | "broken" | "failed";
  readonly reason: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly firstPolledAt: string;
  readonly lastPolledAt: string;
  readonly lastOkAt: string | null;
  /** When it last gave something new or changed. */
  readonly lastChangedAt: string | null;
  readonly itemCount: number;
  readonly failures: number;
  readonly notBefore: string | null;
  /** Until then its whole host is left alone, since the host asked for it. */
  readonly hostRestsUntil?: string | null;
  /** The form and the number of items it usually has; what differs is odd. */
  readonly usual?: { readonly shape: string; readonly items: number };
  readonly oddSince?: string | null;
  /** Minutes that passed between its last pieces of news, newest last. */
  readonly gapsMinutes?: readonly number[];
};

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** A poll comes at most so late after its time: the schedule's step. */
const slackMinutes = 5;
const shortestSilenceMinutes = 30;
const defaultQuietDays = 30;

/** Says whether two polls of a source were missed or in vain, for half an hour at least. */
export function isSilent(source: SourceRow, state: SourceState, nowMs: number): boolean {
  const since = Date.parse(state.lastOkAt ?? state.firstPolledAt);
  const patience = Math.max(shortestSilenceMinutes, 2 * source.cadenceMinutes + slackMinutes);
  return nowMs - since > patience * minuteMs;
}

/** Says whether a source that can be read has given nothing new for far longer than it ever did. */
export function isFrozen(source: SourceRow, state: SourceState, nowMs: number): boolean {
  const since = Date.parse(state.lastChangedAt ?? state.firstPolledAt);
  const longest = Math.max(0, ...(state.gapsMinutes ?? [])) * minuteMs;
  return nowMs - since > Math.max((source.quietDays ?? defaultQuietDays) * dayMs, 4 * longest);
}
