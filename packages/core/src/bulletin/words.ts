import type { Lang } from "../lang.ts";
import type { Cause, Certainty, Severity } from "../rules/index.ts";
import type { ContentKind } from "./bulletin.ts";

/** A text in every language. */
export type Words = Readonly<Record<Lang, string>>;

/** A kind of bulletin as its reader sees it. */
export type KindWords = {
  /** Short name: 速報. */
  readonly name: Words;
  /** What it means for the reader to know: 未確認. */
  readonly note: Words;
  /** What a subject begins with. */
  readonly label: Words;
};

/** The words for each kind of bulletin. */
export const kindWords: Readonly<Record<ContentKind, KindWords>> = {
  "early-warning": {
    name: { ja: "速報", en: "Early warning" },
    note: { ja: "未確認の情報です", en: "Not confirmed yet" },
    label: { ja: "【速報・未確認】", en: "[Early warning · unconfirmed] " },
  },
  confirmed: {
    name: { ja: "確認", en: "Confirmed" },
    note: { ja: "Microsoft が認めました", en: "Acknowledged by Microsoft" },
    label: { ja: "【確認】", en: "[Confirmed] " },
  },
  update: {
    name: { ja: "続報", en: "Update" },
    note: { ja: "新しくわかったこと", en: "What is new" },
    label: { ja: "【続報】", en: "[Update] " },
  },
  resolved: {
    name: { ja: "解消", en: "Resolved" },
    note: { ja: "この問題は解消しました", en: "This trouble is over" },
    label: { ja: "【解消】", en: "[Resolved] " },
  },
  correction: {
    name: { ja: "訂正", en: "Correction" },
    note: { ja: "前回の内容を訂正します", en: "We correct what we told you" },
    label: { ja: "【訂正】", en: "[Correction] " },
  },
  cancelled: {
    name: { ja: "取消", en: "Cancelled" },
    note: { ja: "先の速報を取り消します", en: "The earlier warning is withdrawn" },
    label: { ja: "【取消】", en: "[Cancelled] " },
  },
  digest: {
    name: { ja: "まとめ", en: "Digest" },
    note: { ja: "1 日に 1 回お送りします", en: "Once a day" },
    label: { ja: "【まとめ】", en: "[Digest] " },
  },
};

/** How sure we are, in words. */
export const certaintyWords: Readonly<Record<Certainty, Words>> = {
  observed: { ja: "実際に起きている", en: "Observed" },
  likely: { ja: "可能性が高い", en: "Likely" },
  possible: { ja: "可能性あり", en: "Possible" },
  unknown: { ja: "まだ不明", en: "Not known yet" },
};

/** How bad it can get, in words. */
export const severityWords: Readonly<Record<Severity, Words>> = {
  severe: { ja: "重大（利用権を失うおそれ）", en: "Severe (right to use at risk)" },
  moderate: { ja: "中（ライセンス認証が外れる）", en: "Moderate (activation lost)" },
  minor: { ja: "軽微", en: "Minor" },
  unknown: { ja: "まだ不明", en: "Not known yet" },
};

/** A cause by its name, and the trouble as the headline and the first sentence name it. */
export type CauseWords = { readonly name: Words; readonly headline: Words; readonly sentence: Words };

/** The words for each cause. */
export const causeWords: Readonly<Record<Cause, CauseWords>> = {
  "hardware-change": {
    name: { ja: "ハードウェアの変更", en: "a change of hardware" },
    headline: { ja: "ライセンス認証が外れる問題", en: "activation lost after a hardware change" },
    sentence: {
      ja: "ハードウェアの変更をきっかけにライセンス認証が外れる",
      en: "activation is lost after a change of hardware",
    },
  },
  "activation-server": {
    name: { ja: "認証サーバーの障害", en: "an outage of the activation service" },
    headline: { ja: "認証サーバーの障害", en: "activation service outage" },
    sentence: {
      ja: "認証サーバーの障害のためライセンス認証ができない",
      en: "activation fails because of an outage of the activation service",
    },
  },
  "software-defect": {
    name: { ja: "更新プログラムの不具合", en: "a defect of the update" },
    headline: { ja: "更新後に認証が外れる問題", en: "activation lost after the update" },
    sentence: {
      ja: "更新プログラムの不具合によりライセンス認証が外れる",
      en: "a defect of the update makes PCs lose their activation",
    },
  },
  misconfiguration: {
    name: { ja: "設定", en: "a setting" },
    headline: { ja: "設定による認証エラー", en: "activation errors from a setting" },
    sentence: {
      ja: "設定が原因でライセンス認証ができない",
      en: "a setting keeps Windows from being activated",
    },
  },
  "upgrade-path": {
    name: { ja: "更新後にライセンスが見つからない", en: "the licence is not found after the update" },
    headline: { ja: "更新後に認証が外れる問題", en: "activation lost after the update" },
    sentence: {
      ja: "更新後にライセンスが見つからなくなり、ライセンス認証が外れる",
      en: "activation is lost after the update because the licence is not found again",
    },
  },
  "edition-change": {
    name: { ja: "エディションの変化", en: "a change of edition" },
    headline: { ja: "エディションが変わる問題", en: "edition changes after the update" },
    sentence: {
      ja: "更新後に別のエディションとして扱われ、ライセンス認証が外れる",
      en: "Windows takes itself for another edition after the update and loses its activation",
    },
  },
  "volume-licensing": {
    name: { ja: "組織のライセンス", en: "volume licensing" },
    headline: { ja: "組織ライセンスの認証障害", en: "volume activation trouble" },
    sentence: {
      ja: "ボリューム ライセンスの PC をライセンス認証できない",
      en: "activation fails on PCs with a volume licence",
    },
  },
  unknown: {
    name: { ja: "不明", en: "not known" },
    headline: { ja: "ライセンス認証が外れる問題", en: "activation trouble" },
    sentence: {
      ja: "原因は不明ながらライセンス認証が外れる",
      en: "activation is lost, for a reason not known yet",
    },
  },
};

/** Names after one another: `24H2、25H2` or `24H2, 25H2`. */
export function listNames(names: readonly string[], lang: Lang): string {
  return names.join(lang === "ja" ? "、" : ", ");
}

/** A release by its full name: `Windows 11 24H2`. */
export function releaseName(release: string): string {
  return release.startsWith("10-") ? `Windows 10 ${release.slice(3)}` : `Windows 11 ${release}`;
}

/** An instant as its reader writes it: Japan time in Japanese, UTC in English. */
export function formatInstant(instant: string, lang: Lang): string {
  const japanese = lang === "ja";
  const parts = new Intl.DateTimeFormat(japanese ? "ja-JP" : "en-GB", {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: japanese ? "Asia/Tokyo" : "UTC",
  }).format(new Date(instant));
  return japanese ? `${parts}（日本時間）` : `${parts.replace(" at ", ", ")} UTC`;
}
