import type { Words } from "../bulletin/index.ts";
import type { LogEvent } from "../log-events.ts";

/** What the watchdogs can find, each an alarm of the operator's that the publishers read of too; an instant goes before. */
export const findingWords = {
  "source-silent": {
    ja: "読み取れない状態が続いています。ここに新しい情報が出ても気づけません。",
    en: "it has not been readable. News that appears there goes unnoticed.",
  },
  "source-frozen": {
    ja: "新しい情報がありません。読み取りはできていますが、ふだんよりはるかに長い間隔です。",
    en: "it has shown nothing new, for far longer than usual. It can be read.",
  },
  "delivery-unproven": {
    ja: "配達された証拠を待っています。メールが出ていないおそれがあります。",
    en: "proof of delivery has been awaited. The mail may not be leaving.",
  },
  "bulletin-uncertain": {
    ja: "届いたかどうか分からない読者がいます。1 時間たっても確かめられません。",
    en: "some readers may or may not have got it; nothing settled which within an hour.",
  },
  stopped: {
    ja: "止まっています。いまは速報が届きません。",
    en: "it has stood still. No bulletin leaves for now.",
  },
} as const satisfies Partial<Record<LogEvent | "stopped", Words>>;

/** What a stop is about. */
export const stopName: Words = { ja: "メールの送信", en: "Sending" };

export type FindingKind = keyof typeof findingWords;
