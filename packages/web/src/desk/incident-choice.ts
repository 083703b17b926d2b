import { isPublic } from "@sokuho/core/bulletin";
import { type IncidentId, isId } from "@sokuho/core/ids";
import type { Incident } from "@sokuho/core/incident";
import type { Deps } from "@sokuho/core/ports";

/** An incident a bulletin can be about, and how readers were told that it ended. */
export type IncidentChoice = Pick<Incident, "id" | "openedAt" | "title"> & {
  readonly ending: "resolved" | "cancelled" | null;
};

const newest = 100;
const recentDays = 90;

/** The incidents of the last 90 days and every open one, newest first; the asked one whatever its age. */
export async function incidentChoices(deps: Deps, asked: string): Promise<readonly IncidentChoice[]> {
  const since = new Date(deps.now().getTime() - recentDays * 86_400_000).toISOString();
  const known = await deps.incidents.incidents(newest);
  const recent = known.filter((one) => one.closedAt === null || one.updatedAt >= since);
  const isListed = recent.some((one) => one.id === asked);
  const other = isListed || !isId("inc", asked) ? null : await deps.incidents.incident(asked as IncidentId);
  return Promise.all([...recent, ...(other ? [other] : [])].map((incident) => toChoice(deps, incident)));
}

async function toChoice(deps: Deps, incident: Incident): Promise<IncidentChoice> {
  const { id, openedAt, title } = incident;
  return { id, openedAt, title, ending: await endingOf(deps, incident) };
}

// A correction leaves the stage as it is, and what is still held has told nobody.
async function endingOf(deps: Deps, { serials }: Incident): Promise<IncidentChoice["ending"]> {
  const last = serials.findLast((entry) => entry.kind !== "correction");
  if (last?.kind !== "resolved" && last?.kind !== "cancelled") return null;
  const bulletin = await deps.bulletins.bulletin(last.bulletinId);
  return bulletin && isPublic(bulletin) ? last.kind : null;
}
