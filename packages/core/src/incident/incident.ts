import type { OfficialStatus, SourceKind } from "../feed/index.ts";
import type { BulletinId, IncidentId, ItemId } from "../ids.ts";
import type { Lang } from "../lang.ts";
import type { LineageId } from "../lineage/index.ts";
import type { Cause, Certainty, Severity, Status, Verdict } from "../rules/index.ts";
import type { Ties } from "./voices.ts";

/** One item that speaks of the incident, as it stood when last read. Bounded quote, never the whole text. */
export type Report = {
  readonly itemId: ItemId;
  readonly sourceId: string;
  readonly sourceName: Readonly<Record<Lang, string>>;
  readonly kind: SourceKind;
  readonly own: boolean;
  readonly lang: Lang;
  readonly host: string;
  readonly url: string;
  readonly title: string;
  readonly quote: string;
  readonly author: string | null;
  readonly status: Status | null;
  readonly firstSeenAt: string;
  readonly seenAt: string;
  /** Key of the first-hand report this item rests on: an article has the voice of the report it cites. */
  readonly voice: string;
  /** No rule knows its words: it was picked up by the likelihood alone. */
  readonly byLikelihood?: true;
  /** What its text says by now; a text can change after it was heard. */
  readonly verdict?: Verdict;
  /** What ties it to other reports; missing where it was kept before ties were read. */
  readonly ties?: Ties;
};

/** The vendor's own word on the incident, when there is one. */
export type OfficialWord = {
  readonly status: OfficialStatus;
  readonly itemId: ItemId;
  readonly workaround: string | null;
  readonly build: string | null;
  readonly kb: string | null;
  readonly resolvingKb: string | null;
  readonly updatedAt: string | null;
};

/** A bulletin of this incident, newest last. */
export type SerialEntry = {
  readonly bulletinId: BulletinId;
  readonly serial: number;
  readonly kind: BulletinKind;
  /** What asked for it: the policy row, or the request of a person. Asking again gives this entry. */
  readonly request: string;
  /** The bulletin of this serial waits for a person. */
  readonly isHeld: boolean;
  /** The vendor's status when this serial was written: an update is due when it has moved since. */
  readonly official: OfficialStatus | null;
};

/** The kinds of bulletin about one incident, in the words the reader sees: 速報, 確認, 続報, 解消, 訂正, 取消. */
export const bulletinKinds = [
  "early-warning",
  "confirmed",
  "update",
  "resolved",
  "correction",
  "cancelled",
] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

/** Everything known of one trouble. `revision` rises with each change that a reader would want to hear of. */
export type Incident = {
  readonly id: IncidentId;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly revision: number;
  readonly origin: "detected" | "manual";
  readonly title: string;
  readonly cause: Cause;
  readonly certainty: Certainty;
  readonly severity: Severity;
  readonly releases: readonly string[];
  readonly errorCodes: readonly string[];
  readonly kbs: readonly string[];
  readonly lineagesAtRisk: readonly LineageId[];
  readonly official: OfficialWord | null;
  readonly reports: readonly Report[];
  readonly serials: readonly SerialEntry[];
  /** Digests that told of this incident: what ends or corrects it reaches their readers too. */
  readonly digests: readonly BulletinId[];
  readonly closedAt: string | null;
  /** Optimistic lock of the stored record; rises with every write. */
  readonly version: number;
};
