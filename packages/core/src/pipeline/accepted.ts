import { shelfOf } from "../feed/index.ts";
import type { Deps, StoredItem } from "../ports.ts";
import { takeIntoIncident } from "./into-incident.ts";

/** How many items of the review list are looked at in one poll. */
const atOnce = 100;

/**
 * Takes what a publisher called relevant into its incident, as a report that a rule knows would be. The item leaves the
 * review list last: a poll that dies before takes it in again, and the incident stays the same.
 */
export async function takeAccepted(deps: Deps): Promise<void> {
  for (const stored of await deps.feeds.reviewList(atOnce)) {
    const source = deps.sources.find((one) => shelfOf(one) === stored.sourceId);
    if (!stored.acceptedBy || !source) continue;
    const accepted = asRelevant(stored);
    const incidentId = await takeIntoIncident(deps, source, accepted);
    await deps.feeds.putItem({ ...accepted, incidentId, reviewedAt: deps.now().toISOString() });
  }
}

function asRelevant(stored: StoredItem): StoredItem {
  const { classified } = stored;
  const decided = { id: "accepted", evidence: [] };
  return {
    ...stored,
    classified: {
      ...classified,
      verdict: "relevant",
      status: classified.status ?? "unconfirmed",
      rules: [decided, ...classified.rules],
    },
  };
}
