import { randomToken } from "../ids.ts";
import type { Deps } from "../ports.ts";

/** Who dies at work keeps others from it for so long. */
const workingMs = 60_000;

/**
 * Does one piece of work for all of these names that nobody did within `keepMs`; gives it those names, or does nothing
 * when none is left. What fails may be tried at once, what died after a minute: at least once, hardly ever twice.
 */
export async function once(
  deps: Deps,
  names: readonly string[],
  keepMs: number,
  work: (names: readonly string[]) => Promise<void>,
): Promise<void> {
  const holder = randomToken();
  const take = (name: string, ms: number) => {
    const now = deps.now();
    const until = new Date(now.getTime() + ms).toISOString();
    return deps.control.takeLease(name, holder, now.toISOString(), until);
  };
  const mine: string[] = [];
  for (const name of names) if (await take(name, workingMs)) mine.push(name);
  if (mine.length === 0) return;
  try {
    await work(mine);
  } catch (error) {
    for (const name of mine) await deps.control.dropLease(name, holder);
    throw error;
  }
  for (const name of mine) await take(name, keepMs);
}
