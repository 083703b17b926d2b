import type { Lang } from "../lang.ts";
import type { BulletinContent, ContentKind } from "./bulletin.ts";
import { causeWords, certaintyWords, kindWords, listNames, severityWords, type Words } from "./words.ts";

/** What a bulletin tells, as far as a change of it is news. */
export type ChangeFacts = Pick<
  BulletinContent,
  "kind" | "cause" | "certainty" | "severity" | "releases" | "errorCodes" | "kbs" | "sources"
> & {
  /** Paragraphs worth telling unless the last body has one that begins so. */
  readonly news: readonly string[];
};

/** What is new against the last serial, one sentence each. Of a cancellation only that it is one. */
export function changesSince(previous: BulletinContent, now: ChangeFacts, lang: Lang): readonly string[] {
  const isOver = now.kind === "resolved" || now.kind === "cancelled";
  const staged = stageOf(previous.kind, now.kind, lang);
  const judged = [
    moved(say.certainty, certaintyWords[previous.certainty], certaintyWords[now.certainty], lang),
    moved(say.severity, severityWords[previous.severity], severityWords[now.severity], lang),
  ];
  const facts = [
    ...(isOver ? [] : judged),
    moved(say.cause, causeWords[previous.cause].name, causeWords[now.cause].name, lang),
    gained(say.releases, previous.releases, now.releases, lang),
    gained(say.errorCodes, previous.errorCodes, now.errorCodes, lang),
    gained(say.kbs, previous.kbs, now.kbs, lang),
    ...addedSources(previous, now, lang),
    ...newParagraphs(previous.texts[lang].body, now),
  ];
  return [staged, ...(now.kind === "cancelled" ? [] : facts)].filter((sentence) => sentence !== "");
}

// An update and a correction are no stages: they say more of the one the incident is in.
const stages: readonly ContentKind[] = ["early-warning", "confirmed", "resolved", "cancelled"];

function stageOf(before: ContentKind, now: ContentKind, lang: Lang): string {
  if (before === now || !stages.includes(now)) return "";
  if (stages.includes(before)) return moved(say.stage, kindWords[before].name, kindWords[now].name, lang);
  return `${say.stage[lang]}${colon[lang]}${kindWords[now].name[lang]}`;
}

function moved(name: Words, before: Words, after: Words, lang: Lang): string {
  if (before[lang] === after[lang]) return "";
  return `${name[lang]}${colon[lang]}${before[lang]} → ${after[lang]}`;
}

function gained(name: Words, before: readonly string[], after: readonly string[], lang: Lang): string {
  const added = after.filter((value) => !before.includes(value));
  return added.length === 0 ? "" : `${name[lang]}${colon[lang]}${listNames(added, lang)}`;
}

function addedSources(previous: BulletinContent, now: ChangeFacts, lang: Lang): readonly string[] {
  const known = new Set(previous.sources.map((source) => source.url));
  const added = now.sources.filter((source) => !known.has(source.url)).map((source) => source.name[lang]);
  return added.length === 0
    ? []
    : [`${say.sources[lang]}${colon[lang]}${listNames([...new Set(added)], lang)}`];
}

function newParagraphs(body: readonly string[], now: ChangeFacts): readonly string[] {
  return now.news.filter((news) => !body.some((paragraph) => paragraph.startsWith(news)));
}

const colon: Words = { ja: "：", en: ": " };
const say = {
  stage: { ja: "段階", en: "Stage" },
  certainty: { ja: "確かさ", en: "Certainty" },
  severity: { ja: "重大さ", en: "Severity" },
  cause: { ja: "原因の見立て", en: "Likely cause" },
  releases: { ja: "対象に追加", en: "Newly affected" },
  errorCodes: { ja: "新しいエラー コード", en: "New error codes" },
  kbs: { ja: "きっかけの更新", en: "Update behind it" },
  sources: { ja: "新しい情報源", en: "New sources" },
} as const satisfies Readonly<Record<string, Words>>;
