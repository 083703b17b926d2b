import { composeContent } from "../packages/core/src/bulletin/index.ts";
import { bulletinIdFor, incidentIdFor, itemIdFor } from "../packages/core/src/ids.ts";
import { newIncident, withSerial } from "../packages/core/src/incident/index.ts";

export const sender = "alerts@sokuho.example";
export const configSet = "sokuho-local";

export const site = {
  url: "https://sokuho.example",
  senderName: "速報編集部",
  senderAddress: sender,
  postalAddress: "東京都千代田区見本町 1-2-3",
  contact: "contact@sokuho.example",
};

/** An incident as a story leaves it, and the content of its first bulletin. */
export function sampleBulletin(key: string, now: string) {
  const id = incidentIdFor(now, itemIdFor("bench", key));
  const known = {
    ...newIncident({ id, openedAt: now, origin: "detected", title: "Activation lost after the update" }),
    cause: "upgrade-path",
    certainty: "likely",
    severity: "severe",
    releases: ["24H2"],
    errorCodes: ["0xC004F211"],
    kbs: ["KB5058499"],
    lineagesAtRisk: ["win7-8-upgrade"],
  } as const;
  const incident = withSerial(known, { kind: "early-warning", request: key, isHeld: false }, now);
  const bulletinId = bulletinIdFor(id, 1);
  const content = composeContent({
    incident,
    kind: "early-warning",
    serial: 1,
    bulletinId,
    previous: null,
    now,
  });
  return { incident, content };
}
