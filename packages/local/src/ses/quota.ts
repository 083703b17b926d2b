import type { Faults } from "./faults.ts";

/** Keeps to the sending rate and the daily quota, counted in recipients as SES counts. */
export type Quota = {
  /** Says whether this many recipients may be mailed now, and counts them if so. */
  take(recipients: number): "ok" | "rate" | "daily";
  sentLast24Hours(): number;
};

const dayMs = 24 * 60 * 60 * 1000;
const recountMs = 60 * 1000;

type QuotaOptions = {
  readonly limits: () => Faults;
  readonly now: () => number;
  /** Recipients mailed since that instant, from the store. */
  readonly countSince: (sinceAt: string) => number;
};

/** A bucket that fills with `maxSendRate` tokens a second and holds one second's worth. */
export function createQuota(options: QuotaOptions): Quota {
  let tokens = Number.POSITIVE_INFINITY;
  let filledAt = options.now();
  let sent = 0;
  let countedAt = Number.NEGATIVE_INFINITY;

  function refill(): void {
    const now = options.now();
    const rate = options.limits().maxSendRate;
    const room = Math.max(1, rate);
    tokens = Math.min(room, tokens + (Math.max(0, now - filledAt) / 1000) * rate);
    filledAt = now;
  }

  function sentLast24Hours(): number {
    const now = options.now();
    if (Math.abs(now - countedAt) >= recountMs) {
      sent = options.countSince(new Date(now - dayMs).toISOString());
      countedAt = now;
    }
    return sent;
  }

  function take(recipients: number): "ok" | "rate" | "daily" {
    const daily = options.limits().max24HourSend;
    if (daily >= 0 && sentLast24Hours() + recipients > daily) {
      return "daily";
    }
    refill();
    if (tokens < Math.min(recipients, Math.max(1, options.limits().maxSendRate))) {
      return "rate";
    }
    tokens -= recipients;
    sent += recipients;
    return "ok";
  }

  return { take, sentLast24Hours };
}
