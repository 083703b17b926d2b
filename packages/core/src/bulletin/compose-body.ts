import type { BulletinKind, Incident } from "../incident/index.ts";
import type { Lang } from "../lang.ts";
import { toPlainLine } from "../plain-text.ts";
import { causeWords, certaintyWords, formatInstant, listNames, releaseName } from "./words.ts";

/** What the paragraphs of an automatic bulletin are written from. */
export type Story = { readonly incident: Incident; readonly kind: BulletinKind; readonly serial: number };

/** The summary: the one sentence a reader sees if he reads no other. */
export function summaryOf(story: Story, lang: Lang): string {
  const { incident, kind } = story;
  const where = whereOf(incident, lang);
  const what = causeWords[incident.cause].sentence[lang];
  return (lang === "ja" ? summaryJa : summaryEn)[kind](where, what, isFromVendor(incident));
}

/** The paragraphs: what happened, who says so and how sure it is, what is affected, what the vendor says and offers. */
export function bodyOf(story: Story, lang: Lang): readonly string[] {
  const { incident, kind } = story;
  if (kind === "cancelled") return [withdrawnNote[lang], sinceOf(incident, lang)];
  return [
    openingOf(kind, lang),
    reportersOf(incident, lang),
    sinceOf(incident, lang),
    affectedOf(incident, lang),
    vendorOf(incident, lang),
    workaroundOf(incident, lang),
    fixOf(incident, lang),
  ].filter((paragraph) => paragraph !== "");
}

/** The vendor's workaround as a paragraph, empty when there is none. */
export function workaroundOf(incident: Incident, lang: Lang): string {
  const workaround = incident.official?.workaround;
  if (workaround === undefined || workaround === null || workaround.trim() === "") return "";
  const text = toPlainLine(workaround, 400);
  return lang === "ja" ? `回避策（Microsoft の説明）：${text}` : `Workaround, in Microsoft's words: ${text}`;
}

/** The update that brings the fix as a paragraph, empty when there is none. */
export function fixOf(incident: Incident, lang: Lang): string {
  const kb = incident.official?.resolvingKb;
  if (kb === undefined || kb === null || kb === "") return "";
  const name = toPlainLine(kb, 40);
  if (lang === "ja") return `修正：${name} 以降の更新プログラムで直るとされています。`;
  return `Fix: said to be part of ${name} and later updates.`;
}

/** What the vendor says of the state of things, without the date. */
export function vendorStatusOf(incident: Incident, lang: Lang): string {
  const words = vendorWords[incident.official?.status ?? "silent"][lang];
  return lang === "ja" ? `Microsoft の状況：${words}。` : `Microsoft: ${words}.`;
}

/** Where the trouble is seen: `Windows 11 24H2`. */
export function whereOf(incident: Incident, lang: Lang): string {
  if (incident.releases.length === 0) return "Windows";
  const names = incident.releases.map(releaseName);
  const short = names.map((name, index) => (index > 0 ? name.replace(/^Windows 11 /, "") : name));
  return listNames(short, lang);
}

/** Says whether the vendor itself speaks of the incident. */
export function isFromVendor(incident: Incident): boolean {
  return incident.official !== null;
}

type Sentence = (where: string, what: string, vendor: boolean) => string;

const summaryJa: Readonly<Record<BulletinKind, Sentence>> = {
  "early-warning": (where, what, vendor) =>
    vendor
      ? `${where} で、${what}という問題を Microsoft が調べています。まだ確認された情報ではありません。`
      : `${where} で、${what}という報告が出ています。まだ確認された情報ではありませんが、念のため更新の前に備えてください。`,
  confirmed: (where, what) => `${where} で、${what}という問題を Microsoft が認めました。`,
  update: (where, what) => `${where} で、${what}問題について、新しくわかったことをお知らせします。`,
  resolved: (where, what) => `${where} で、${what}問題は、解消したとされています。`,
  correction: (where, what) => `${where} で、${what}問題について、先にお送りした内容を訂正します。`,
  cancelled: (where, what) =>
    `${where} で、${what}という先の速報を取り消します。もとの報告が撤回されたか、誤りとわかったためです。`,
};

const summaryEn: Readonly<Record<BulletinKind, Sentence>> = {
  "early-warning": (where, what, vendor) =>
    vendor
      ? `${where}: Microsoft is investigating reports that ${what}. This is not confirmed yet.`
      : `${where}: there are reports that ${what}. This is not confirmed yet; prepare before you update.`,
  confirmed: (where, what) => `${where}: Microsoft has acknowledged that ${what}.`,
  update: (where, what) => `${where}: news about the trouble in which ${what}.`,
  resolved: (where, what) => `${where}: the trouble in which ${what} is said to be resolved.`,
  correction: (where, what) => `${where}: we correct what we told you about the trouble in which ${what}.`,
  cancelled: (where, what) =>
    `${where}: we withdraw our warning that ${what}. The report was taken back or turned out to be wrong.`,
};

function openingOf(kind: BulletinKind, lang: Lang): string {
  if (kind === "correction") return correctionNote[lang];
  return kind === "resolved" ? resolvedNote[lang] : "";
}

function reportersOf(incident: Incident, lang: Lang): string {
  const sure = certaintyWords[incident.certainty][lang];
  const names = [...new Set(incident.reports.map((report) => toPlainLine(report.sourceName[lang], 60)))];
  const who = names.length === 0 ? "" : reportedBy(names, independentVoices(incident), lang);
  return lang === "ja" ? `${who}確かさ：${sure}。` : `${who}Certainty: ${sure.toLowerCase()}.`;
}

// The vendor's word confirms; it is no report of its own.
function independentVoices(incident: Incident): number {
  const reports = incident.reports.filter((report) => report.kind !== "official");
  return new Set(reports.map((report) => report.voice)).size;
}

function reportedBy(names: readonly string[], voices: number, lang: Lang): string {
  const shown = listNames(names.slice(0, 3), lang);
  const more = names.length > 3;
  if (lang === "ja") {
    const count = voices > 0 ? `独立した報告は ${voices} 件。` : "";
    return `伝えているのは、${shown}${more ? "など" : ""}です。${count}`;
  }
  const count = voices > 0 ? `: ${voices} independent ${voices === 1 ? "report" : "reports"}` : "";
  return `Reported by ${shown}${more ? " and others" : ""}${count}. `;
}

function sinceOf(incident: Incident, lang: Lang): string {
  const at = formatInstant(incident.openedAt, lang);
  return lang === "ja" ? `最初の報告を見つけたのは、${at}です。` : `First seen on ${at}.`;
}

function affectedOf(incident: Incident, lang: Lang): string {
  const rows = [
    { label: { ja: "対象", en: "Affected" }, names: incident.releases.map(releaseName) },
    { label: { ja: "更新プログラム", en: "Updates" }, names: incident.kbs },
    { label: { ja: "エラー コード", en: "Error codes" }, names: incident.errorCodes },
  ].filter((row) => row.names.length > 0);
  const texts = rows.map((row) => label(row.label[lang], listNames(row.names.slice(0, 12), lang), lang));
  return texts.join(lang === "ja" ? "／" : "; ");
}

function vendorOf(incident: Incident, lang: Lang): string {
  const at = incident.official?.updatedAt;
  const status = vendorStatusOf(incident, lang);
  if (!at) return status;
  const when = formatInstant(at, lang);
  return lang === "ja" ? `${status}最終更新：${when}。` : `${status} Last updated ${when}.`;
}

function label(name: string, value: string, lang: Lang): string {
  return lang === "ja" ? `${name}：${value}` : `${name}: ${value}`;
}

const vendorWords = {
  silent: { ja: "まだ発表はありません", en: "no statement yet" },
  investigating: { ja: "調査中", en: "investigating" },
  confirmed: { ja: "確認済み", en: "confirmed" },
  mitigated: { ja: "回避策あり", en: "mitigated, a workaround exists" },
  resolved: { ja: "解決済み", en: "resolved" },
} as const;

const withdrawnNote: Readonly<Record<Lang, string>> = {
  ja: "不確かなうちにお知らせするのが速報の役目です。今回は空振りとなりましたので、先の速報を受け取った方全員にお知らせしています。",
  en: "An early warning is sent while things are uncertain. This one did not come true, and everybody who got it is told.",
};
const correctionNote: Readonly<Record<Lang, string>> = {
  ja: "先にお送りした内容に誤り、または変わった点がありました。以下が今わかっている内容です。",
  en: "Something we told you was wrong or has changed. This is what is known now.",
};
const resolvedNote: Readonly<Record<Lang, string>> = {
  ja: "それでも認証が戻らないときは、「あなたの PC では」の手順をお試しください。",
  en: "If activation does not return all the same, try the steps given for your PC.",
};
