import type { Lang } from "../lang.ts";
import type { AdviceId } from "./advice.ts";
import { type Holding, holdsOn } from "./match.ts";
import { toDay } from "./servicing.ts";

/** One piece of advice in the reader's words, for the days it holds. */
export type AdviceWordsRow = Holding & {
  readonly id: string;
  readonly advice: AdviceId;
  readonly text: Readonly<Record<Lang, string>>;
  readonly because: string;
  readonly source: string;
};

/** The wording of each advice. The order is that of a bulletin: prevention first, then recovery. */
export const adviceWords = [
  {
    id: "hold-update",
    advice: "hold-update",
    text: {
      ja: "今の版のまま使い、機能更新プログラムを一時停止してください。",
      en: "Stay on your present release and pause the feature update.",
    },
    because: "The safest step is the one that changes nothing.",
    source: "S1: alert article of 2024-12-06",
  },
  {
    id: "admin-kms",
    advice: "admin-kms",
    text: {
      ja: "組織の管理者に知らせ、KMS・MAK・サブスクリプションのライセンス認証を確かめてもらってください。",
      en: "Tell your administrator and have KMS, MAK or subscription activation checked.",
    },
    because: "The reader cannot reactivate an organisation's licence.",
    source: "public documentation on volume activation",
  },
  {
    id: "backup-key",
    advice: "backup-key",
    text: {
      ja: "BitLocker の回復キーを控えておいてください。同じ更新のあとに入力を求められた例があります。",
      en: "Write down your BitLocker recovery key; the same updates have asked for it.",
    },
    because: "Without the key the disk stays locked.",
    source: "S1: mention of the BitLocker case of 2024-12-03",
  },
  {
    id: "link-account",
    advice: "link-account",
    text: {
      ja: "デジタル ライセンスに Microsoft アカウントを関連付けておいてください。",
      en: "Link a Microsoft account to your digital licence.",
    },
    because: "The link cannot be made after activation was lost.",
    source: "public documentation of Microsoft",
  },
  {
    id: "ask-first",
    advice: "ask-first",
    text: {
      ja: "更新を始める前に認証窓口へ問い合わせ、問い合わせ番号をもらってください。",
      en: "Ask the activation desk before you update, and get a case number.",
    },
    because: "An answer on record helps if activation is lost later.",
    source: "S1: alert article of 2024-12-06",
  },
  {
    id: "native-key",
    advice: "native-key",
    text: {
      ja: "無償アップグレードに頼らない、正規の Windows 10/11 ライセンスを用意してください。オークションなどのキーが正しく譲渡されたものかは、ご自身での判断になります。",
      en: "Have a genuine Windows 10 or 11 licence at hand. Whether an auctioned key was lawfully transferred is your own risk.",
    },
    because: "A licence of its own survives what the free upgrade does not.",
    source: "S1: alert article of 2024-12-06",
  },
  {
    id: "wait-a-day",
    advice: "wait-a-day",
    text: {
      ja: "認証サーバーの障害が疑われます。数時間から 1 日おいて、もう一度試してください。",
      en: "The activation service may be down: wait some hours to a day, then try again.",
    },
    because: "An outage passes by itself.",
    source: "S0: general how-to article",
  },
  {
    id: "troubleshoot",
    advice: "troubleshoot",
    text: {
      ja: "「設定」→「システム」→「ライセンス認証」でトラブルシューティング ツールを実行してください（Windows 10 は「更新とセキュリティ」の中にあります）。",
      en: "Run the troubleshooter: Settings → System → Activation (Windows 10: Update & Security → Activation).",
    },
    because: "It is the vendor's own first step.",
    source: "S0: general how-to article",
  },
  {
    id: "slmgr-ato",
    advice: "slmgr-ato",
    text: {
      ja: "管理者として開いたターミナルで「slmgr /ato」を実行し、認証をもう一度試してください。",
      en: "Try again from an elevated prompt: slmgr /ato",
    },
    because: "It asks the activation service again at once.",
    source: "S0: general how-to article",
  },
  {
    id: "hardware-changed",
    advice: "hardware-changed",
    text: {
      ja: "トラブルシューティング ツールで「このデバイス上のハードウェアを最近変更しました」を選んでください。前もって Microsoft アカウントを関連付けてある場合に使えます。",
      en: "In the troubleshooter choose “I changed hardware on this device recently” (needs a Microsoft account linked beforehand).",
    },
    because: "It moves the digital licence to the changed PC.",
    source: "S0: general how-to article",
  },
  {
    id: "phone-operator",
    advice: "phone",
    until: "2025-12-31",
    text: {
      ja: "インストール ID を手元に用意して電話で認証し、担当者と話してください。日時・担当者名・回答を控え、問い合わせ番号をもらい、できれば録音してください。",
      en: "Reactivate by phone with a human operator, installation ID at hand. Note date, name and answer; ask for a case number; record the call if you can.",
    },
    because: "Until the end of 2025 the desk answered by telephone.",
    source: "S0 and S1",
  },
  {
    id: "phone-portal",
    advice: "phone",
    from: "2026-01-01",
    text: {
      ja: "電話での認証を試してください。今はオンラインの窓口（Microsoft アカウントが必要）へ案内されると報じられています。インストール ID を手元に用意し、日時と回答を控え、問い合わせ番号をもらってください。",
      en: "Try phone activation; it is reported to lead to an online portal now (Microsoft account needed). Keep the installation ID at hand, note date and answer, get a case number.",
    },
    because: "Press reports of January 2026 say that phone activation leads to an online portal.",
    source: "press reports of January 2026",
  },
] as const satisfies readonly AdviceWordsRow[];

/** The wording of an advice on the day of `asOf`. */
export function adviceText(advice: AdviceId, asOf: string): Readonly<Record<Lang, string>> {
  const day = toDay(asOf);
  const row = adviceWords.find((one: AdviceWordsRow) => one.advice === advice && holdsOn(one, day));
  return row?.text ?? { ja: "", en: "" };
}

/** The place of an advice in a bulletin: prevention first, then recovery. */
export function adviceRank(advice: AdviceId): number {
  return adviceWords.findIndex((row) => row.advice === advice);
}
