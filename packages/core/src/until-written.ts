import { Conflict } from "./errors.ts";

const maxTries = 12;

/**
 * Runs read-change-write until nobody else wrote in between; each try starts again from what is stored. Throws
 * `Conflict` when the record keeps changing.
 */
export async function untilWritten<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Conflict) || tries >= maxTries) throw error;
    }
  }
}
