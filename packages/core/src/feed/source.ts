import type { Lang } from "../lang.ts";

/** How a document of this source is read. */
export const parserIds = ["feed", "release-health"] as const;
export type ParserId = (typeof parserIds)[number];

/** What kind of voice speaks in this source; the release policy and the rules depend on it. */
export type SourceKind = "official" | "community" | "news" | "docs";

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
};

/** The status words of a release-health page, as one scale. */
export type OfficialStatus = "investigating" | "confirmed" | "mitigated" | "resolved";

/** The outcome of reading one document. "No known shape" is `broken`, never an empty list. */
export type Parsed =
  | { readonly state: "ok"; readonly items: readonly Item[]; readonly rejected: readonly Rejected[] }
  | {
      readonly state: "broken" | "refused";
      readonly reason: string;
      readonly items: readonly [];
      readonly rejected: readonly Rejected[];
    };

/** An entry that was left out, with the reason in one sentence. */
export type Rejected = { readonly reason: string };
