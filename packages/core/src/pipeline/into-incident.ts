import {
  audienceFor,
  type Bulletin,
  type BulletinContent,
  composeContent,
  newBulletin,
} from "../bulletin/index.ts";
import type { SourceRow } from "../feed/index.ts";
import { type IncidentId, incidentIdFor } from "../ids.ts";
import {
  decide,
  findIncident,
  findTold,
  type Incident,
  isBurstOf,
  newIncident,
  type PolicyContext,
  type PolicyDecision,
  policyFacts,
  type SerialEntry,
  type Sighting,
  withSerial,
  withSighting,
} from "../incident/index.ts";
import type { Deps, StoredItem } from "../ports.ts";
import { release } from "./release.ts";

/** How many incidents are looked back at. */
const latest = 50;

/**
 * Takes one classified item into its incident and does what the policy says. The incident names a serial before the
 * bulletin of that serial exists, and a serial found without one gets it: doing this again ends in the same state.
 */
export async function takeIntoIncident(
  deps: Deps,
  source: SourceRow,
  stored: StoredItem,
): Promise<IncidentId | null> {
  // What was heard once is followed to its end, in whatever words the end comes.
  if (stored.classified.verdict !== "relevant" && !stored.incidentId) return null;
  const judged = await judge(deps, source, stored);
  if (!judged) return null;
  const { before, after: heard, decision } = judged;
  const now = deps.now().toISOString();
  const after = decision && "kind" in decision ? serialFor(heard, decision, now) : heard;
  await alertPublishers(deps, judged);
  const saved =
    after === before ? before : await deps.incidents.saveIncident(closedIfOver(after, decision, now));
  tell(deps, before, saved, decision);
  await issueLast(deps, saved);
  return saved.id;
}

/** An incident before and after an item was heard, and what the policy says of it now. */
export type Judged = {
  readonly before: Incident;
  readonly after: Incident;
  readonly decision: PolicyDecision | null;
  /** The policy row the incident stood at before. */
  readonly rowBefore: string | null;
};

/** What an item would do to which incident; null when it belongs to none and opens none. Changes nothing. */
export async function judge(deps: Deps, source: SourceRow, stored: StoredItem): Promise<Judged | null> {
  const now = deps.now().toISOString();
  const { itemId, item, classified } = stored;
  const sighting: Sighting = { itemId, item, source, classified, now };
  const before = await incidentOf(deps, stored, sighting);
  if (!before) return null;
  const after = withSighting(before, sighting);
  const context = await contextOf(deps, after, now);
  const rowBefore = before.version === 0 ? null : decide(policyFacts(before, context))?.row;
  return { before, after, decision: decide(policyFacts(after, context)), rowBefore: rowBefore ?? null };
}

async function contextOf(deps: Deps, heard: Incident, now: string): Promise<PolicyContext> {
  const known = (await deps.incidents.incidents(latest)).filter((one) => one.id !== heard.id);
  const sourceIds = [...new Set(heard.reports.map((report) => report.sourceId))];
  const isBurst = sourceIds.some((id) => isBurstOf(id, [...known, heard], now));
  return { recentAutomatic: await recentAutomatic(deps, now), isBurst, now };
}

/** One letter when an incident first needs a person's eye; before it is saved, so that a poll done again asks again. */
async function alertPublishers(deps: Deps, { after, decision, rowBefore }: Judged): Promise<void> {
  if (decision?.act !== "alert" || rowBefore === decision.row) return;
  const { id: incidentId, title } = after;
  await deps.queues.letter({
    kind: "alert",
    requestId: `${incidentId} ${decision.row}`,
    incidentId,
    title,
    row: decision.row,
  });
}

async function incidentOf(deps: Deps, stored: StoredItem, sighting: Sighting): Promise<Incident | null> {
  const known = stored.incidentId && (await deps.incidents.incident(stored.incidentId));
  const found = known || findIncident(sighting, await deps.incidents.openIncidents());
  if (found) return found;
  // An old story that is published again: whoever was concerned has heard of it.
  if (findTold(sighting, await deps.incidents.incidents(latest))) return null;
  // A retraction of something nobody was told of is no news.
  if (stored.classified.status === "retracted") return null;
  const openedAt = sighting.item.publishedAt ?? sighting.now;
  const id = incidentIdFor(openedAt, sighting.itemId);
  return (
    (await deps.incidents.incident(id)) ??
    newIncident({ id, openedAt: sighting.now, origin: "detected", title: "" })
  );
}

function serialFor(
  incident: Incident,
  decision: Extract<PolicyDecision, { kind: unknown }>,
  now: string,
): Incident {
  return withSerial(
    incident,
    { kind: decision.kind, request: decision.row, isHeld: decision.act === "hold" },
    now,
  );
}

function closedIfOver(incident: Incident, decision: PolicyDecision | null, now: string): Incident {
  const isOver =
    decision?.act === "archive" ||
    (decision && "kind" in decision && (decision.kind === "resolved" || decision.kind === "cancelled"));
  return isOver ? { ...incident, closedAt: now } : incident;
}

async function recentAutomatic(deps: Deps, now: string): Promise<number> {
  const since = new Date(Date.parse(now) - 3_600_000).toISOString();
  const bulletins = await deps.bulletins.bulletins(latest);
  return bulletins.filter(
    (one) => one.origin === "policy" && one.approvedAt !== null && one.createdAt >= since,
  ).length;
}

function tell(deps: Deps, before: Incident, after: Incident, decision: PolicyDecision | null): void {
  if (before.version === 0) deps.log("incident-opened", { incident: after.id, row: decision?.row ?? "none" });
  else if (after !== before)
    deps.log("incident-updated", {
      incident: after.id,
      revision: after.revision,
      row: decision?.row ?? "none",
    });
  if (decision?.act === "watch" || decision?.act === "alert")
    deps.log("incident-watched", { incident: after.id, row: decision.row });
}

/** Creates the bulletin of the newest serial unless it exists, and sends on its way what the policy released. */
async function issueLast(deps: Deps, incident: Incident): Promise<void> {
  const entry = incident.serials.at(-1);
  if (!entry || incident.origin === "manual" || (await deps.bulletins.bulletin(entry.bulletinId))) return;
  const now = deps.now().toISOString();
  const held = await composeHeld(deps, incident, entry, now);
  const bulletin = entry.isHeld ? held : { ...held, approvedAt: now, approvedBy: "policy", releaseAt: now };
  await deps.bulletins.createBulletin(bulletin);
  deps.log("bulletin-created", {
    bulletin: entry.bulletinId,
    kind: entry.kind,
    origin: "policy",
    row: entry.request,
  });
  if (entry.isHeld) {
    deps.log("bulletin-held", { bulletin: entry.bulletinId, row: entry.request });
    return deps.queues.letter({ kind: "held", requestId: entry.bulletinId, bulletinId: entry.bulletinId });
  }
  const created = await deps.bulletins.bulletin(entry.bulletinId);
  if (created) await release(deps, created);
}

async function composeHeld(
  deps: Deps,
  incident: Incident,
  entry: SerialEntry,
  now: string,
): Promise<Bulletin> {
  const { kind, serial, bulletinId } = entry;
  const previous = await lastReleased(deps, incident, serial);
  const content = composeContent({ incident, kind, serial, bulletinId, previous, now });
  // Once the vendor speaks, every lineage is concerned; before, those the reports name.
  const audience = audienceFor(kind, incident.official ? [] : incident.lineagesAtRisk);
  return newBulletin(
    content,
    audience,
    { origin: "policy", createdBy: "policy", policyRow: entry.request },
    now,
  );
}

async function lastReleased(deps: Deps, incident: Incident, before: number): Promise<BulletinContent | null> {
  for (const entry of incident.serials.filter((one) => one.serial < before).toReversed()) {
    const bulletin = await deps.bulletins.bulletin(entry.bulletinId);
    if (bulletin?.frozenAt) return bulletin.content;
  }
  return null;
}
