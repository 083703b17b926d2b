import type { Words } from "../bulletin/index.ts";
import type { LetterKind } from "./letter.ts";

/** The words of one kind of letter. `{site}` stands for the name of the sender, `{about}` for what the letter is about. */
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
        "This address was entered to receive early warnings on Windows activation trouble. Check what was asked for, then open the link below and press “Finish signing up” on that page.",
      ],
    },
    action: { ja: "確認ページを開く", en: "Open the confirmation page" },
    notes: {
      ja: ["このリンクは 48 時間で無効になります。", ignore.ja],
      en: ["This link works for 48 hours.", ignore.en],
    },
  },
  {
    id: "re-permission",
    subject: {
      ja: "【{site}】これからもお届けしてよいでしょうか",
      en: "{site}: please say whether we may go on",
    },
    label: { ja: "登録の引き継ぎ", en: "Your sign-up" },
    headline: { ja: "速報メールを続けて受け取りますか", en: "Do you want to go on receiving warnings?" },
    paragraphs: {
      ja: [
        "「{about}」のお知らせメールに登録されていた方へお送りしています。配信のしくみが新しくなり、Windows のライセンス認証トラブルを、お使いの PC に合わせてお知らせできるようになりました。",
        "続けて受け取る場合だけ、下のリンクから開くページで「登録を完了する」を押してください。何もしなければ登録されず、今後このメールをお送りすることもありません。",
      ],
      en: [
        "You get this because you were signed up for the mails of “{about}”. They have a new home, which warns of Windows activation trouble in words for the PC you use.",
        "If you want to go on, open the link below and press “Finish signing up”. Do nothing and you are not signed up, and we will not ask again.",
      ],
    },
    action: { ja: "続けて受け取る", en: "Go on receiving warnings" },
    notes: {
      ja: ["お使いの PC や言語は、登録のあとでいつでも変えられます。"],
      en: ["You can change your PC and language at any time afterwards."],
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
    subject: { ja: "【{site}】要確認：{about}", en: "{site}: waiting for you – {about}" },
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
    id: "alert",
    subject: { ja: "【{site}】至急ご確認ください：{about}", en: "{site}: please look at this – {about}" },
    label: { ja: "見守り中", en: "Watched" },
    headline: { ja: "急いで確かめていただきたい報告です", en: "A report that needs your eyes" },
    paragraphs: {
      ja: [
        "次の理由により、読者にはまだ何も送っていません。はっきりした報告が加われば、速報を自動で出します。待てないと思われるときは、編集デスクで速報を作ってください。",
      ],
      en: [
        "For the reason below, nothing was sent to readers yet. A further clear report gives an early warning by itself. If it should not wait, write a bulletin at the desk.",
      ],
    },
    action: { ja: "編集デスクを開く", en: "Open the desk" },
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
  {
    id: "watchdog",
    subject: { ja: "【{site}】要対応：{about}", en: "{site}: needs you – {about}" },
    label: { ja: "見張りからの知らせ", en: "Watchdog" },
    headline: { ja: "人の手で確かめてください", en: "A person has to look at this" },
    paragraphs: {
      ja: [
        "自動では直らないおそれのあることが見つかりました。速報が遅れたり届かなかったりするかもしれません。",
      ],
      en: ["Something was found that may not mend itself. Warnings may come late or not at all."],
    },
    action: { ja: "編集デスクを開く", en: "Open the desk" },
    notes: {
      ja: [
        "同じ件が続くあいだ、このメールは多くても週に 1 通です。対処の手順は運用手引き（runbook）にあります。",
      ],
      en: ["While it lasts you get this mail once a week at most. The runbook says what to do."],
    },
  },
] as const satisfies readonly LetterRow[];
