import type { SentenceRow } from "./sentence.ts";

const alert = "S1: alert article of 2024-12-06";
const desk = "S1: answer of the activation desk to one caller, 2024-12-06";
const howTo = "S0: general how-to article";
const own = "own judgement, from S0 and S1";
const personal = ["win11-native", "win10-native", "win7-8-upgrade", "win10-from-7-8", "unknown"] as const;
const climbed = ["win7-8-upgrade", "win10-from-7-8"] as const;

/** The risk in one or two sentences: the first row that matches. */
export const riskRows = [
  {
    id: "withdrawn",
    when: { phase: ["withdrawn"] },
    text: {
      ja: "先の速報は取り消されました。この件で、お使いの PC に対応は必要ありません。",
      en: "The earlier warning is withdrawn. Nothing needs doing on your PC because of it.",
    },
    because: "Who was alarmed has to be told plainly that the alarm is off.",
    source: own,
  },
  {
    id: "over-climbed",
    when: { phase: ["over"], lineage: climbed },
    text: {
      ja: "この件は解消しました。ただし、無償アップグレードの利用権は、次にライセンス認証が外れたときにも失われるおそれがあります。",
      en: "This trouble is over. Your free upgrade, though, stays at risk the next time activation is lost.",
    },
    because: "The fix removes the trigger, not the weakness of the lineage.",
    source: desk,
  },
  {
    id: "over-server",
    when: { phase: ["over"], cause: ["activation-server"] },
    text: {
      ja: "この件は解消しました。認証サーバーは復旧したとされています。",
      en: "This trouble is over. The activation service is said to be back.",
    },
    because: "An outage leaves no fix to install.",
    source: own,
  },
  {
    id: "over-unknown",
    when: { phase: ["over"], lineage: ["unknown"] },
    text: {
      ja: "この件は解消しました。ただし、もとが Windows 7/8.1 の PC なら、次にライセンス認証が外れたときに利用権を失うおそれが残ります。",
      en: "This trouble is over. If your PC began with Windows 7 or 8.1, though, its right to use Windows stays at risk.",
    },
    because: "Who does not know the lineage may have the weak one.",
    source: desk,
  },
  {
    id: "over",
    when: { phase: ["over"] },
    text: {
      ja: "この件は解消しました。修正を適用すれば、いつもどおり使えます。",
      en: "This trouble is over. With the fix installed your PC can be used as usual.",
    },
    because: "The reader wants to know whether to resume.",
    source: own,
  },
  {
    id: "volume",
    when: { lineage: ["volume"] },
    text: {
      ja: "組織のライセンスなので、利用権が消えることはふつうありません。再認証は組織の管理者が行います。",
      en: "The licence is your organisation's, so the right to use is normally not lost. The administrator reactivates.",
    },
    because: "Only the administrator can act.",
    source: "public documentation on volume activation",
  },
  {
    id: "volume-only",
    when: { lineage: personal, cause: ["volume-licensing"] },
    text: {
      ja: "おもに組織向けライセンスの問題です。個人の PC で認証が外れていなければ、慌てる必要はありません。",
      en: "This mainly concerns organisations' licences. If your own PC is still activated there is no hurry.",
    },
    because: "Volume activation uses other servers and keys than a personal licence.",
    source: own,
  },
  {
    id: "server-climbed",
    when: { lineage: climbed, cause: ["activation-server"] },
    text: {
      ja: "認証サーバー側の障害と見られ、復旧すれば戻る見込みです。ただし、無償アップグレードの利用権は失われることがあるので、急いで何度も操作しないでください。",
      en: "The activation service seems to be at fault, and activation should return with it. A free upgrade can lose its right to use, so do not rush into repeated attempts.",
    },
    because: "An attempt that fails during an outage may count as a failed attempt.",
    source: `${howTo}; ${desk}`,
  },
  {
    id: "server",
    when: { lineage: ["win11-native", "win10-native", "unknown"], cause: ["activation-server"] },
    text: {
      ja: "認証サーバー側の障害と見られ、復旧すれば戻る見込みです。",
      en: "The activation service seems to be at fault; activation should return when the service does.",
    },
    because: "An outage passes by itself.",
    source: howTo,
  },
  {
    id: "win11-native",
    when: { lineage: ["win11-native"] },
    text: {
      ja: "ライセンス認証が外れても、多くの場合は最終的に回復できる見込みです。",
      en: "Even if activation is lost, it can most likely be recovered in the end.",
    },
    because: "The entitlement was issued for Windows 11 itself.",
    source: alert,
  },
  {
    id: "win10-native",
    when: { lineage: ["win10-native"] },
    text: {
      ja: "ライセンス認証が外れても、認証画面にインストール ID が表示されれば、電話での再認証が可能とされています。",
      en: "If activation is lost, reactivation by phone is said to be possible as long as the activation window shows an installation ID.",
    },
    because: "What the desk told one caller; shown as hearsay.",
    source: desk,
  },
  {
    id: "win7-8-upgrade",
    when: { lineage: ["win7-8-upgrade"] },
    text: {
      ja: "ライセンス認証が外れると、Windows の利用権を失い、買い直しになるおそれがあります。とくに慎重に対応してください。",
      en: "If activation is lost you may lose the right to use Windows and have to buy it again. Take special care.",
    },
    because: "The desk said that the right to the free upgrade disappears after a failed attempt.",
    source: desk,
  },
  {
    id: "win10-from-7-8",
    when: { lineage: ["win10-from-7-8"] },
    text: {
      ja: "再認証に一度失敗すると、Windows 10 の利用権を取り戻せないおそれがあります。失敗すると元に戻せないため、更新の前に必ず備えてください。",
      en: "Once reactivation fails there may be no way to get the right to use Windows 10 back. There is no way back, so prepare before any update.",
    },
    because: "There is no way back on Windows 10 except for a repaired motherboard.",
    source: desk,
  },
  {
    id: "unknown",
    when: { lineage: ["unknown"] },
    text: {
      ja: "影響の大きさは、もとの Windows によって変わります。わからないうちは、いちばん影響の大きい場合に備えてください。",
      en: "How hard it hits depends on the Windows your PC began with. Until you know, prepare for the worst case.",
    },
    because: "The worst branch is the one to be safe from.",
    source: own,
  },
] as const satisfies readonly SentenceRow[];
