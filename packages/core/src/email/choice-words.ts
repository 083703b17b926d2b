import type { Words } from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import { toPlainLine } from "../plain-text.ts";

/** The words for what a reader chose and for the facts of a letter. */
export const choiceWords = {
  lineages: { ja: "PC", en: "PC" },
  lang: { ja: "言語", en: "Language" },
  langName: { ja: "日本語", en: "English" },
  timing: { ja: "お知らせの時期", en: "When" },
  early: { ja: "信頼できる最初の報告で（速報）", en: "At the first credible report" },
  confirmed: { ja: "Microsoft が認めてから", en: "Once Microsoft has confirmed it" },
  digest: { ja: "届け方", en: "How often" },
  now: { ja: "そのつど", en: "As it happens" },
  daily: { ja: "1 日 1 回まとめて", en: "Once a day" },
  heldSubject: { ja: "件名", en: "Subject" },
  heldReason: { ja: "保留の理由", en: "Why it is held" },
  since: { ja: "（{at}から）", en: " (since {at})" },
  address: {
    ja: "ボタンが使えないときは、このアドレスを開いてください。",
    en: "If the button does not work, open this address:",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a bulletin is held, in words: the rows of the release policy that hold one, else the reason as given. */
export function heldReason(reason: string, lang: Lang): string {
  const row = reason.endsWith("hourly limit") ? "hourly-limit" : reason;
  return heldReasons[row]?.[lang] ?? toPlainLine(reason, 300);
}

const heldReasons: Readonly<Record<string, Words>> = {
  "own-post": {
    ja: "ご自身のサイトの記事をもとに用意しました",
    en: "It was prepared from a post on your own site",
  },
  "two-voices-one-host": {
    ja: "報告が 2 件ありますが、同じサイトからのものです",
    en: "There are two reports, but both come from one site",
  },
  "retracted-in-part": {
    ja: "報告の一部が撤回されました。訂正文を確かめてください",
    en: "One of the reports was taken back; please word the correction",
  },
  "hourly-limit": {
    ja: "1 時間に出せる自動の速報の数を超えました",
    en: "More automatic bulletins than an hour may bring",
  },
  manual: { ja: "編集デスクで作られました", en: "It was written at the desk" },
};
