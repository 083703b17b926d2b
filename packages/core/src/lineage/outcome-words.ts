import type { Lang } from "../lang.ts";
import type { Outcome } from "./situation.ts";

/** What an outcome means for the person in front of the PC. */
export type OutcomeWords = {
  readonly title: Readonly<Record<Lang, string>>;
  readonly text: Readonly<Record<Lang, string>>;
};

/** The words of each outcome. What the desk told one caller in December 2024 is called just that. */
export const outcomeWords: Readonly<Record<Outcome, OutcomeWords>> = {
  recoverable: {
    title: { ja: "元に戻せるとされています", en: "It is said to be recoverable" },
    text: {
      ja: "再認証できるとされている場合に当たります。",
      en: "This is a case in which reactivation is said to be possible.",
    },
  },
  "likely-recoverable": {
    title: { ja: "元に戻せる見込みです", en: "It can most likely be put right" },
    text: {
      ja: "この PC には Windows 10 か 11 の利用権があり、最終的には再認証できると見込まれます。",
      en: "The PC has a right of its own to Windows 10 or 11, so reactivation is expected to work in the end.",
    },
  },
  "case-by-case": {
    title: { ja: "個別の判断になります", en: "It is decided case by case" },
    text: {
      ja: "故障によるマザーボードの交換は、無償アップグレードした PC でただ一つの例外とされ、窓口が個別に判断します。",
      en: "A motherboard replaced as a repair is said to be the one exception for PCs upgraded free; the desk decides each case.",
    },
  },
  "at-risk": {
    title: { ja: "利用権を失うおそれがあります", en: "The right to use Windows is at risk" },
    text: {
      ja: "無償アップグレードした PC では、認証が外れたあと自動の再認証に失敗すると、Windows の利用権が消えるとされています。",
      en: "On a PC upgraded free, the right to use Windows is said to be gone once automatic reactivation fails.",
    },
  },
  lost: {
    title: { ja: "利用権が失われたと見られます", en: "The right to use Windows seems to be lost" },
    text: {
      ja: "無償アップグレードした Windows の利用権は消え、もとの Windows を使う権利だけが残るとされています。",
      en: "The right to the free upgrade is said to be gone; only the right to the original Windows stays.",
    },
  },
  administrator: {
    title: { ja: "組織の管理者が対応します", en: "Your administrator takes care of it" },
    text: {
      ja: "会社や学校のライセンスなので、再認証は組織の管理者が行います。",
      en: "The licence belongs to your organisation, and its administrator reactivates.",
    },
  },
  unknown: {
    title: { ja: "これだけでは判断できません", en: "This is not enough to tell" },
    text: {
      ja: "もとの Windows や、認証画面の表示によって結果が変わります。",
      en: "The answer depends on the first Windows of the PC and on what its activation window shows.",
    },
  },
};

/** The words about where an outcome comes from. */
export const hearsay: Readonly<Record<Lang, string>> = {
  ja: "2024 年 12 月 6 日に Microsoft の認証窓口がひとりの利用者に答えた内容と、公開されている情報にもとづく目安です。すべての PC に当てはまるとは限りません。",
  en: "This rests on what Microsoft's activation desk told one caller on 6 December 2024, and on public information. It may not hold for every PC.",
};
