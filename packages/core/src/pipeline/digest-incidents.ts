import { type BulletinContent, type DigestEntry, type DigestOf, isEnding } from "../bulletin/index.ts";
import type { BulletinId, IncidentId } from "../ids.ts";
import type { Incident } from "../incident/index.ts";
import type { Deps } from "../ports.ts";
import { untilWritten } from "../until-written.ts";
import { changeBulletin } from "./change.ts";

/** What the bulletins of a digest said, in its order. Throws when one of them is gone. */
export async function toldBy(deps: Deps, { entries }: DigestOf): Promise<readonly BulletinContent[]> {
  const bulletins = await Promise.all(entries.map((entry) => deps.bulletins.bulletin(entry.bulletinId)));
  return bulletins.map((bulletin, index) => {
    if (!bulletin) throw new Error(`the digest tells of ${entries[index]?.bulletinId}, which is not there`);
    return bulletin.content;
  });
}

/**
 * Writes a digest into its incidents before anybody is told: what ends or corrects one of them finds its readers by it.
 * What was ended before that is withdrawn here, since its plan does not know of the digest.
 */
export async function nameInIncidents(deps: Deps, id: BulletinId, digest: DigestOf): Promise<void> {
  const over: IncidentId[] = [];
  for (const entry of digest.entries) {
    const incident = await nameIn(deps, id, entry.incidentId);
    if (incident && (await isOver(deps, incident, entry))) over.push(entry.incidentId);
  }
  await withdrawFrom(deps, id, over);
}

/** Takes incidents out of what a digest may still tell. */
export async function withdrawFrom(
  deps: Deps,
  id: BulletinId,
  incidents: readonly IncidentId[],
): Promise<void> {
  await changeBulletin(deps, id, (latest) => {
    const { digest } = latest;
    const news = digest ? incidents.filter((incident) => !digest.withdrawn.includes(incident)) : [];
    if (!digest || news.length === 0) return null;
    return { ...latest, digest: { ...digest, withdrawn: [...digest.withdrawn, ...news] } };
  });
}

function nameIn(deps: Deps, id: BulletinId, incidentId: IncidentId): Promise<Incident | null> {
  return untilWritten(async () => {
    const incident = await deps.incidents.incident(incidentId);
    if (!incident || incident.digests.includes(id)) return incident;
    return deps.incidents.saveIncident({ ...incident, digests: [...incident.digests, id] });
  });
}

/** Says whether something that ends or corrects the incident was set going behind the bulletin that is retold. */
async function isOver(deps: Deps, incident: Incident, entry: DigestEntry): Promise<boolean> {
  const from = incident.serials.findIndex((one) => one.bulletinId === entry.bulletinId);
  for (const { bulletinId } of incident.serials.slice(from + 1)) {
    const newer = await deps.bulletins.bulletin(bulletinId);
    if (newer && isEnding(newer) && newer.releaseAt !== null && newer.cancelledAt === null) return true;
  }
  return false;
}
