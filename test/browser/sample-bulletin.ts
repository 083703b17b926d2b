/** What a sample bulletin advises the readers of two lineages. */
export const advice = {
  upgraded: { ja: "見本の助言：更新を一時停止する。", en: "Sample advice: pause the update." },
  native: { ja: "見本の助言：何もしない。", en: "Sample advice: do nothing." },
} as const;

export const subjects = {
  ja: "見本の更新で認証が外れる報告",
  en: "Sample update: activation lost, reports say",
} as const;

/** A bulletin with words of its own for two lineages; the others get theirs from the decision table. */
export const warning = {
  ja: [
    `# ${subjects.ja}`,
    "見本の更新のあと、認証が外れるという報告があります。",
    `::: win7-8-upgrade\n認証が外れることがあります。\n\n- ${advice.upgraded.ja}\n:::`,
    `::: win10-native\nいまのところ影響はありません。\n\n- ${advice.native.ja}\n:::`,
  ].join("\n\n"),
  en: [
    `# ${subjects.en}`,
    "After the sample update activation is lost, reports say.",
    `::: win7-8-upgrade\nActivation may be lost.\n\n- ${advice.upgraded.en}\n:::`,
    `::: win10-native\nNothing is known to happen.\n\n- ${advice.native.en}\n:::`,
  ].join("\n\n"),
} as const;

/** What ends the trouble of the sample bulletin. */
export const ending = {
  ja: "# 見本の問題は収まりました\n\n見本の問題は解消しました。\n",
  en: "# Sample trouble is over\n\nThe sample trouble is resolved.\n",
} as const;
