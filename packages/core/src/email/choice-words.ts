import type { Words } from "../bulletin/index.ts";
import { policyWords } from "../incident/index.ts";
import type { Lang } from "../lang.ts";
import { toPlainLine } from "../plain-text.ts";

/** The words for what a reader chose and for the facts of a letter. */
export const choiceWords = {
  lineages: { ja: "PC", en: "PC" },
  lang: { ja: "言語", en: "Language" },
  langName: { ja: "日本語", en: "English" },
  timing: { ja: "お知らせのタイミング", en: "When" },
  early: { ja: "信頼できる最初の報告で（速報）", en: "At the first credible report" },
  confirmed: { ja: "Microsoft が認めてから", en: "Once Microsoft has confirmed it" },
  digest: { ja: "届け方", en: "How often" },
  now: { ja: "そのつど", en: "As it happens" },
  daily: { ja: "1 日 1 回まとめて", en: "Once a day" },
  heldSubject: { ja: "件名", en: "Subject" },
  alertSubject: { ja: "報告", en: "Report" },
  heldReason: { ja: "保留の理由", en: "Why it is held" },
  alertReason: { ja: "理由", en: "Why" },
  since: { ja: "{at}から、", en: "Since {at}, " },
  address: {
    ja: "ボタンが使えないときは、このアドレスを開いてください。",
    en: "If the button does not work, open this address:",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a bulletin waits for a person, in words: what the row of the release policy says, else the reason as given. */
export function heldReason(reason: string, lang: Lang): string {
  if (reason === "manual") return byHand[lang];
  return policyWords(reason)?.[lang] ?? toPlainLine(reason, 300);
}

const byHand: Words = { ja: "編集デスクで作られました", en: "It was written at the desk" };
