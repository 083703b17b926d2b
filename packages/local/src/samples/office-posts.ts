import type { StoryPost } from "./story.ts";

/** Articles of a support team, in the manner of an official Japanese blog. */
export const officePosts: readonly StoryPost[] = [
  {
    id: "2025/03/14/Deployment/StagedRollout",
    since: 0,
    at: "2025-03-14T03:00:00Z",
    author: "Windows サポート窓口",
    title: "機能更新プログラムを段階的に配布する際の確認事項",
    paragraphs: [
      "こんにちは、サポート窓口の三枝です。今回は、組織内で機能更新プログラムを段階的に配布する際の確認事項をご案内します。",
      "はじめに少数の端末で動作を確認し、問題がなければ対象を広げてください。",
    ],
  },
  {
    id: "2025/05/08/Storage/DiskHealth",
    since: 0,
    at: "2025-05-08T05:30:00Z",
    author: "Windows サポート窓口",
    title: "記憶域の状態を調べる三つのコマンド",
    paragraphs: [
      "こんにちは、サポート窓口の保科です。記憶域の状態を PowerShell から調べるコマンドをご紹介します。",
    ],
  },
  {
    id: "2025/06/02/Network/SmbAuthentication",
    since: 2,
    at: "2025-06-02T23:30:00Z",
    author: "Windows サポート窓口",
    title: "SMB 認証エラーの切り分け (Windows 11 24H2)",
    paragraphs: [
      "こんにちは、サポート窓口の三枝です。Windows 11 24H2 では SMB 署名が既定で必須になりました。共有への接続時に認証エラーが表示される場合の切り分けをご案内します。",
      "Kerberos 認証と NTLM 認証のどちらが使われているかを、まずイベント ログで確認してください。",
    ],
  },
  {
    id: "2025/06/09/Printing/PortMonitor",
    since: 5,
    at: "2025-06-09T06:00:00Z",
    author: "Windows サポート窓口",
    title: "印刷ポートの監視を止めずに設定を変更する",
    paragraphs: ["こんにちは、サポート窓口の保科です。印刷ポートの設定を変更する手順をご案内します。"],
  },
];
