import type { Deps } from "../ports.ts";

const refreshMs = 5 * 60_000;
const refreshedAt = new WeakMap<Deps, number>();

/** Takes the rate over from the provider's quota, at most every five minutes in one process. */
export async function keepPace(deps: Deps): Promise<void> {
  const nowMs = deps.now().getTime();
  if (nowMs - (refreshedAt.get(deps) ?? Number.NEGATIVE_INFINITY) < refreshMs) return;
  refreshedAt.set(deps, nowMs);
  const { maxPerSecond } = await deps.mailer.quota();
  const { ratePerSecond } = await deps.control.pace();
  if (maxPerSecond > 0 && maxPerSecond !== ratePerSecond)
    await deps.control.setPace({ ratePerSecond: maxPerSecond });
}
