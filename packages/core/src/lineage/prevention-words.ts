import type { Lang } from "../lang.ts";

/** What is worth doing before any update, whatever the lineage. */
export type PreventionRow = {
  readonly id: string;
  readonly text: Readonly<Record<Lang, string>>;
  readonly because: string;
  readonly source: string;
};

/** The prevention step of every mail, most useful first. */
export const preventionRows = [
  {
    id: "note-state",
    text: {
      ja: "「設定」→「システム」→「ライセンス認証」の画面を写真に撮り、認証済みであることを残しておきます。",
      en: "Take a picture of Settings → System → Activation while it says that Windows is activated.",
    },
    because: "It proves what the PC had before the update, to the desk and to oneself.",
    source: "own judgement, from S1",
  },
  {
    id: "save-recovery-key",
    text: {
      ja: "BitLocker の回復キーを、その PC の外（紙や別の端末）に控えておきます。",
      en: "Keep the BitLocker recovery key somewhere else than on the PC.",
    },
    because: "The same updates have asked for it.",
    source: "S1: mention of the BitLocker case of 2024-12-03",
  },
  {
    id: "wait-with-big-updates",
    text: {
      ja: "大型の更新は、出てすぐには入れず、報告が落ち着いてから入れます。",
      en: "Let a feature update wait until the reports about it have calmed down.",
    },
    because: "The first weeks bring the reports.",
    source: "own judgement, from S1",
  },
] as const satisfies readonly PreventionRow[];

/** The prevention step in one language. */
export function preventionIn(lang: Lang): readonly string[] {
  return preventionRows.map((row) => row.text[lang]);
}
