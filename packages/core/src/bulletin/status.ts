import type { Bulletin, BulletinStatus } from "./bulletin.ts";

/** Where a bulletin stands at `now`; the first fact that holds decides. */
export function statusOf(bulletin: Bulletin, now: string): BulletinStatus {
  if (bulletin.cancelledAt) return "cancelled";
  if (bulletin.endedAt) return "finished";
  if (bulletin.supersededAt) return "superseded";
  if (!bulletin.approvedAt) return "held";
  if (!bulletin.releaseAt) return "approved";
  if (bulletin.pausedAt) return "paused";
  if (bulletin.releaseAt > now) return "waiting";
  return bulletin.plannedAt ? "submitting" : "planning";
}

/** Says whether anything of this bulletin may still be submitted. */
export function isSendable(bulletin: Bulletin): boolean {
  const ended = bulletin.cancelledAt ?? bulletin.supersededAt ?? bulletin.pausedAt;
  return bulletin.frozenAt !== null && ended === null;
}

/** Says whether a bulletin may be shown to the public: it was released, and is no digest of others. */
export function isPublic(bulletin: Bulletin): boolean {
  return bulletin.frozenAt !== null && bulletin.digest === null;
}

/** Says whether a bulletin ends or corrects an alarm: whoever was told hears so at once, digest readers too. */
export function isEnding({ audience }: Bulletin): boolean {
  return audience.reach === "told";
}
