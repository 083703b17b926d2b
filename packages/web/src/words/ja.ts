import { archiveJa } from "./archive-ja.ts";
import { checkJa } from "./check-ja.ts";

/** What the public pages say in Japanese. The type of every other language follows from it. */
export const ja = {
  site: "Windows ライセンス認証 速報",
  skip: "本文へ移動",
  menu: "主なページ",
  nav: { form: "登録", check: "PC を調べる", archive: "速報一覧", sources: "情報源の状態" },
  otherLang: { label: "English", hint: "Read this page in English" },
  errorPrefix: "エラー：",
  footer: {
    sender: "送信者",
    postal: "住所",
    contact: "お問い合わせ",
    about:
      "速報 Sokuho は、Windows のライセンス認証トラブルを早めに知らせるメール サービスです。Microsoft とは関係ありません。",
  },
  form: {
    title: "更新の前に、異変を知る。",
    lead: "Windows の大型更新でライセンス認証が外れはじめたら、信頼できる最初の報告の時点でメールをお送りします。緊急地震速報と同じ考え方で、早く出し、どこまで確かかを隠さず、違っていたら、受け取った全員に訂正をお送りします。",
    trace: "知らせの順序",
    steps: [
      { kind: "early-warning", name: "速報", note: "最初の報告。未確認" },
      { kind: "confirmed", name: "確認", note: "Microsoft が認める" },
      { kind: "resolved", name: "解消・訂正", note: "最後まで知らせる" },
    ],
    heading: "速報を受け取る",
    intro: "無料です。選んだ PC に関係する知らせだけが届きます。",
    lineage: "お使いの PC",
    lineageHint:
      "当てはまるものをすべて選んでください。もとの Windows によって、起こることも対処も変わります。",
    lineageCheck: "もとの Windows がわからなければ、調べられます",
    lang: "メールの言語",
    langs: { ja: "日本語", en: "English" },
    timing: "お知らせのタイミング",
    timings: {
      early: {
        label: "信頼できる最初の報告で",
        how: "未確認のうちに届きます。あとで訂正や取消になることもあり、そのときも必ずお知らせします。",
      },
      confirmed: {
        label: "Microsoft が認めてから",
        how: "確認された知らせだけが届きます。最初の報告より数日から数週間遅れることがあります。",
      },
    },
    digest: "届け方",
    digests: {
      now: { label: "そのつど", how: "新しい知らせがあるたびに届きます。" },
      daily: {
        label: "1 日 1 回まとめて",
        how: "毎朝 7 時 37 分ごろに 1 通で届きます。訂正・取消・解消は、まとめを待たずに届きます。",
      },
    },
    email: "メールアドレス",
    emailHint: "確認のメールをお送りします。その中のボタンを押すまで、登録は完了しません。",
    consent: "同意",
    purpose:
      "メールアドレスは、速報と登録の手続きのメールをお送りするためだけに使い、第三者に渡しません。同意の記録として、登録の日時、IP アドレスの一部、ブラウザーの種類も保存します。",
    sender: "メールの送信者",
    submit: "確認メールを受け取る",
    honeypot: "この欄は空のままにしてください",
  },
  sample: {
    title: "届くメールの例",
    from: "差出人",
    subject: "Windows 24H2 更新後に認証が外れる問題の報告",
    summary: "Windows 11 24H2 に更新した PC で、ライセンス認証が外れるという報告が 2 か所から出ています。",
    certainty: "確かさ",
    block: "Windows 7/8.1 から無償アップグレードした PC",
    act: [
      "いまの版がサポート期間内なら、更新を一時停止してください。",
      "BitLocker の回復キーを控えておいてください。",
    ],
    actTitle: "すること",
    end: "配信の停止は、どのメールからも 1 クリックでできます。",
  },
  summary: "入力内容を確かめてください",
  errors: {
    email: {
      missing: "メールアドレスを入力してください",
      invalid: "メールアドレスの形式をご確認ください（例：name@example.jp）",
    },
    lineage: { missing: "お使いの PC を 1 つ以上選んでください" },
    lang: { invalid: "メールの言語を選んでください" },
    timing: { invalid: "お知らせのタイミングを選んでください" },
    consent: { missing: "受信に同意する場合は、チェックを入れてください" },
  },
  subscribed: {
    title: "メールをご確認ください",
    text: "入力されたアドレスに、数分以内に確認メールをお送りします。メールの中のボタンを押すと、登録が完了します。リンクは 48 時間有効です。",
    missingTitle: "届かないとき",
    missing: [
      "迷惑メールのフォルダーを確かめてください。",
      "10 分たっても届かなければ、アドレスを確かめてもう一度登録してください。",
      "携帯電話会社のメールは届きにくいことがあります。Gmail などのアドレスもご利用いただけます。",
    ],
    allow: "受信を許可するドメイン",
    carriers: [
      { name: "ドコモ", how: "「迷惑メール対策」→「受信リスト設定」に上のドメインを加える" },
      { name: "au・UQ mobile", how: "「迷惑メールフィルター」→「受信リスト設定」に上のドメインを加える" },
      {
        name: "ソフトバンク・ワイモバイル",
        how: "「迷惑メール対策」→「許可するメール」に上のドメインを加える",
      },
    ],
    back: "登録フォームへ戻る",
  },
  choices: {
    lineages: "お使いの PC",
    lang: "メールの言語",
    timing: "お知らせのタイミング",
    digest: "届け方",
  },
  confirm: {
    title: "この内容で登録しますか",
    text: "次の内容で速報をお送りします。下のボタンを押すと登録が完了します。",
    button: "登録を完了する",
    note: "心当たりがなければ、何もせずにこのページを閉じてください。登録されることはありません。",
    doneTitle: "登録が完了しました",
    doneText: {
      early: "信頼できる最初の報告が出た時点で、メールでお知らせします。",
      confirmed: "Microsoft が問題を認めたら、メールでお知らせします。",
      daily: "知らせのあった翌朝に、1 通にまとめてお送りします。",
    },
    doneHint: "設定の変更と配信の停止は、下のリンクからも、どの速報の末尾からもできます。",
    manage: "設定を変える・配信を止める",
    archive: "これまでの速報を見る",
    invalidTitle: "このリンクは使えません",
    invalidText:
      "有効な時間（48 時間）を過ぎたか、新しい確認メールをお送りしたため、このリンクは無効です。お手数ですが、もう一度登録してください。",
    again: "登録フォームを開く",
  },
  manage: {
    title: "受け取る内容を変える",
    text: "使わなくなった PC のチェックを外すと、その PC だけの知らせは届かなくなります。",
    save: "変更を保存する",
    saved: "変更を保存しました。次のお知らせから反映されます。",
    stopTitle: "すべての配信を停止する",
    stopText: "速報も続報も、いっさい届かなくなります。",
    stop: "すべて停止する",
    goneTitle: "いまは配信していません",
    goneText: "この登録は停止されているか、完了していません。受け取るには、もう一度登録してください。",
  },
  unsubscribe: {
    title: "配信を停止しますか",
    text: "ボタンを押すと、速報 Sokuho からのメールはすべて止まります。ログインは要りません。",
    button: "配信を停止する",
    lessTitle: "一部だけ止めることもできます",
    lessText: "使わなくなった PC の分だけ外す、Microsoft が認めた知らせだけにする、といった変更ができます。",
    less: "受け取る内容を変える",
    doneTitle: "配信を停止しました",
    doneText: "今後、速報はお送りしません。行き違いでメールが届くことがあります。",
    again: "また受け取りたくなったときは、登録フォームからどうぞ。",
  },
  link: {
    refusedTitle: "このリンクは使えません",
    refusedText:
      "リンクが途中で切れているか、正しくありません。メールのリンクをもう一度開くか、いちばん新しいメールのリンクをお使いください。",
    revokedTitle: "新しいリンクをお送りします",
    revokedText:
      "安全のため、このリンクは無効にしました。ボタンを押すと、登録されているアドレスに新しいリンクをお送りします。",
    revokedButton: "新しいリンクを受け取る",
    sentTitle: "メールをご確認ください",
    sentText: "登録が残っていれば、数分以内に新しいリンクをお送りします。",
  },
  ...archiveJa,
  check: checkJa,
  failures: {
    400: { title: "送信された内容を読めません", text: "もう一度フォームから送信してください。" },
    403: {
      title: "この送信は受け付けられません",
      text: "ほかのサイトから送られた可能性があります。このサイトのページを開き直して、もう一度送信してください。",
    },
    404: { title: "ページが見つかりません", text: "移動したか、存在しないページです。" },
    405: { title: "この方法では開けません", text: "リンクかフォームから、もう一度お試しください。" },
    409: { title: "状態が変わっています", text: "ほかの操作と重なりました。ページを開き直してください。" },
    413: {
      title: "送信された内容が大きすぎます",
      text: "内容を短くして、もう一度お試しください。ブラウザーの「戻る」を押すと、入力した内容が残っていることがあります。",
    },
    422: { title: "送信された内容を読めません", text: "もう一度フォームから送信してください。" },
    500: {
      title: "エラーが起きました",
      text: "こちらの問題です。しばらくしてから、もう一度お試しください。",
    },
    503: { title: "いまは応答できません", text: "しばらくしてから、もう一度お試しください。" },
  },
  home: "登録ページへ",
  back: "前のページへ戻る",
};

/** Every text of the public pages. */
export type PageWords = typeof ja;
