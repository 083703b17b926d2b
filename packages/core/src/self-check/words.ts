import type { Words } from "../bulletin/index.ts";
import type { SelfCheck } from "./self-check.ts";

/** How the lineage was found out, in words. */
export const basisWords: Readonly<Record<SelfCheck["basis"], Words>> = {
  "volume-channel": {
    ja: "ライセンスの種類が組織向け（ボリューム）です。",
    en: "The licence is of the kind organisations have (volume).",
  },
  "began-with-7-8-now-10": {
    ja: "アップグレードの記録のいちばん古いものが Windows 7・8・8.1 で、今は Windows 10 です。",
    en: "The oldest upgrade on record left Windows 7, 8 or 8.1, and the PC runs Windows 10.",
  },
  "began-with-7-8": {
    ja: "アップグレードの記録のいちばん古いものが Windows 7・8・8.1 です。",
    en: "The oldest upgrade on record left Windows 7, 8 or 8.1.",
  },
  "began-with-10": {
    ja: "アップグレードの記録のいちばん古いものが Windows 10 です。それより前に初期化したことがあれば、もとは 7 や 8.1 かもしれません。",
    en: "The oldest upgrade on record left Windows 10. If the PC was reset before that, it may have begun with 7 or 8.1.",
  },
  "began-with-11": {
    ja: "アップグレードの記録は Windows 11 だけで、この PC 自身のプロダクト キーがあります。",
    en: "Every upgrade on record left Windows 11, and the PC has a product key of its own.",
  },
  "no-history-shared-key": {
    ja: "もとの Windows の記録がありません。無償アップグレードのあとに、Windows 11 を入れ直した PC かもしれません。",
    en: "There is no record of the first Windows. Windows 11 may have been installed anew after a free upgrade.",
  },
  "no-history": {
    ja: "アップグレードの記録がありません。初期化や入れ直しで消えた場合もあるため、はじめから Windows 11 だったとは言いきれません。",
    en: "There is no record of upgrades. A reset or a new installation erases it, so it does not mean that the PC began with Windows 11.",
  },
  chosen: { ja: "ご自身の回答によります。", en: "By your own answer." },
  told: { ja: "お書きになった文によります。", en: "By what you wrote." },
  none: {
    ja: "もとの Windows がわかる回答がありませんでした。",
    en: "Nothing you gave shows the first Windows of the PC.",
  },
};
