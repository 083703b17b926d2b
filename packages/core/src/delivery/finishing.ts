import type { Accounts } from "./ledger.ts";

/** Mails a second; mails a day, and what is left of this one, null without a limit. */
type Granted = {
  readonly ratePerSecond: number;
  readonly perDay: number | null;
  readonly left: number | null;
};

const dayMs = 86_400_000;

/**
 * When the pending recipients will all have been submitted to, at this pace; null when none is pending. What this day's
 * quota does not allow is counted in whole further days.
 */
export function finishingAt(
  { pending }: Pick<Accounts, "pending">,
  { ratePerSecond, perDay, left }: Granted,
  now: string,
): string | null {
  if (pending === 0) return null;
  const later = left === null ? 0 : Math.max(0, pending - left);
  const days = later === 0 ? 0 : Math.ceil(later / Math.max(1, perDay ?? 1));
  const lastDay = days === 0 ? pending : later - (days - 1) * Math.max(1, perDay ?? 1);
  return new Date(Date.parse(now) + days * dayMs + (lastDay / ratePerSecond) * 1000).toISOString();
}
