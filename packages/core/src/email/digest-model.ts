import { type BulletinContent, formatInstant, kindWords, withoutKindLabel } from "../bulletin/index.ts";
import type { BulletinId } from "../ids.ts";
import type { Lang } from "../lang.ts";
import { type LineageId, lineageIds, lineageRow } from "../lineage/index.ts";
import { toPlainLine } from "../plain-text.ts";
import { fitText } from "./bounds.ts";
import { digestWords } from "./digest-words.ts";
import { revisionsUrl } from "./frame.ts";
import type { Site } from "./site.ts";
import { defuse } from "./slots.ts";

/** What a daily digest is rendered from: the last bulletin of each incident of the day, most important first; at most six. */
export type DigestContent = {
  /** The digest's own id. */
  readonly id: BulletinId;
  readonly asOf: string;
  readonly bulletins: readonly BulletinContent[];
};

/** One incident in a digest. */
export type DigestEntry = {
  readonly kind: BulletinContent["kind"];
  readonly kindName: string;
  readonly title: string;
  readonly summary: string;
  readonly when: string;
  readonly url: string;
  readonly blocks: readonly {
    readonly lineage: LineageId;
    readonly name: string;
    readonly risk: string;
  }[];
};

/** A digest in one language as both parts of its mail show it. */
export type DigestModel = {
  readonly subject: string;
  readonly headline: string;
  readonly intro: string;
  readonly day: string;
  readonly entries: readonly DigestEntry[];
};

/** With more entries the mail of a reader with every lineage would be clipped. */
export const maxDigestEntries = 6;

/** What a mail shows of a digest: its first entries, every text harmless and bounded. Readers see the entries that concern them. */
export function toDigestModel(digest: DigestContent, lang: Lang, site: Site): DigestModel {
  const day = dayOf(digest.asOf, lang);
  return {
    subject: digestWords.subject[lang].replace("{day}", day),
    headline: digestWords.headline[lang],
    intro: digestWords.intro[lang],
    day,
    entries: digest.bulletins.slice(0, maxDigestEntries).map((content) => toEntry(content, lang, site)),
  };
}

function toEntry(content: BulletinContent, lang: Lang, site: Site): DigestEntry {
  const text = content.texts[lang];
  return {
    kind: content.kind,
    kindName: kindWords[content.kind].name[lang],
    title: toSafe(withoutKindLabel(text.subject, content.kind, lang), 300),
    summary: toSafe(text.summary, 900),
    when: formatInstant(content.asOf, lang),
    url: revisionsUrl(content, lang, site),
    blocks: lineageIds.map((lineage) => ({
      lineage,
      name: lineageRow(lineage).name[lang],
      risk: toSafe(text.blocks[lineage].risk, 600),
    })),
  };
}

function toSafe(text: string, maxBytes: number): string {
  return fitText(defuse(toPlainLine(text)), maxBytes);
}

// The day as its reader writes it, without the year: the mail is read that day.
function dayOf(instant: string, lang: Lang): string {
  const [locale, timeZone] = lang === "ja" ? ["ja-JP", "Asia/Tokyo"] : ["en-GB", "UTC"];
  return new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone }).format(
    new Date(instant),
  );
}
