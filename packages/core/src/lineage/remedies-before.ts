import type { RemedyRow } from "./remedies.ts";

const both = ["10", "11"] as const;
const none = { ja: "", en: "" } as const;
const alert = "S1: alert article of 2024-12-06";
const documentation = "public documentation of Microsoft";

/** What prepares a PC for an update. */
export const prepareRemedies: readonly RemedyRow[] = [
  {
    id: "hold-update-11",
    advice: "hold-update",
    windows: ["11"],
    steps: {
      ja: [
        "「設定」→「Windows Update」を開きます。",
        "新しい版の「ダウンロードしてインストール」が出ていても、押さずにおきます。",
        "「更新の一時停止」で期間を選びます。最長 5 週間です。",
        "Pro なら、グループ ポリシーの「ターゲット機能更新プログラムのバージョンを選択する」で今の版を指定すると、毎月の更新を受けながら今の版にとどまれます。",
      ],
      en: [
        "Open Settings → Windows Update.",
        "Leave “Download and install” of the new release alone.",
        "Under “Pause updates” choose a time, five weeks at most.",
        "On Pro, the group policy “Select the target Feature Update version” keeps the PC on its release while the monthly updates go on.",
      ],
    },
    caveat: {
      ja: "一時停止のあいだは毎月のセキュリティ更新も止まります。長く続けず、今の版のサポートが終わる日を越えてとどまらないでください。",
      en: "While updates are paused the monthly security updates stop too. Do not pause for long, and never stay past the day servicing ends.",
    },
    because: "It changes nothing on the PC and can be undone at any time.",
    source: `${alert}; ${documentation}`,
  },
  {
    id: "hold-update-10",
    advice: "hold-update",
    windows: ["10"],
    steps: {
      ja: [
        "「設定」→「更新とセキュリティ」→「Windows Update」を開きます。",
        "Windows 11 への案内が出ていたら、「今は Windows 10 の使用を継続します」を選びます。",
        "「詳細オプション」の「更新の一時停止」で、再開する日を選びます。最長 35 日です。",
      ],
      en: [
        "Open Settings → Update & Security → Windows Update.",
        "If Windows 11 is offered, choose to stay on Windows 10 for now.",
        "Under “Advanced options”, “Pause updates”, choose the day to go on, at most 35 days away.",
      ],
    },
    caveat: {
      ja: "一時停止のあいだは毎月のセキュリティ更新も止まります。",
      en: "While updates are paused the monthly security updates stop too.",
    },
    because: "It changes nothing on the PC and can be undone at any time.",
    source: `${alert}; ${documentation}`,
  },
  {
    id: "backup-key",
    advice: "backup-key",
    windows: both,
    steps: {
      ja: [
        "スタート メニューで「BitLocker」または「デバイスの暗号化」を検索して開き、暗号化が有効か確かめます。",
        "有効なら「回復キーのバックアップ」で、紙への印刷や USB メモリーへの保存を選びます。",
        "Microsoft アカウントを使っていれば、account.microsoft.com/devices/recoverykey でも 48 桁のキーを見られます。",
        "その PC とは別の場所に保管します。",
      ],
      en: [
        "Search the Start menu for “BitLocker” or “Device encryption”, open it and see whether encryption is on.",
        "If it is, choose “Back up your recovery key” and print it or save it to a USB stick.",
        "With a Microsoft account, account.microsoft.com/devices/recoverykey shows the 48 digits too.",
        "Keep them somewhere else than on this PC.",
      ],
    },
    caveat: none,
    because: "Without the key the disk stays locked.",
    source: `${alert} (the BitLocker case of 2024-12-03); ${documentation}`,
  },
  {
    id: "link-account-11",
    advice: "link-account",
    windows: ["11"],
    steps: {
      ja: [
        "「設定」→「システム」→「ライセンス認証」を開き、「ライセンス認証の状態」を広げます。",
        "「Microsoft アカウントにリンクされたデジタル ライセンス」とあれば、済んでいます。",
        "なければ「アカウントの追加」を選び、Microsoft アカウントでサインインします。",
      ],
      en: [
        "Open Settings → System → Activation and unfold “Activation state”.",
        "If it says “digital license linked to your Microsoft account”, it is done.",
        "If not, choose “Add account” and sign in with a Microsoft account.",
      ],
    },
    caveat: none,
    because: "The link is what lets a digital licence be found again.",
    source: documentation,
  },
  {
    id: "link-account-10",
    advice: "link-account",
    windows: ["10"],
    steps: {
      ja: [
        "「設定」→「更新とセキュリティ」→「ライセンス認証」を開きます。",
        "「Microsoft アカウントにリンクされたデジタル ライセンス」とあれば、済んでいます。",
        "なければ「アカウントの追加」を選び、Microsoft アカウントでサインインします。",
      ],
      en: [
        "Open Settings → Update & Security → Activation.",
        "If it says “digital license linked to your Microsoft account”, it is done.",
        "If not, choose “Add an account” and sign in with a Microsoft account.",
      ],
    },
    caveat: none,
    because: "The link is what lets a digital licence be found again.",
    source: documentation,
  },
  {
    id: "ask-first",
    advice: "ask-first",
    windows: both,
    steps: {
      ja: [
        "認証窓口に連絡し、まだ更新していないこと、更新の前の相談であることを伝えます。",
        "伝えること：もとの Windows、今の版、無償アップグレードした時期、部品を交換していないこと。",
        "尋ねること：更新のあとで認証が外れ、自動の再認証に失敗したら、再認証できるか。失わずに済む方法はあるか。",
        "控えること：日時、担当者名、回答の内容。最後に、同じ件で連絡するときの問い合わせ番号をもらいます。",
      ],
      en: [
        "Reach the activation desk and say that you have not updated yet and ask beforehand.",
        "Tell: the first Windows of the PC, its present release, when it was upgraded free, that no part was changed.",
        "Ask: if activation is lost after the update and automatic reactivation fails, can it be reactivated? Can the loss be prevented?",
        "Note: date, time, name and answer, and ask for a case number for the next call.",
      ],
    },
    caveat: {
      ja: "答えはその PC についてのものです。ほかの人の答えが、あなたの PC に当てはまるとは限りません。",
      en: "The answer is about that PC. What somebody else was told need not hold for yours.",
    },
    because: "An answer on record helps if activation is lost later.",
    source: alert,
  },
  {
    id: "native-key",
    advice: "native-key",
    windows: both,
    steps: {
      ja: [
        "Microsoft Store か販売店で、今の PC のエディション（Home か Pro）と同じライセンスを用意します。",
        "プロダクト キーと、購入の記録を保管します。",
        "認証が外れて戻らないときは、「ライセンス認証」の画面の「プロダクト キーを変更する」で入力します。",
      ],
      en: [
        "From the Microsoft Store or a dealer get a licence of the same edition (Home or Pro) as the PC has now.",
        "Keep the product key and the proof of purchase.",
        "If activation is lost and does not return, enter it under “Change product key” in the activation settings.",
      ],
    },
    caveat: {
      ja: "Windows 7/8.1 のキーは、2023 年 9 月から Windows 10/11 に使えません。",
      en: "Keys of Windows 7 and 8.1 have not worked for 10 or 11 since September 2023.",
    },
    because: "A licence of its own makes the PC independent of the old free upgrade.",
    source: `${alert}; Microsoft's notice of September 2023 on the free upgrade path`,
  },
];
