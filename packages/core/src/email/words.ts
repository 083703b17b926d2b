import type { ContentKind, Words } from "../bulletin/index.ts";

/** The fixed words of a bulletin mail. */
export const mailWords = {
  serial: { ja: "第 {n} 報", en: "No. {n}" },
  changes: { ja: "前回からの変更", en: "What has changed" },
  blocks: { ja: "あなたの PC では", en: "For your PC" },
  act: { ja: "すること", en: "Do" },
  avoid: { ja: "しないこと", en: "Do not" },
  body: { ja: "わかっていること", en: "What is known" },
  prevention: { ja: "次の更新に備えて", en: "Before any update" },
  seen: { ja: "{at}に取得", en: "Read on {at}" },
  sources: { ja: "情報源", en: "Sources" },
  official: { ja: "公式", en: "Official" },
  all: { ja: "この件のお知らせをすべて見る", en: "See every bulletin on this" },
  check: { ja: "自分の PC を調べる", en: "Check your PC" },
  readOn: {
    ja: "（長いため省きました。続きは Web でご覧ください）",
    en: "(Shortened. Read the rest on the web.)",
  },
  why: {
    ja: "このメールは、Windows のライセンス認証トラブルの速報に登録した方へお送りしています。いつでも配信を停止できます。",
    en: "You get this mail because you signed up for early warnings on Windows activation trouble. You can leave at any time.",
  },
  unsubscribe: { ja: "配信を停止する", en: "Unsubscribe" },
  manage: { ja: "受け取る内容を変える", en: "Change what you receive" },
  sender: { ja: "送信者：", en: "Sender: " },
  contact: { ja: "お問い合わせ：", en: "Contact: " },
  revisions: { ja: "この件のお知らせ一覧", en: "Every bulletin on this" },
} as const satisfies Readonly<Record<string, Words>>;

/** How the banner of a kind looks. The icon is a character every Japanese font has; ink on ground is at least 4.5:1. */
export type BandRow = {
  readonly icon: string;
  readonly ground: string;
  readonly ink: string;
  readonly edge: string;
};

/** The banner of each kind: told apart by word and icon, by colour only besides. */
export const bands: Readonly<Record<ContentKind, BandRow>> = {
  "early-warning": { icon: "！", ground: "#FFD200", ink: "#1A1A1C", edge: "#1A1A1C" },
  confirmed: { icon: "●", ground: "#C00018", ink: "#FFFFFF", edge: "#7A0010" },
  update: { icon: "→", ground: "#0031C8", ink: "#FFFFFF", edge: "#00186B" },
  resolved: { icon: "○", ground: "#0F6B43", ink: "#FFFFFF", edge: "#064028" },
  correction: { icon: "≠", ground: "#6A1FA6", ink: "#FFFFFF", edge: "#3F0E68" },
  cancelled: { icon: "×", ground: "#45464F", ink: "#FFFFFF", edge: "#1F2026" },
  digest: { icon: "≡", ground: "#1B2440", ink: "#FFFFFF", edge: "#FFD200" },
};

/** System fonts of each language, unquoted so that no escaping is needed in attributes. */
export const fonts: Words = {
  ja: "Hiragino Sans, Noto Sans JP, Yu Gothic UI, Meiryo, sans-serif",
  en: "-apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif",
};
