import type { Accounts } from "./ledger.ts";

/**
 * When the pending recipients will all have been submitted to, at this pace; null when none is pending. The rate is in
 * mails a second.
 */
export function finishingAt(
  accounts: Pick<Accounts, "pending">,
  ratePerSecond: number,
  now: string,
): string | null {
  if (accounts.pending === 0) return null;
  return new Date(Date.parse(now) + (accounts.pending / ratePerSecond) * 1000).toISOString();
}
