import type { Lang } from "../lang.ts";
import type { BulletinContent } from "./bulletin.ts";
import { certaintyWords, formatInstant, listNames, releaseName, severityWords, type Words } from "./words.ts";

/** A fact of a bulletin as its reader sees it. */
export type BulletinFact = { readonly id: string; readonly label: string; readonly value: string };

/**
 * The facts of a bulletin in the order they are read; what is unknown is left out. Once a trouble is over or withdrawn
 * nothing speaks of how sure or how bad it is; what was withdrawn has no update behind it.
 */
export function bulletinFacts(content: BulletinContent, lang: Lang): readonly BulletinFact[] {
  const { kind, certainty, severity } = content;
  const isOver = kind === "resolved" || kind === "cancelled";
  const values: Readonly<Record<keyof typeof labels, string>> = {
    state: kind === "resolved" ? overWords[lang] : "",
    certainty: isOver || certainty === "unknown" ? "" : certaintyWords[certainty][lang],
    severity: isOver || severity === "unknown" ? "" : severityWords[severity][lang],
    affected: listNames(content.releases.slice(0, 6).map(releaseName), lang),
    kbs: kind === "cancelled" ? "" : listNames(content.kbs.slice(0, 8), lang),
    fix: kind === "cancelled" ? "" : (content.resolvingKb ?? ""),
    errorCodes: listNames(content.errorCodes.slice(0, 8), lang),
    firstSeenAt: formatInstant(content.firstSeenAt, lang),
    asOf: formatInstant(content.asOf, lang),
  };
  return Object.entries(labels)
    .map(([id, label]) => ({ id, label: label[lang], value: values[id as keyof typeof labels] }))
    .filter((fact) => fact.value !== "");
}

const labels = {
  state: { ja: "状態", en: "State" },
  certainty: { ja: "確かさ", en: "Certainty" },
  severity: { ja: "重大さ", en: "Severity" },
  affected: { ja: "対象", en: "Affected" },
  kbs: { ja: "きっかけの更新", en: "Update behind it" },
  fix: { ja: "修正を含む更新", en: "Update that mends it" },
  errorCodes: { ja: "エラー コード", en: "Error codes" },
  firstSeenAt: { ja: "最初の報告", en: "First report" },
  asOf: { ja: "発表", en: "Issued" },
} as const satisfies Readonly<Record<string, Words>>;

const overWords: Words = { ja: "解消したとされています", en: "Said to be over" };
