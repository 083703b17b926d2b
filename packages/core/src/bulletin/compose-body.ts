import type { BulletinKind, Incident } from "../incident/index.ts";
import type { Lang } from "../lang.ts";
import { toPlainLine } from "../plain-text.ts";
import { causeWords, formatInstant, listNames, releaseName } from "./words.ts";

/** What the paragraphs of an automatic bulletin are written from. */
export type Story = { readonly incident: Incident; readonly kind: BulletinKind; readonly serial: number };

/** The summary: the one sentence a reader sees if he reads no other. */
export function summaryOf(story: Story, lang: Lang): string {
  const { incident, kind } = story;
  const where = whereOf(incident, lang);
  const what = causeWords[incident.cause].sentence[lang];
  return (lang === "ja" ? summaryJa : summaryEn)[kind](where, what, isFromVendor(incident));
}

/** The paragraphs: who says so, what the vendor says and offers. What the facts of a bulletin show is not said again. */
export function bodyOf(story: Story, lang: Lang): readonly string[] {
  const { incident, kind } = story;
  if (kind === "cancelled") return [withdrawnNote[lang]];
  const workaround = kind === "resolved" ? "" : workaroundOf(incident, lang);
  return [
    kind === "correction" ? correctionNote[lang] : "",
    reportersOf(incident, lang),
    vendorOf(incident, lang),
    workaround,
    fixOf(incident, lang),
    kind === "resolved" ? resolvedNote[lang] : "",
  ].filter((paragraph) => paragraph !== "");
}

/** The vendor's workaround as a paragraph, empty when there is none. */
export function workaroundOf(incident: Incident, lang: Lang): string {
  const workaround = incident.official?.workaround;
  if (workaround === undefined || workaround === null || workaround.trim() === "") return "";
  const text = toPlainLine(workaround, 400);
  return lang === "ja"
    ? `回避策（Microsoft の説明、原文のまま）：${text}`
    : `Workaround, in Microsoft's words: ${text}`;
}

/** The update that brings the fix as a paragraph, empty when there is none. */
export function fixOf(incident: Incident, lang: Lang): string {
  const name = resolvingKbOf(incident);
  if (name === null) return "";
  if (lang === "ja") return `修正：${name} 以降の更新プログラムで直るとされています。`;
  return `Fix: said to be part of ${name} and later updates.`;
}

/** The name of the update that brings the fix, null when the vendor names none. */
export function resolvingKbOf(incident: Incident): string | null {
  const name = toPlainLine(incident.official?.resolvingKb ?? "", 40);
  return name === "" ? null : name;
}

/** What the vendor says of the state of things, without the date. */
export function vendorStatusOf(incident: Incident, lang: Lang): string {
  const words = vendorWords[incident.official?.status ?? "silent"][lang];
  return lang === "ja" ? `Microsoft の発表：${words}。` : `Microsoft: ${words}.`;
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
  resolved: (where, what) => `${where} で${what}問題は、解消したとされています。`,
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

// The vendor's word confirms, and has a line of its own; it is named here only where nobody else reports.
function reportersOf({ reports }: Incident, lang: Lang): string {
  const told = reports.filter((report) => report.kind !== "official");
  const tellers = told.length > 0 ? told : reports;
  const names = [...new Set(tellers.map((report) => toPlainLine(report.sourceName[lang], 60)))];
  const voices = new Set(told.map((report) => report.voice)).size;
  return names.length === 0 ? "" : reportedBy(names, voices, lang);
}

function reportedBy(names: readonly string[], voices: number, lang: Lang): string {
  const shown = listNames(names.slice(0, 3), lang);
  const more = names.length > 3;
  if (lang === "ja") {
    const count = voices > 0 ? `互いに独立した報告は ${voices} 件あります。` : "";
    return `伝えているのは、${shown}${more ? "など" : ""}です。${count}`;
  }
  const count = voices > 0 ? `: ${voices} independent ${voices === 1 ? "report" : "reports"}` : "";
  return `Reported by ${shown}${more ? " and others" : ""}${count}.`;
}

function vendorOf(incident: Incident, lang: Lang): string {
  const at = incident.official?.updatedAt;
  const status = vendorStatusOf(incident, lang);
  if (!at) return status;
  const when = formatInstant(at, lang);
  return lang === "ja" ? `${status}この発表の最終更新は、${when}です。` : `${status} Last updated ${when}.`;
}

const vendorWords = {
  silent: { ja: "まだありません", en: "no statement yet" },
  investigating: { ja: "調査しています", en: "investigating" },
  confirmed: { ja: "問題を認めています", en: "confirmed" },
  mitigated: { ja: "回避策を示しています", en: "mitigated, a workaround exists" },
  resolved: { ja: "解決したとしています", en: "resolved" },
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
  ja: "修正のあとも認証が戻らないときは、「あなたの PC では」に挙げた方法をお試しください。",
  en: "If activation does not return after the fix, try the steps given for your PC.",
};
