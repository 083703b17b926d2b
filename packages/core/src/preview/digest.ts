import type { DigestContent } from "../email/index.ts";
import { bulletinIdFor } from "../ids.ts";
import { bulletinOf, incidentOf } from "./story.ts";

/** The digest of a day with three incidents, each at another stage. */
export function sampleDigest(): DigestContent {
  const bulletins = [bulletinOf("early-warning"), bulletinOf("update"), bulletinOf("resolved")];
  return { id: bulletinIdFor(incidentOf().id, 99), asOf: "2025-01-14T22:37:00.000Z", bulletins };
}
