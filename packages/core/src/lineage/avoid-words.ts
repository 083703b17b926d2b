import type { SentenceRow } from "./sentence.ts";

const alert = "S1: alert article of 2024-12-06";
const desk = "S1: answer of the activation desk to one caller, 2024-12-06";
const howTo = "S0: general how-to article";
const own = "own judgement, from S0 and S1";
const personal = ["win11-native", "win10-native", "win7-8-upgrade", "win10-from-7-8", "unknown"] as const;
const climbed = ["win7-8-upgrade", "win10-from-7-8"] as const;
const native = ["win11-native", "win10-native"] as const;

/** What the reader of each lineage should leave alone: every row that matches. */
export const avoidRows = [
  {
    id: "no-reinstall",
    when: { phase: ["open"], lineage: ["win11-native", "win10-native"] },
    text: {
      ja: "原因がわかるまで、初期化やクリーン インストールをしない。",
      en: "Do not reset or clean install before the cause is known.",
    },
    because: "A reset does not bring activation back and erases the history of the PC.",
    source: own,
  },
  {
    id: "no-reinstall-climbed",
    when: { phase: ["open", "over"], lineage: ["win7-8-upgrade", "win10-from-7-8", "unknown"] },
    text: {
      ja: "初期化やクリーン インストールをしない（無償アップグレードの履歴が消えます）。",
      en: "Do not reset or clean install: it erases the traces of the free upgrade.",
    },
    because: "The keys under HKLM\\SYSTEM\\Setup that prove the upgrade are erased.",
    source: "public documentation on in-place upgrades",
  },
  {
    id: "no-parts",
    when: { phase: ["open", "over"], lineage: climbed },
    text: {
      ja: "故障でないのに、マザーボードや CPU を交換しない。",
      en: "Do not change motherboard or CPU unless they are broken.",
    },
    because: "Only a repair is treated as an exception.",
    source: desk,
  },
  {
    id: "no-hurry-buying",
    when: { phase: ["open"], lineage: native },
    text: {
      ja: "新しいライセンスを急いで買わない。",
      en: "Do not hurry to buy a new licence.",
    },
    because: "The existing licence is expected to come back.",
    source: alert,
  },
  {
    id: "no-retry-storm",
    when: { phase: ["open"], lineage: personal, cause: ["activation-server"] },
    text: {
      ja: "障害が続くあいだ、プロダクト キーを入れ直さない。",
      en: "Do not re-enter product keys while the outage lasts.",
    },
    because: "Each attempt against a broken service can make matters worse.",
    source: howTo,
  },
  {
    id: "no-shady-tools",
    when: { phase: ["open"], lineage: personal },
    text: {
      ja: "出どころの怪しい格安キーや「認証ツール」に頼らない。",
      en: "Do not turn to cheap keys of doubtful origin or “activator” tools.",
    },
    because: "Trouble is when such offers find their buyers.",
    source: own,
  },
  {
    id: "no-home-steps",
    when: { phase: ["open"], lineage: ["volume"] },
    text: {
      ja: "個人で買ったプロダクト キーを入力しない。",
      en: "Do not enter a product key of your own.",
    },
    because: "It would replace the organisation's key.",
    source: own,
  },
] as const satisfies readonly SentenceRow[];

/** How to find out one's lineage, and each branch in a line, for who does not know. */
export const branchRows = [
  {
    id: "find-out",
    when: {},
    text: {
      ja: "調べ方：「slmgr /dlv」でライセンスの種類（OEM・Retail・Volume）、レジストリの HKLM\\SYSTEM\\Setup にある「Source OS」で以前の Windows がわかります。記録がないときは「履歴なし」で、ネイティブとは限りません。",
      en: "To find out: “slmgr /dlv” shows the channel (OEM, Retail, Volume); “Source OS” keys under HKLM\\SYSTEM\\Setup show the Windows it came from. No such key means no history, not native.",
    },
    because: "Each in-place upgrade leaves a key; a reset erases it.",
    source: "public documentation on in-place upgrades and slmgr",
  },
  {
    id: "branch-win11-native",
    when: {},
    text: {
      ja: "はじめから Windows 11：多くは回復できる見込み。",
      en: "Windows 11 from the start: most likely recoverable.",
    },
    because: "Outcome row win11-native.",
    source: alert,
  },
  {
    id: "branch-win10-native",
    when: {},
    text: {
      ja: "Windows 10 から無償アップグレード：インストール ID が出れば電話で再認証できるとされる。",
      en: "Upgraded free from Windows 10: by phone, if an installation ID is shown.",
    },
    because: "Outcome rows win10-native and win10-native-id-shown.",
    source: desk,
  },
  {
    id: "branch-climbed",
    when: {},
    text: {
      ja: "Windows 7/8.1 から無償アップグレード：再認証に失敗すると利用権を失うおそれ。マザーボードの修理交換だけは個別の判断。",
      en: "Upgraded free from Windows 7/8.1: the right to use may be lost if reactivation fails; only a repaired motherboard is judged case by case.",
    },
    because: "Outcome rows climbed, climbed-failed and climbed-repair.",
    source: desk,
  },
  {
    id: "branch-win10-from-7-8",
    when: {},
    text: {
      ja: "7/8.1 から上げて、今も Windows 10：一度失敗すると戻せないおそれ。",
      en: "The same, still on Windows 10: there may be no way back after one failure.",
    },
    because: "Outcome row climbed-failed.",
    source: desk,
  },
  {
    id: "branch-volume",
    when: {},
    text: {
      ja: "会社や学校の PC：組織の管理者へ。",
      en: "A company's or school's PC: ask the administrator.",
    },
    because: "Outcome row volume.",
    source: "public documentation on volume activation",
  },
] as const satisfies readonly SentenceRow[];
