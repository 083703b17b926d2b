import {
  approveBulletin,
  cancelBulletin,
  pauseBulletin,
  resumeBulletin,
  sendBulletin,
} from "@sokuho/core/actions";
import type { BulletinStatus } from "@sokuho/core/bulletin";
import { Conflict } from "@sokuho/core/errors";
import type { BulletinId } from "@sokuho/core/ids";
import type { Deps } from "@sokuho/core/ports";

/** What a publisher can do with a bulletin. */
export const actNames = ["approve", "send", "cancel", "pause", "resume"] as const;
export type ActName = (typeof actNames)[number];

/** Which buttons a bulletin shows; the actions themselves check again. */
export const actsOf: Readonly<Record<BulletinStatus, readonly ActName[]>> = {
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
