import type { RemedyRow } from "./remedies.ts";

const both = ["10", "11"] as const;
const none = { ja: "", en: "" } as const;
const howTo = "S0: general how-to article";
const alert = "S1: alert article of 2024-12-06";
const documentation = "public documentation of Microsoft";

const chooseHardwareJa = [
  "トラブルシューティング ツールの結果で「このデバイス上のハードウェアを最近変更しました」を選びます。",
  "関連付けてある Microsoft アカウントでサインインします。",
  "一覧からこの PC を選び、「現在使っているデバイスは、これです」にチェックを入れて「アクティブ化」を押します。",
] as const;
const chooseHardwareEn = [
  "In the result of the troubleshooter choose “I changed hardware on this device recently”.",
  "Sign in with the Microsoft account that is linked to the licence.",
  "Choose this PC from the list, tick “This is the device I'm using right now” and press “Activate”.",
] as const;
const keepRecord = {
  ja: "日時、担当者名、回答を控えます。できれば録音し、最後に問い合わせ番号をもらいます。",
  en: "Note date, time, name and answer, record the call if you can, and ask for a case number at the end.",
} as const;

/** What helps once activation is lost. */
export const recoverRemedies: readonly RemedyRow[] = [
  {
    id: "troubleshoot-11",
    advice: "troubleshoot",
    windows: ["11"],
    steps: {
      ja: [
        "「設定」→「システム」→「ライセンス認証」を開きます。",
        "「トラブルシューティング」を選び、終わるまで待ちます。",
        "同じ画面の「ライセンス認証の状態」が「アクティブ」になったか確かめます。",
      ],
      en: [
        "Open Settings → System → Activation.",
        "Choose “Troubleshoot” and wait until it has finished.",
        "See whether “Activation state” now says “Active”.",
      ],
    },
    caveat: none,
    because: "It is the vendor's own first step.",
    source: `${howTo}; ${documentation}`,
  },
  {
    id: "troubleshoot-10",
    advice: "troubleshoot",
    windows: ["10"],
    steps: {
      ja: [
        "「設定」→「更新とセキュリティ」→「ライセンス認証」を開きます。",
        "「トラブルシューティング」を選び、終わるまで待ちます。",
        "同じ画面に「Windows はライセンス認証されています」と出るか確かめます。",
      ],
      en: [
        "Open Settings → Update & Security → Activation.",
        "Choose “Troubleshoot” and wait until it has finished.",
        "See whether the page now says that Windows is activated.",
      ],
    },
    caveat: none,
    because: "It is the vendor's own first step.",
    source: `${howTo}; ${documentation}`,
  },
  {
    id: "slmgr-ato",
    advice: "slmgr-ato",
    windows: both,
    steps: {
      ja: [
        "スタート ボタンを右クリックし、「ターミナル（管理者）」または「PowerShell（管理者）」を選びます。",
        "slmgr /ato と入力し、Enter キーを押します。",
        "小さな画面に結果が出ます。0x で始まるエラー コードが出たら、控えておきます。",
      ],
      en: [
        "Right-click the Start button and choose “Terminal (Admin)” or “PowerShell (Admin)”.",
        "Type slmgr /ato and press Enter.",
        "A small window shows the result. If it names an error code that begins with 0x, note it down.",
      ],
    },
    caveat: none,
    because: "It asks the activation service again at once.",
    source: howTo,
  },
  {
    id: "hardware-changed",
    advice: "hardware-changed",
    windows: both,
    steps: { ja: chooseHardwareJa, en: chooseHardwareEn },
    caveat: {
      ja: "部品を交換する前に、Microsoft アカウントを関連付けてあった場合だけ使えます。",
      en: "It works only if a Microsoft account was linked before the part was changed.",
    },
    because: "It moves the digital licence to the changed PC.",
    source: `${howTo}; ${documentation}`,
  },
  {
    id: "wait-a-day",
    advice: "wait-a-day",
    windows: both,
    steps: {
      ja: [
        "認証サーバーの障害が伝えられているあいだは、操作を繰り返さずに待ちます。",
        "数時間から 1 日おいて、「ライセンス認証」の画面を開き直します。",
        "まだ外れていたら、一度だけトラブルシューティング ツールを実行します。",
      ],
      en: [
        "While an outage of the activation service is reported, wait and do not try again and again.",
        "After some hours to a day, open the activation settings again.",
        "If it is still not activated, run the troubleshooter once.",
      ],
    },
    caveat: none,
    because: "An outage passes by itself.",
    source: howTo,
  },
  {
    id: "phone-operator",
    advice: "phone",
    windows: both,
    until: "2025-12-31",
    steps: {
      ja: [
        "Windows キーと R を同時に押し、slui 4 と入力して、国を選びます。",
        "インストール ID（数字の並び）が表示されることを確かめます。表示されなければ、電話では認証できません。",
        "表示された番号に電話します。音声案内で済まなければ、担当者につないでもらいます。",
        keepRecord.ja,
      ],
      en: [
        "Press the Windows key and R, enter slui 4 and choose your country.",
        "See that an installation ID (groups of digits) is shown. Without it there is no activation by phone.",
        "Call the number shown. If the recorded voice does not help, ask for a person.",
        keepRecord.en,
      ],
    },
    caveat: none,
    because: "The desk answered by telephone until the end of 2025.",
    source: `${howTo}; ${alert}`,
  },
  {
    id: "phone-portal",
    advice: "phone",
    windows: both,
    from: "2026-01-01",
    steps: {
      ja: [
        "Windows キーと R を同時に押し、slui 4 と入力して、国を選びます。",
        "インストール ID（数字の並び）が表示されることを確かめます。表示されなければ、この方法では認証できません。",
        "案内に従います。2026 年 1 月からは、Microsoft アカウントでサインインするオンラインの窓口へ案内されると報じられています。",
        "窓口が示す確認 ID を PC に入力します。進めなければ、担当者への問い合わせに切り替えます。",
        keepRecord.ja,
      ],
      en: [
        "Press the Windows key and R, enter slui 4 and choose your country.",
        "See that an installation ID (groups of digits) is shown. Without it this way is closed.",
        "Follow what it says. From January 2026 on it is reported to lead to an online portal that wants a Microsoft account.",
        "Enter the confirmation ID it gives you on the PC. If you get stuck, ask for a person.",
        keepRecord.en,
      ],
    },
    caveat: none,
    because: "Press reports of January 2026 say that phone activation leads to an online portal.",
    source: "press reports of January 2026",
  },
  {
    id: "admin-kms",
    advice: "admin-kms",
    windows: both,
    steps: {
      ja: [
        "管理者に、PC の名前、いつ外れたか、表示されたエラー コードを知らせます。",
        "管理者の方へ：KMS なら、slmgr /dlv でホスト名と台数を見て、ホストに TCP 1688 番で届くこと、DNS の _vlmcs._tcp を確かめます。",
        "管理者の方へ：MAK なら、残りの認証回数を確かめます。サブスクリプションなら、利用者へのライセンスの割り当てと、もとになる Pro の認証を確かめます。",
      ],
      en: [
        "Tell your administrator the name of the PC, when it happened and which error code is shown.",
        "For administrators, KMS: see host and count in slmgr /dlv, that TCP port 1688 of the host is reached, and _vlmcs._tcp in the DNS.",
        "For administrators, MAK: see how many activations are left. Subscription: see the user's licence and the activation of the Pro below it.",
      ],
    },
    caveat: none,
    because: "The reader cannot reactivate an organisation's licence.",
    source: "public documentation on volume activation",
  },
];
