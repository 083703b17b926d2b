import { bulletinIdFor, type IncidentId } from "../ids.ts";
import type { Incident, SerialEntry } from "./incident.ts";

/** Begins an incident of which nothing is known yet. */
export function newIncident(start: {
  readonly id: IncidentId;
  readonly openedAt: string;
  readonly origin: Incident["origin"];
  readonly title: string;
}): Incident {
  return {
    ...start,
    updatedAt: start.openedAt,
    revision: 1,
    cause: "unknown",
    certainty: "unknown",
    severity: "unknown",
    releases: [],
    errorCodes: [],
    kbs: [],
    lineagesAtRisk: [],
    official: null,
    reports: [],
    serials: [],
    digests: [],
    closedAt: null,
    version: 0,
  };
}

/** Gives the incident its next serial; the bulletin of that serial is created afterwards. */
export function withSerial(
  incident: Incident,
  asked: Pick<SerialEntry, "kind" | "request" | "isHeld">,
  now: string,
): Incident {
  const serial = (incident.serials.at(-1)?.serial ?? 0) + 1;
  const official = incident.official?.status ?? null;
  const entry: SerialEntry = { ...asked, bulletinId: bulletinIdFor(incident.id, serial), serial, official };
  return { ...incident, updatedAt: now, serials: [...incident.serials, entry] };
}
