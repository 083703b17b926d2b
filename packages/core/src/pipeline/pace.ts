import type { Deps, Quota, Submission } from "../ports.ts";

/** Share of the daily quota beyond which a person should know. */
const nearShare = 0.8;
/** What bulletins leave of the daily quota to letters. */
const letterShare = 0.01;
const refreshMs = 5 * 60_000;
const refreshedAt = new WeakMap<Deps, number>();

/** Takes rate and quota over from the provider, at most every five minutes in one process. */
export async function keepPace(deps: Deps): Promise<void> {
  const nowMs = deps.now().getTime();
  if (nowMs - (refreshedAt.get(deps) ?? Number.NEGATIVE_INFINITY) < refreshMs) return;
  refreshedAt.set(deps, nowMs);
  const quota = await deps.mailer.quota();
  const { maxPerSecond, sentLastDay } = quota;
  const perDay = dailyLimit(quota, deps.settings.warmUpFrom, nowMs);
  if (perDay !== null && sentLastDay > nearShare * perDay)
    deps.log("quota-near", { sentLastDay, maxPerDay: perDay });
  if (maxPerSecond <= 0) return;
  const left = perDay === null ? null : Math.max(0, Math.floor(perDay * (1 - letterShare)) - sentLastDay);
  await deps.control.setRate({ ratePerSecond: maxPerSecond, sentLastDay, perDay, left });
}

/** A new sender begins with so many mails a day; twice as many on each day that follows. */
const warmUpStart = 2_000;
const warmUpDays = 14;

/**
 * Mails a day: what the provider grants (−1 has no end), or less while the sender is new to the mailbox providers. Null
 * without an end.
 */
export function dailyLimit(
  { maxPerDay }: Pick<Quota, "maxPerDay">,
  warmUpFrom: string | null,
  nowMs: number,
): number | null {
  const granted = maxPerDay > 0 ? maxPerDay : null;
  const day = warmUpFrom === null ? warmUpDays : Math.floor((nowMs - Date.parse(warmUpFrom)) / 86_400_000);
  if (day >= warmUpDays) return granted;
  const gentle = warmUpStart * 2 ** Math.max(0, day);
  return granted === null ? gentle : Math.min(granted, gentle);
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
