import { type Bulletin, statusOf } from "../bulletin/index.ts";
import { Conflict, Forbidden, InvalidInput, NotFound } from "../errors.ts";
import type { BulletinId, ItemId } from "../ids.ts";
import { release } from "../pipeline/release.ts";
import type { Deps } from "../ports.ts";
import { audienceSize } from "./audience-size.ts";
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
  const size = await audienceSize(deps, bulletin.audience);
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
  const started = bulletin.releaseAt ? bulletin : await startOf(deps, bulletin, publisher, options.skipUndo);
  return release(deps, started);
}

function startOf(deps: Deps, bulletin: Bulletin, publisher: string, skipUndo: boolean): Promise<Bulletin> {
  const undoMs = skipUndo ? 0 : deps.settings.undoSeconds * 1000;
  const releaseAt = new Date(deps.now().getTime() + undoMs).toISOString();
  return saveAction(deps, { ...bulletin, releaseAt }, publisher, "send");
}

/** Stops a bulletin for good: before its time it is undone, during sending the rest is excluded. */
export async function cancelBulletin(deps: Deps, id: BulletinId, publisher: string): Promise<Bulletin> {
  const bulletin = await requireBulletin(deps, id);
  if (bulletin.cancelledAt || bulletin.endedAt) return bulletin;
  return saveAction(deps, { ...bulletin, cancelledAt: deps.now().toISOString() }, publisher, "cancel");
}

/** Holds back what is not submitted yet; takes effect before the next group. */
export async function pauseBulletin(deps: Deps, id: BulletinId, publisher: string): Promise<Bulletin> {
  const bulletin = await requireBulletin(deps, id);
  if (bulletin.pausedAt || bulletin.endedAt) return bulletin;
  return saveAction(deps, { ...bulletin, pausedAt: deps.now().toISOString() }, publisher, "pause");
}

/** Lets a paused bulletin go on; `sweep` nudges what is pending. */
export async function resumeBulletin(deps: Deps, id: BulletinId, publisher: string): Promise<Bulletin> {
  const bulletin = await requireBulletin(deps, id);
  if (!bulletin.pausedAt) return bulletin;
  return saveAction(deps, { ...bulletin, pausedAt: null }, publisher, "resume");
}

/** Takes an item off the review list. */
export async function dismissItem(
  deps: Deps,
  sourceId: string,
  itemId: ItemId,
  publisher: string,
): Promise<void> {
  const [stored] = await deps.feeds.items(sourceId, [itemId]);
  if (!stored) throw new NotFound("no such item");
  const now = deps.now().toISOString();
  await deps.feeds.putItem({ ...stored, reviewedAt: now });
  await deps.desk.audit({ at: now, publisher, action: "dismiss", subject: itemId });
}

async function saveAction(
  deps: Deps,
  bulletin: Bulletin,
  publisher: string,
  action: string,
): Promise<Bulletin> {
  const saved = await deps.bulletins.saveBulletin(bulletin);
  await deps.desk.audit({ at: deps.now().toISOString(), publisher, action, subject: bulletin.content.id });
  deps.log("desk-action", { action, bulletin: bulletin.content.id });
  return saved;
}
