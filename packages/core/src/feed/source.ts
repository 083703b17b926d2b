import type { Lang } from "../lang.ts";

/** How a document of this source is read. */
export const parserIds = [
  "feed",
  "release-health",
  "message-center",
  "release-information",
  "update-history",
  "graph",
  "reddit",
] as const;
export type ParserId = (typeof parserIds)[number];

/** What kind of voice speaks in this source, and so how far it is trusted; policy and rules depend on it. */
export type SourceKind = "official" | "community" | "news" | "docs";

/** A service that wants credentials. */
export const accessNames = ["graph", "reddit"] as const;
export type AccessName = (typeof accessNames)[number];

/** Why a source is not polled. */
export type OffReason = "no-credentials" | "no-address";

/** One place that is polled. Adding a source is a row, a fixture, a case. */
export type SourceRow = {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: Readonly<Record<Lang, string>>;
  readonly lang: Lang;
  readonly url: string;
  readonly parser: ParserId;
  readonly cadenceMinutes: number;
  /** The publisher's own site: its posts prepare a held bulletin. */
  readonly own?: boolean;
  /** Read with the credentials of this service. */
  readonly access?: AccessName;
  /** Set while it is not polled. A source that is off is not silent. */
  readonly off?: OffReason;
  /** A pattern: items with other links are left out. Its first group, if any, is the identity of the item. */
  readonly links?: string;
  /** Searches of one place share the name of what they search, and so their items. */
  readonly family?: string;
  /** Nothing new for so long is worth a look, whatever its habit was (30 by default). */
  readonly quietDays?: number;
  /** What the site says of being read by programs, and how we keep to it. */
  readonly terms?: string;
  readonly because: string;
  readonly source: string;
};

/** What one document entry becomes, whatever format it came in: clean text, checked links, ISO instants. */
export type Item = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string | null;
  readonly author?: string;
  readonly status?: OfficialStatus;
  readonly build?: string;
  readonly kb?: string;
  readonly resolvingKb?: string;
  readonly updatedAt?: string;
  readonly platforms?: string;
  /** The vendor's number of a known issue, the same on the pages of every release it touches. */
  readonly issue?: string;
  /** Numbers of the holds that keep an update from affected devices. */
  readonly safeguardIds?: readonly string[];
  /** The release that an update belongs to, such as `24H2`. */
  readonly release?: string;
};

/** The status words of a release-health page, as one scale. */
export type OfficialStatus = "investigating" | "confirmed" | "mitigated" | "resolved";

/** The outcome of reading one document. "No known shape" is `broken`, never an empty list. */
export type Parsed =
  | {
      readonly state: "ok";
      /** The form the document was found in; one that differs from last time may be misread. */
      readonly shape: string;
      readonly items: readonly Item[];
      readonly rejected: readonly Rejected[];
    }
  | {
      readonly state: "broken" | "refused";
      readonly reason: string;
      readonly items: readonly [];
      readonly rejected: readonly Rejected[];
    };

/** An entry that was left out, with the reason in one sentence. */
export type Rejected = { readonly reason: string };
