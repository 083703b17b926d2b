import { composeContent } from "../bulletin/index.ts";
import type { DigestContent } from "../email/index.ts";
import { bulletinIdFor, incidentIdFor, itemIdFor } from "../ids.ts";
import type { BulletinKind, Incident } from "../incident/index.ts";
import { bulletinOf, incidentOf } from "./story.ts";

/** The digest of a day with three incidents, each at another stage. */
export function sampleDigest(): DigestContent {
  const bulletins = [
    bulletinOf("early-warning"),
    another("confirmed", "2024-12-05T22:10:00.000Z", {
      title: "KMS hosts refuse 24H2 clients",
      cause: "volume-licensing",
      certainty: "observed",
      severity: "moderate",
      lineagesAtRisk: ["volume"],
    }),
    another("early-warning", "2024-12-06T09:45:00.000Z", {
      title: "Activation service unreachable",
      cause: "activation-server",
      severity: "minor",
      lineagesAtRisk: [],
    }),
  ];
  return { id: bulletinIdFor(incidentOf().id, 99), asOf: "2024-12-06T22:37:00.000Z", bulletins };
}

function another(kind: BulletinKind, now: string, part: Partial<Incident>) {
  const id = incidentIdFor(now, itemIdFor("sample", kind));
  const incident = incidentOf({ ...part, id, openedAt: now, errorCodes: [] });
  return composeContent({
    incident,
    kind,
    serial: 1,
    bulletinId: bulletinIdFor(id, 1),
    previous: null,
    now,
  });
}
