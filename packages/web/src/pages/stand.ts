import { type Bulletin, type BulletinContent, type ContentKind, statusOf } from "@sokuho/core/bulletin";
import type { IncidentId } from "@sokuho/core/ids";

/** How a public bulletin stands: as it is, stopped on its way, or behind a newer one of its incident. */
export type Stand = "whole" | "stopped" | "newer" | "corrected" | "resolved" | "cancelled";

/** How a bulletin stands beside the newest public one of its incident. */
export function standOf(bulletin: Bulletin, latest: BulletinContent, now: string): Stand {
  if (latest.serial > bulletin.content.serial) return standBehind[latest.kind];
  if (bulletin.supersededAt) return "newer";
  return statusOf(bulletin, now) === "cancelled" ? "stopped" : "whole";
}

const standBehind: Readonly<Record<ContentKind, Stand>> = {
  "early-warning": "newer",
  confirmed: "newer",
  update: "newer",
  resolved: "resolved",
  correction: "corrected",
  cancelled: "cancelled",
  digest: "newer",
};

/** The newest serial of each incident among these bulletins. */
export function latestByIncident(bulletins: readonly Bulletin[]): ReadonlyMap<IncidentId, BulletinContent> {
  const inOrder = bulletins.map(({ content }) => content).toSorted((a, b) => a.serial - b.serial);
  return new Map(inOrder.map((content) => [content.incidentId, content]));
}
