import { audienceFor } from "../bulletin/index.ts";
import { type SourceRow, shelfOf } from "../feed/index.ts";
import type { ItemId } from "../ids.ts";
import { type Incident, policyWords, voicesOf } from "../incident/index.ts";
import type { Lang } from "../lang.ts";
import { judge } from "../pipeline/index.ts";
import type { Deps, StoredItem } from "../ports.ts";
import { audienceSize } from "./audience-size.ts";

/** What an item would do if it were heard now. */
export type Explanation = {
  /** The incident it belongs to or would open; null when it is not relevant, or takes back what nobody was told. */
  readonly incident: {
    readonly id: string;
    readonly isNew: boolean;
    readonly title: string;
    readonly voices: readonly string[];
  } | null;
  /** The row of the release policy that holds for that incident; null when there is nothing new to do. */
  readonly policy: {
    readonly row: string;
    readonly act: string;
    readonly kind: string | null;
    readonly says: Readonly<Record<Lang, string>> | null;
  } | null;
  /** How many readers a bulletin of it would reach. */
  readonly audience: number | null;
};

/** Finds a polled item by its id, whatever source it came from. */
export async function findItem(
  deps: Deps,
  id: ItemId,
): Promise<{ readonly source: SourceRow; readonly stored: StoredItem } | null> {
  for (const source of deps.sources) {
    const [stored] = await deps.feeds.items(shelfOf(source), [id]);
    if (stored) return { source, stored };
  }
  return null;
}

/** Says which incident an item joins, which policy row holds and how many readers that concerns. Changes nothing. */
export async function explainItem(deps: Deps, source: SourceRow, stored: StoredItem): Promise<Explanation> {
  const judged = stored.classified.verdict === "relevant" ? await judge(deps, source, stored) : null;
  if (!judged) return { incident: null, policy: null, audience: null };
  const { before, after, decision } = judged;
  return {
    incident: {
      id: after.id,
      isNew: before.version === 0,
      title: after.title,
      voices: voicesOf(after.reports),
    },
    policy: decision && {
      row: decision.row,
      act: decision.act,
      kind: "kind" in decision ? decision.kind : null,
      says: policyWords(decision.row),
    },
    audience: await audienceOf(deps, after, decision && "kind" in decision ? decision.kind : "early-warning"),
  };
}

function audienceOf(
  deps: Deps,
  incident: Incident,
  kind: Parameters<typeof audienceFor>[0],
): Promise<number> {
  return audienceSize(deps, audienceFor(kind, incident.official ? [] : incident.lineagesAtRisk));
}
