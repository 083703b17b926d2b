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
      ja: "原因がわかるまで、初期化やクリーン インストールをしないでください。",
      en: "Do not reset or clean install before the cause is known.",
    },
    because: "A reset does not bring activation back and erases the history of the PC.",
    source: own,
  },
  {
    id: "no-reinstall-climbed",
    when: { phase: ["open", "over"], lineage: ["win7-8-upgrade", "win10-from-7-8", "unknown"] },
    text: {
      ja: "初期化やクリーン インストールをしないでください。無償アップグレードの記録が消えます。",
      en: "Do not reset or clean install: it erases the traces of the free upgrade.",
    },
    because: "The keys under HKLM\\SYSTEM\\Setup that prove the upgrade are erased.",
    source: "public documentation on in-place upgrades",
  },
  {
    id: "no-parts",
    when: { phase: ["open", "over"], lineage: climbed },
    text: {
      ja: "故障していないマザーボードや CPU を交換しないでください。",
      en: "Do not change motherboard or CPU unless they are broken.",
    },
    because: "Only a repair is treated as an exception.",
    source: desk,
  },
  {
    id: "no-hurry-buying",
    when: { phase: ["open"], lineage: native },
    text: {
      ja: "新しいライセンスを急いで買わないでください。",
      en: "Do not hurry to buy a new licence.",
    },
    because: "The existing licence is expected to come back.",
    source: alert,
  },
  {
    id: "no-retry-storm",
    when: { phase: ["open"], lineage: personal, cause: ["activation-server"] },
    text: {
      ja: "障害が続くあいだは、プロダクト キーを入れ直さないでください。",
      en: "Do not re-enter product keys while the outage lasts.",
    },
    because: "Each attempt against a broken service can make matters worse.",
    source: howTo,
  },
  {
    id: "no-shady-tools",
    when: { phase: ["open"], lineage: personal },
    text: {
      ja: "出どころのはっきりしない格安キーや「認証ツール」は使わないでください。",
      en: "Do not turn to cheap keys of doubtful origin or “activator” tools.",
    },
    because: "Trouble is when such offers find their buyers.",
    source: own,
  },
  {
    id: "no-home-steps",
    when: { phase: ["open"], lineage: ["volume"] },
    text: {
      ja: "個人で買ったプロダクト キーを入力しないでください。",
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
      ja: "調べるには、速報のサイトにある「自分の PC を調べる」のページが手軽です。ご自身で見る場合は、「slmgr /dlv」でライセンスの種類（OEM・Retail・Volume）が、レジストリの HKLM\\SYSTEM\\Setup にある「Source OS」で以前の Windows がわかります。記録がなくても、はじめから Windows 11 だったとは限りません。",
      en: "To find out, use “Check your PC” on our site. By hand: “slmgr /dlv” shows the channel (OEM, Retail, Volume), and “Source OS” keys under HKLM\\SYSTEM\\Setup show the Windows it came from. No such key means no history; it does not mean that the PC began with Windows 11.",
    },
    because: "Each in-place upgrade leaves a key; a reset erases it.",
    source: "public documentation on in-place upgrades and slmgr",
  },
  {
    id: "branch-win11-native",
    when: {},
    text: {
      ja: "はじめから Windows 11 なら、多くは回復できる見込みです。",
      en: "Windows 11 from the start: most likely recoverable.",
    },
    because: "Outcome row win11-native.",
    source: alert,
  },
  {
    id: "branch-win10-native",
    when: {},
    text: {
      ja: "Windows 10 から無償アップグレードしたなら、インストール ID が表示されれば電話で再認証できるとされています。",
      en: "Upgraded free from Windows 10: by phone, if an installation ID is shown.",
    },
    because: "Outcome rows win10-native and win10-native-id-shown.",
    source: desk,
  },
  {
    id: "branch-climbed",
    when: {},
    text: {
      ja: "Windows 7/8.1 から無償アップグレードしたなら、再認証に失敗すると利用権を失うおそれがあります。故障でマザーボードを交換した場合だけは、個別の判断になります。",
      en: "Upgraded free from Windows 7/8.1: the right to use may be lost if reactivation fails; only a repaired motherboard is judged case by case.",
    },
    because: "Outcome rows climbed, climbed-failed and climbed-repair.",
    source: desk,
  },
  {
    id: "branch-win10-from-7-8",
    when: {},
    text: {
      ja: "もと Windows 7/8.1 で今も Windows 10 なら、一度の失敗で元に戻せなくなるおそれがあります。",
      en: "The same, still on Windows 10: there may be no way back after one failure.",
    },
    because: "Outcome row climbed-failed.",
    source: desk,
  },
  {
    id: "branch-volume",
    when: {},
    text: {
      ja: "会社や学校の PC なら、組織の管理者に知らせてください。",
      en: "A company's or school's PC: ask the administrator.",
    },
    because: "Outcome row volume.",
    source: "public documentation on volume activation",
  },
] as const satisfies readonly SentenceRow[];
