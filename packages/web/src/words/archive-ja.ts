/** What the archive, a bulletin and the list of sources say in Japanese. */
export const archiveJa = {
  archive: {
    title: "速報一覧",
    text: "これまでに出した知らせを、新しい順に並べています。訂正や取消も消さずに残します。",
    empty: "まだ速報を出していません。情報源を確かめられているかは「情報源の状態」をご覧ください。",
    serial: (n: number) => `第 ${n} 報`,
    stands: {
      newer: "新しい知らせがあります",
      corrected: "訂正されました",
      resolved: "解消しました",
      cancelled: "取り消されました",
      stopped: "配信を途中で止めました",
    },
  },
  bulletin: {
    stands: {
      newer: "この知らせのあとに、新しい知らせが出ています。",
      corrected: "この知らせは訂正されました。",
      resolved: "この件は解消しました。",
      cancelled: "この件の速報は取り消されました。",
      stopped: "この知らせは配信を途中で止めました。",
    },
    latestLink: "最新の知らせを見る",
    changes: "前回からの変更",
    known: "わかっていること",
    blocks: "あなたの PC では",
    blocksHint: "お使いの PC を選ぶと、すること・しないことが開きます。",
    act: "すること",
    avoid: "しないこと",
    prevention: "次の更新に備えて",
    sources: "情報源",
    official: "公式",
    fetchedAt: "取得：",
    noSources: "公開できる情報源はありません。",
    revisions: "この件のお知らせ一覧",
    here: "表示中",
    back: "速報一覧へ",
  },
  sources: {
    title: "情報源の状態",
    text: "どこを、いつ確かめたかを公開しています。「異変なし」と「見に行けていない」を取り違えないためです。",
    source: "情報源",
    state: "状態",
    lastChecked: "最後の確認",
    lastOk: "最後に読めた時刻",
    lastNew: "最後の新着",
    cadence: (minutes: number) => {
      if (minutes < 1) return `${minutes * 60} 秒ごと`;
      if (minutes >= 1440) return "1 日 1 回";
      return minutes < 120 ? `${minutes} 分ごと` : `${minutes / 60} 時間ごと`;
    },
    never: "まだありません",
    kinds: { official: "公式", community: "コミュニティ", news: "ニュース", docs: "技術文書" },
    off: {
      "no-credentials": "確認していません（読むためのアカウントが未設定です）",
      "no-address": "確認していません（アドレスが未設定です）",
    },
    states: {
      ok: "正常に読めています",
      waiting: "最初の確認を待っています",
      late: "確認が遅れています",
      failed: "接続できません",
      broken: "ページの形が変わり、読めません",
      odd: "読めていますが、いつもと様子が違います（確認中）",
      frozen: "読めていますが、いつになく長く新着がありません",
      off: "確認していません",
    },
  },
};

export type ArchiveWords = typeof archiveJa;
