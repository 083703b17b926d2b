/** The languages of the inbox pages. */
export type InboxLang = "ja" | "en";

const words = {
  en: {
    inbox: "Local inbox",
    about: "Mail the local mail service accepted. Nothing of it left this machine.",
    empty: "No mail yet.",
    noMatch: "No mail to this address.",
    filter: "Address",
    show: "Show",
    all: "Show all",
    refresh: "Refresh",
    older: "Older",
    newer: "Newer",
    back: "All mail",
    from: "From",
    to: "To",
    received: "Received",
    size: "Size",
    tags: "Tags",
    outcomes: "Outcomes",
    published: "published",
    pending: "to be published",
    noOutcomes: "none: sent without a configuration set",
    preview: "Preview",
    text: "Text",
    source: "Source",
    headers: "Header",
    download: "Download (.eml)",
    links: "Links in this mail",
    linksWhy: "The preview is sealed off, so its links do not work there.",
    oneClick: "Unsubscribe as a mail program does (one click)",
    gone: "The bytes of this mail were dropped to make room for newer ones.",
    noText: "This mail has no text part.",
    noSubject: "(no subject)",
    notFound: "There is no such mail.",
    misbehaves: "The mail service is told to misbehave",
  },
  ja: {
    inbox: "ローカル受信箱",
    about: "ローカルのメールサービスが受け付けたメールです。このパソコンの外へは送られていません。",
    empty: "メールはまだありません。",
    noMatch: "この宛先のメールはありません。",
    filter: "宛先",
    show: "絞り込む",
    all: "すべて表示",
    refresh: "再読み込み",
    older: "以前のメール",
    newer: "新しいメール",
    back: "メール一覧",
    from: "差出人",
    to: "宛先",
    received: "受信日時",
    size: "サイズ",
    tags: "タグ",
    outcomes: "結果",
    published: "通知済み",
    pending: "通知待ち",
    noOutcomes: "なし (設定セットなしで送信)",
    preview: "プレビュー",
    text: "テキスト",
    source: "ソース",
    headers: "ヘッダー",
    download: "ダウンロード (.eml)",
    links: "このメールのリンク",
    linksWhy: "プレビューは隔離されているため、その中のリンクは開けません。",
    oneClick: "メールソフトと同じ方法で配信を停止する (ワンクリック)",
    gone: "新しいメールのために、このメールの本体は削除されました。",
    noText: "テキスト部分がありません。",
    noSubject: "(件名なし)",
    notFound: "このメールはありません。",
    misbehaves: "メールサービスに障害が設定されています",
  },
} as const satisfies Readonly<Record<InboxLang, Readonly<Record<string, string>>>>;

export type Words = Readonly<Record<keyof (typeof words)["en"], string>>;

/** How much mail was accepted, and how much of it twice. */
export const countWords: Readonly<Record<InboxLang, (mails: number, duplicates: number) => string>> = {
  en: (mails, duplicates) => `Mails: ${mails}, duplicates: ${duplicates}`,
  ja: (mails, duplicates) => `${mails} 通、重複 ${duplicates} 通`,
};

/** The words of a language. */
export function wordsOf(lang: InboxLang): Words {
  return words[lang];
}

/** The language a browser likes best, of those the pages have; English if it names neither. */
export function preferredLang(acceptLanguage: string | undefined): InboxLang {
  const wishes = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters
      .find((one) => one.trim().startsWith("q="))
      ?.trim()
      .slice(2);
    return { lang: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const known = wishes.filter(({ lang }) => lang === "ja" || lang === "en");
  const best = known.toSorted((a, b) => b.quality - a.quality)[0];
  return best?.lang === "ja" && best.quality > 0 ? "ja" : "en";
}
