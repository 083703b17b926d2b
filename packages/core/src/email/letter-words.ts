import type { Words } from "../bulletin/index.ts";
import type { LetterKind } from "./letter.ts";

/** The words of one kind of letter. `{site}` stands for the name of the sender. */
export type LetterRow = {
  readonly id: LetterKind;
  readonly subject: Words;
  readonly label: Words;
  readonly headline: Words;
  readonly paragraphs: Readonly<Record<keyof Words, readonly string[]>>;
  readonly action: Words;
  readonly notes: Readonly<Record<keyof Words, readonly string[]>>;
};

const ignore = {
  ja: "お心当たりがなければ、このメールはそのまま破棄してください。何も登録されません。",
  en: "If this was not you, simply ignore this mail. Nothing will be registered.",
} as const;

/** Every letter in both languages. A confirmation holds no advertising, only what was asked for. */
export const letterWords = [
  {
    id: "confirm",
    subject: { ja: "【{site}】登録の確認をお願いします", en: "{site}: please confirm your sign-up" },
    label: { ja: "登録の確認", en: "Confirm your sign-up" },
    headline: { ja: "あと一歩で登録が完了します", en: "One more step and you are signed up" },
    paragraphs: {
      ja: [
        "Windows のライセンス認証トラブルを知らせる速報メールに、このアドレスで登録の申し込みがありました。内容をお確かめのうえ、下のリンクから開くページで「登録を完了する」を押してください。",
      ],
      en: [
        "This address was entered to receive early warnings on Windows activation trouble. Check what was asked for, then follow the button and press “Finish signing up” on the page it opens.",
      ],
    },
    action: { ja: "確認ページを開く", en: "Open the confirmation page" },
    notes: {
      ja: ["このリンクは 48 時間で無効になります。", ignore.ja],
      en: ["This link works for 48 hours.", ignore.en],
    },
  },
  {
    id: "already-subscribed",
    subject: { ja: "【{site}】すでに登録されています", en: "{site}: you are already signed up" },
    label: { ja: "登録について", en: "About your sign-up" },
    headline: { ja: "このアドレスは登録済みです", en: "This address is already signed up" },
    paragraphs: {
      ja: [
        "このアドレスで登録の申し込みがありましたが、すでに速報をお届けする設定になっています。お使いの PC や言語を変えるとき、配信を停止するときは、設定ページをお使いください。",
      ],
      en: [
        "Somebody entered this address to sign up, but it already receives our warnings. To change your PC or language, or to leave, use the settings page.",
      ],
    },
    action: { ja: "設定ページを開く", en: "Open your settings" },
    notes: {
      ja: ["お心当たりがなくても、今の設定は変わっていません。"],
      en: ["If this was not you: nothing about your settings has changed."],
    },
  },
  {
    id: "sign-in",
    subject: { ja: "【{site}】サインイン用リンク", en: "{site}: your sign-in link" },
    label: { ja: "編集デスク", en: "Desk" },
    headline: { ja: "編集デスクへのサインイン", en: "Sign in to the desk" },
    paragraphs: {
      ja: ["サインインを求めたときと同じブラウザーで、下のリンクを開いてください。"],
      en: ["Open this link in the same browser in which you asked to sign in."],
    },
    action: { ja: "サインインする", en: "Sign in" },
    notes: {
      ja: [
        "このリンクは 10 分で無効になり、使えるのは一度だけです。",
        "お心当たりがなければ破棄し、リンクを誰にも渡さないでください。",
      ],
      en: [
        "The link works once and for 10 minutes.",
        "If this was not you, ignore this mail and give the link to nobody.",
      ],
    },
  },
  {
    id: "held",
    subject: { ja: "【{site}】要確認：{subject}", en: "{site}: waiting for you – {subject}" },
    label: { ja: "保留中", en: "Held" },
    headline: { ja: "判断をお待ちしています", en: "This is waiting for your decision" },
    paragraphs: {
      ja: ["まだ読者には送られていません。内容を確かめ、配信するかどうかを編集デスクで決めてください。"],
      en: ["Nothing has been sent to readers. Check it and decide at the desk whether it goes out."],
    },
    action: { ja: "編集デスクで確認する", en: "Review at the desk" },
    notes: { ja: [], en: [] },
  },
  {
    id: "fresh-link",
    subject: { ja: "【{site}】新しい配信停止リンク", en: "{site}: a new unsubscribe link" },
    label: { ja: "配信停止", en: "Unsubscribe" },
    headline: { ja: "新しい配信停止リンクです", en: "Here is a new unsubscribe link" },
    paragraphs: {
      ja: ["お使いのリンクは安全のため無効になっていました。下のリンクから配信を停止できます。"],
      en: ["The link you used had been withdrawn for safety. With this one you can unsubscribe."],
    },
    action: { ja: "配信を停止する", en: "Unsubscribe" },
    notes: {
      ja: ["お心当たりがなければ、このメールはそのまま破棄してください。今の設定は変わりません。"],
      en: ["If this was not you, simply ignore this mail. Your settings stay as they are."],
    },
  },
] as const satisfies readonly LetterRow[];

/** The words for what a reader chose. */
export const choiceWords = {
  lineages: { ja: "PC", en: "PC" },
  lang: { ja: "言語", en: "Language" },
  langName: { ja: "日本語", en: "English" },
  timing: { ja: "お知らせの時期", en: "When" },
  early: { ja: "信頼できる最初の報告で（速報）", en: "At the first credible report" },
  confirmed: { ja: "Microsoft が認めてから", en: "Once Microsoft has confirmed it" },
  heldSubject: { ja: "件名", en: "Subject" },
  heldReason: { ja: "保留の理由", en: "Why it is held" },
  address: {
    ja: "ボタンが使えないときは、このアドレスを開いてください。",
    en: "If the button does not work, open this address:",
  },
} as const satisfies Readonly<Record<string, Words>>;
