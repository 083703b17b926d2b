import type { ActivationCode } from "./activation-codes.ts";

const support = "support.microsoft.com/windows, help with Windows activation errors";
const volume = "learn.microsoft.com/troubleshoot/windows-server, activation error codes";

/** Codes about the PC itself: its hardware, its clock, its stored licence. */
export const deviceCodes = [
  {
    code: "0x8004FE21",
    ja: "正規の Windows ではないと判定されました。",
    en: "This Windows was judged not genuine.",
    cause: "misconfiguration",
    source: support,
  },
  {
    code: "0x80070005",
    ja: "管理者の権限がなく、操作が拒まれました。",
    en: "Access was denied: the command needs an administrator.",
    cause: "misconfiguration",
    source: volume,
  },
  {
    code: "0x8007000D",
    ja: "ライセンスのデータが壊れているか、読めません。",
    en: "The licence data is damaged or cannot be read.",
    cause: "software-defect",
    source: volume,
  },
  {
    code: "0x80070490",
    ja: "入力したキーが働かなかった、または項目が見つかりません。",
    en: "The key did not work, or an element was not found.",
    cause: "misconfiguration",
    source: support,
  },
  {
    code: "0xC004B100",
    ja: "この PC は認証できないと認証サービスが答えました。",
    en: "The activation service says that this PC cannot be activated.",
    cause: "misconfiguration",
    source: volume,
  },
  {
    code: "0xC004D302",
    ja: "ライセンスの保管場所が初期化され、再起動が必要です。",
    en: "The licence store was reset; a restart is needed.",
    cause: "misconfiguration",
    source: volume,
  },
  {
    code: "0xC004D307",
    ja: "猶予期間を延ばせる回数を使い切りました。",
    en: "The grace period cannot be extended any more.",
    cause: "misconfiguration",
    source: volume,
  },
  {
    code: "0xC004E003",
    ja: "システムのファイルがほかのソフトウェアに変えられました。",
    en: "Other software changed system files.",
    cause: "misconfiguration",
    source: support,
  },
  {
    code: "0xC004E028",
    ja: "この PC の認証はいま進行中です。",
    en: "Activation of this PC is in progress.",
    cause: "unknown",
    source: support,
  },
  {
    code: "0xC004F009",
    ja: "認証の猶予期間が終わりました。",
    en: "The grace period has ended.",
    cause: "unknown",
    source: volume,
  },
  {
    code: "0xC004F00F",
    ja: "ハードウェアの違いが許される範囲を超えました。",
    en: "The hardware differs by more than is allowed.",
    cause: "hardware-change",
    source: volume,
  },
  {
    code: "0xC004F012",
    ja: "認証の処理に必要な値が見つかりません。",
    en: "A value that activation needs was not found.",
    cause: "software-defect",
    source: volume,
  },
  {
    code: "0xC004F017",
    ja: "ライセンスが入っていません。",
    en: "The licence is not installed.",
    cause: "misconfiguration",
    source: volume,
  },
  {
    code: "0xC004F064",
    ja: "正規品でない場合の猶予期間が終わりました。",
    en: "The grace period for Windows that is not genuine has ended.",
    cause: "unknown",
    source: volume,
  },
  {
    code: "0xC004F065",
    ja: "正規品でない場合の猶予期間の中で動いています。",
    en: "Windows runs within the grace period for copies that are not genuine.",
    cause: "unknown",
    source: volume,
  },
  {
    code: "0xC004F200",
    ja: "正規の Windows ではないと判定されました。",
    en: "This Windows was judged not genuine.",
    cause: "misconfiguration",
    source: volume,
  },
  {
    code: "0xC004F211",
    ja: "Windows が、ハードウェアが変わったとみなしたときのコードです。部品を替えていなくても、更新のあとに出ることがあります。",
    en: "Windows takes the hardware to have changed. It can appear after an update even if nothing was changed.",
    cause: "hardware-change",
    source: support,
  },
] as const satisfies readonly ActivationCode[];
