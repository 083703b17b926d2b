import type { Words } from "../bulletin/index.ts";

/** The fixed words of a daily digest. `{day}` is the day of the digest. */
export const digestWords = {
  subject: {
    ja: "【まとめ】{day}のライセンス認証情報",
    en: "[Digest] Windows activation, {day}",
  },
  label: { ja: "1 日のまとめ", en: "Daily digest" },
  headline: { ja: "この 1 日のお知らせ", en: "Bulletins of the last day" },
  intro: {
    ja: "それぞれの件の今の状況と、お使いの PC への影響です。具体的な手順は、件名から開くページにあります。",
    en: "Where each problem stands now, and what it means for your PC. Open a title to see what to do.",
  },
  all: { ja: "速報一覧を開く", en: "See all bulletins" },
  why: {
    ja: "このメールは、Windows のライセンス認証トラブルの知らせを 1 日 1 回まとめて受け取る方へお送りしています。訂正・取消・解消は、まとめを待たずにお送りします。",
    en: "You get this mail because you asked for one digest a day. Corrections, withdrawals and all-clears do not wait for it.",
  },
} as const satisfies Readonly<Record<string, Words>>;
