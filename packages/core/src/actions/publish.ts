import { type Bulletin, statusOf } from "../bulletin/index.ts";
import { Conflict, Forbidden, InvalidInput, NotFound } from "../errors.ts";
import type { BulletinId, ItemId } from "../ids.ts";
import { changeBulletin } from "../pipeline/change.ts";
import { release } from "../pipeline/release.ts";
import type { Deps, StoredItem } from "../ports.ts";
import { bulletinSize } from "./audience-size.ts";
import { requireBulletin } from "./compose.ts";

/** Approves a held bulletin. Above the limit the publisher must have typed the number of readers it goes to. */
export async function approveBulletin(
  deps: Deps,
  id: BulletinId,
  publisher: string,
  typedCount: number | null,
): Promise<Bulletin> {
  const bulletin = await requireBulletin(deps, id);
  if (bulletin.approvedAt) return bulletin;
  const now = deps.now().toISOString();
  const status = statusOf(bulletin, now);
  if (status !== "held") throw new Conflict(`the bulletin is ${status}, not held`);
  const size = await bulletinSize(deps, bulletin);
  if (size > deps.settings.approveCountAbove && typedCount !== size) {
    throw new InvalidInput(`type the number of readers (${size}) to approve`, [
      { field: "count", code: "mismatch" },
    ]);
  }
  return saveAction(deps, { ...bulletin, approvedAt: now, approvedBy: publisher }, publisher, "approve");
}

/** Starts an approved bulletin on its way after the undo time, or at once. Doing it twice is doing it once. */
export async function sendBulletin(
  deps: Deps,
  id: BulletinId,
  publisher: string,
  options: { readonly skipUndo: boolean },
): Promise<Bulletin> {
  const bulletin = await requireBulletin(deps, id);
  if (!bulletin.approvedAt) throw new Forbidden("a held bulletin must be approved before it is sent");
  if (bulletin.cancelledAt || bulletin.supersededAt)
    throw new Conflict("the bulletin was cancelled or superseded");
  const started = isUnderWay(bulletin, options.skipUndo)
    ? bulletin
    : await startOf(deps, bulletin, publisher, options.skipUndo);
  return release(deps, started);
}

// Who asks for at once while the undo time runs means it.
function isUnderWay({ releaseAt, frozenAt }: Bulletin, skipUndo: boolean): boolean {
  return releaseAt !== null && (frozenAt !== null || !skipUndo);
}

function startOf(deps: Deps, bulletin: Bulletin, publisher: string, skipUndo: boolean): Promise<Bulletin> {
  const undoMs = skipUndo ? 0 : deps.settings.undoSeconds * 1000;
  const releaseAt = new Date(deps.now().getTime() + undoMs).toISOString();
  return saveAction(deps, { ...bulletin, releaseAt }, publisher, "send");
}

/** Stops a bulletin for good: before its time it is undone, during sending the rest is excluded. */
export async function cancelBulletin(deps: Deps, id: BulletinId, publisher: string): Promise<Bulletin> {
  const cancelledAt = deps.now().toISOString();
  return changeAtOnce(deps, id, publisher, "cancel", (latest) =>
    latest.cancelledAt || latest.endedAt ? null : { ...latest, cancelledAt },
  );
}

/** Holds back what is not submitted yet; takes effect before the next group. */
export async function pauseBulletin(deps: Deps, id: BulletinId, publisher: string): Promise<Bulletin> {
  const pausedAt = deps.now().toISOString();
  return changeAtOnce(deps, id, publisher, "pause", (latest) =>
    latest.pausedAt || latest.endedAt ? null : { ...latest, pausedAt },
  );
}

/** Lets a paused bulletin go on; `sweep` nudges what is pending. */
export async function resumeBulletin(deps: Deps, id: BulletinId, publisher: string): Promise<Bulletin> {
  return changeAtOnce(deps, id, publisher, "resume", (latest) =>
    latest.pausedAt ? { ...latest, pausedAt: null } : null,
  );
}

/** An item of the review list, by its source's shelf. */
export type ReviewKey = { readonly sourceId: string; readonly itemId: ItemId };

/** Takes an item off the review list. */
export function dismissItem(deps: Deps, key: ReviewKey, publisher: string): Promise<void> {
  return review(deps, key, publisher, "dismiss", (stored, now) => ({ ...stored, reviewedAt: now }));
}

/** Calls an item of the review list relevant; as the only writer of incidents, the next poll takes it in. */
export function acceptItem(deps: Deps, key: ReviewKey, publisher: string): Promise<void> {
  return review(deps, key, publisher, "accept", (stored) => ({ ...stored, acceptedBy: publisher }));
}

/** Of an item that was decided on already nothing changes; throws `NotFound` when there is none. */
async function review(
  deps: Deps,
  { sourceId, itemId }: ReviewKey,
  publisher: string,
  action: "dismiss" | "accept",
  change: (stored: StoredItem, now: string) => StoredItem,
): Promise<void> {
  const [stored] = await deps.feeds.items(sourceId, [itemId]);
  if (!stored) throw new NotFound("no such item");
  if (stored.classified.verdict !== "review" || stored.reviewedAt || stored.acceptedBy) return;
  const now = deps.now().toISOString();
  await deps.feeds.putItem(change(stored, now));
  await deps.desk.audit({ at: now, publisher, action, subject: itemId });
}

/** Saves what the publisher saw and decided on; throws `Conflict` when it has changed since. */
async function saveAction(
  deps: Deps,
  bulletin: Bulletin,
  publisher: string,
  action: string,
): Promise<Bulletin> {
  const saved = await deps.bulletins.saveBulletin(bulletin);
  await note(deps, bulletin.content.id, publisher, action);
  return saved;
}

/** Whoever stops or resumes does so whatever the service writes at that moment; null from `change` leaves things as they are. */
async function changeAtOnce(
  deps: Deps,
  id: BulletinId,
  publisher: string,
  action: string,
  change: (latest: Bulletin) => Bulletin | null,
): Promise<Bulletin> {
  const changed = await changeBulletin(deps, id, change);
  if (!changed) return requireBulletin(deps, id);
  await note(deps, id, publisher, action);
  return changed;
}

async function note(deps: Deps, id: BulletinId, publisher: string, action: string): Promise<void> {
  await deps.desk.audit({ at: deps.now().toISOString(), publisher, action, subject: id });
  deps.log("desk-action", { action, bulletin: id });
}
