import { setTimeout as pause } from "node:timers/promises";

/** Asks again until the answer is there; fails after the time-out. */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  timeoutMs = 10_000,
): Promise<T> {
  const endsAt = Date.now() + timeoutMs;
  while (Date.now() < endsAt) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    await pause(20);
  }
  throw new Error(`It did not happen within ${timeoutMs} ms.`);
}
