import type { BulletinId, IncidentId } from "../ids.ts";
import type { BulletinKind } from "../incident/index.ts";
import type { Lang } from "../lang.ts";
import type { LineageId } from "../lineage/index.ts";
import type { Cause, Certainty, Severity } from "../rules/index.ts";

/** What a reader of one lineage is told: the risk in a sentence, what to do now, what not to do. Plain text. */
export type LineageBlock = {
  readonly risk: string;
  readonly act: readonly string[];
  readonly avoid: readonly string[];
};

/** The words of a bulletin in one language. Plain text without markup; paragraphs are array elements. */
export type BulletinText = {
  readonly subject: string;
  readonly summary: string;
  readonly body: readonly string[];
  /** What changed since the last serial, one sentence each; empty for a first bulletin. */
  readonly changes: readonly string[];
  /** A block for every lineage, so that a reader of any lineage finds one. */
  readonly blocks: Readonly<Record<LineageId, LineageBlock>>;
};

/** A source as a bulletin shows it. `quote` stays in the language of the source. */
export type CitedSource = {
  readonly name: Readonly<Record<Lang, string>>;
  readonly url: string;
  readonly title: string;
  readonly quote: string;
  readonly lang: Lang;
  readonly official: boolean;
  readonly seenAt: string;
};

/** A bulletin is about one incident, or a digest of several: まとめ. */
export type ContentKind = BulletinKind | "digest";

/** Everything a bulletin says, before it is rendered. */
export type BulletinContent = {
  readonly id: BulletinId;
  readonly incidentId: IncidentId;
  readonly serial: number;
  readonly kind: ContentKind;
  readonly certainty: Certainty;
  readonly severity: Severity;
  readonly cause: Cause;
  readonly releases: readonly string[];
  readonly errorCodes: readonly string[];
  /** Updates that brought the trouble; the one that mends it is `resolvingKb`. */
  readonly kbs: readonly string[];
  readonly resolvingKb: string | null;
  readonly firstSeenAt: string;
  readonly asOf: string;
  readonly sources: readonly CitedSource[];
  readonly texts: Readonly<Record<Lang, BulletinText>>;
};

/** Who is asked for. Empty lists mean everybody; `reach` is set by the kind, not by a person. */
export type Audience = {
  readonly lineages: readonly LineageId[];
  readonly langs: readonly Lang[];
  readonly timings: readonly Timing[];
  /** `told`: only readers told before; `told-and-concerned`: these and whoever the filters name; `concerned`: the filters alone. */
  readonly reach: "concerned" | "told-and-concerned" | "told";
};

/** When a reader wants to hear: at the first credible report, or once the vendor confirmed. */
export const timings = ["early", "confirmed"] as const;
export type Timing = (typeof timings)[number];

/** One incident in a digest: the bulletin that is retold, and whom it concerned. */
export type DigestEntry = {
  readonly bulletinId: BulletinId;
  readonly incidentId: IncidentId;
  readonly audience: Audience;
  /** When the bulletin went out to those who hear at once. */
  readonly releasedAt: string;
};

/** What a digest tells, to readers of one timing, on one day. */
export type DigestOf = {
  readonly day: string;
  readonly timing: Timing;
  readonly entries: readonly DigestEntry[];
  /** Incidents that ended or were corrected meanwhile: nobody is told of them by this digest any more. */
  readonly withdrawn: readonly IncidentId[];
};

/** A bulletin with all that happened to it. Its status is derived, see `statusOf`. */
export type Bulletin = {
  readonly content: BulletinContent;
  readonly audience: Audience;
  /** Set on a digest alone. */
  readonly digest: DigestOf | null;
  readonly origin: "policy" | "publisher" | "schedule";
  /** Why it was released or held, in the words of the policy row. */
  readonly policyRow: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly approvedAt: string | null;
  readonly approvedBy: string | null;
  /** The moment planning may start: approval or release plus the undo time. */
  readonly releaseAt: string | null;
  readonly frozenAt: string | null;
  readonly pausedAt: string | null;
  readonly cancelledAt: string | null;
  /** A newer serial of the incident was released: nothing of this one is submitted any more. */
  readonly supersededAt: string | null;
  readonly plannedAt: string | null;
  /** The day's quota is too small for everybody: only readers at risk are submitted to now. */
  readonly atRiskFirst: boolean;
  readonly endedAt: string | null;
  readonly version: number;
};

export type BulletinStatus =
  | "held"
  | "approved"
  | "waiting"
  | "planning"
  | "submitting"
  | "paused"
  | "superseded"
  | "cancelled"
  | "finished";
