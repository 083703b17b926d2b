import {
  approveBulletin,
  cancelBulletin,
  pauseBulletin,
  resumeBulletin,
  retryBulletin,
  sendBulletin,
} from "@sokuho/core/actions";
import type { BulletinStatus } from "@sokuho/core/bulletin";
import type { Accounts } from "@sokuho/core/delivery";
import { Conflict } from "@sokuho/core/errors";
import type { BulletinId } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";

/** What a publisher can do with a bulletin. */
export const actNames = ["approve", "send", "cancel", "pause", "resume", "retry"] as const;
export type ActName = (typeof actNames)[number];

/** Which buttons a bulletin shows; the actions themselves check again. */
export function actsFor(status: BulletinStatus, accounts: Accounts | null): readonly ActName[] {
  const isRetryable = status === "finished" || status === "submitting";
  const hasLeft = accounts !== null && accounts.failed + accounts.uncertain > 0;
  return isRetryable && hasLeft ? ["retry", ...actsOf[status]] : actsOf[status];
}

const actsOf: Readonly<Record<BulletinStatus, readonly ActName[]>> = {
  held: ["approve", "cancel"],
  approved: ["send", "cancel"],
  waiting: ["cancel", "pause"],
  planning: ["pause", "cancel"],
  submitting: ["pause", "cancel"],
  paused: ["resume", "cancel"],
  superseded: [],
  cancelled: [],
  finished: [],
};

type Act = (deps: Deps, id: BulletinId, publisher: string, count: number | null) => Promise<unknown>;

/** What each button does. */
export const acts: Readonly<Record<ActName, Act>> = {
  approve: approveBulletin,
  send: (deps, id, publisher) => sendBulletin(deps, id, publisher, { skipUndo: false }),
  cancel: cancelBulletin,
  pause: pauseBulletin,
  resume: resumeBulletin,
  retry: retryBulletin,
};

/** Runs an idempotent action once more when somebody else wrote in between: a double click is one click. */
export async function againOnConflict<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Conflict) return act();
    throw error;
  }
}
