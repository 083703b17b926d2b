import type { Deps, Submission } from "../ports.ts";

/** Share of the daily quota beyond which a person should know. */
const nearShare = 0.8;
const refreshMs = 5 * 60_000;
const refreshedAt = new WeakMap<Deps, number>();

/** Takes the rate over from the provider's quota, at most every five minutes in one process. */
export async function keepPace(deps: Deps): Promise<void> {
  const nowMs = deps.now().getTime();
  if (nowMs - (refreshedAt.get(deps) ?? Number.NEGATIVE_INFINITY) < refreshMs) return;
  refreshedAt.set(deps, nowMs);
  const { maxPerSecond, maxPerDay, sentLastDay } = await deps.mailer.quota();
  // A quota of −1 has no end.
  if (maxPerDay > 0 && sentLastDay > nearShare * maxPerDay)
    deps.log("quota-near", { sentLastDay, maxPerDay });
  if (maxPerSecond > 0) await deps.control.setRate({ ratePerSecond: maxPerSecond, sentLastDay });
}

/** How long sending rests when the provider takes nothing at all; afterwards one mail tries again. */
const restMs = 15 * 60_000;

const resting = { "daily-quota": "daily-quota", paused: "account-paused" } as const;

/** Rests the whole service when the provider says that it takes nothing today, or from this account. */
export async function restIfTold(deps: Deps, submission: Submission): Promise<void> {
  if (submission.kind !== "refused" || submission.reason === "rate") return;
  const at = deps.now();
  const reason = resting[submission.reason];
  await deps.control.setStop({
    reason,
    at: at.toISOString(),
    until: new Date(at.getTime() + restMs).toISOString(),
  });
  deps.log("sending-stopped", { reason });
}
