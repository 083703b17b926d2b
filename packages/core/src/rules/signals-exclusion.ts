import type { SignalRow } from "./signal.ts";

/** What a text says that takes it out of our subject, or speaks against a loss. */
export const exclusionSignals = [
  {
    id: "own-fine",
    any: [
      "\\b(?:mine|ours|my (?:own )?(?:pcs?|machines?|laptops?|systems?)|our (?:pcs|machines|laptops)) (?:is|are|was|were|stayed?) (?:all )?(?:ok|okay|fine|still activated|activated|unaffected)",
    ],
    ja: [
      "(?:私|僕|うち|手元|当方|自分|わたし|自宅|当社|弊社)(?:の(?:環境|pc|パソコン|マシン|ところ))?(?:で)?(?:は|も)[^。\\n]{0,12}(?:外れて(?:い)?ま(?:せん)|外れて(?:い)?な|問題(?:な|あり?ませ)|大丈夫|認証済み|無事|\\|{4})|今は認証済み",
    ],
    because: "The teller's own PC is fine.",
    source: "labelling rules",
  },
  {
    id: "not-yet",
    any: [
      "not (?:yet )?happened|has(?: not|n['’]t) happened|asking in advance|just in case|not updated yet|(?:have|has)(?: not|n['’]t) (?:updated|upgraded|installed it)",
    ],
    ja: [
      "もしもの(?:時|とき|場合)|念のため(?:知り|聞き|確認)|まだ(?:更新|アップデート|アップグレード|入れて)[^。\\n]{0,8}(?:いません|ません|ない|いない)|(?:怖く|不安|心配)で[^。\\n]{0,14}(?:できな|できませ|していな|見送)",
    ],
    because: "Nothing has happened yet.",
    source: "labelling rules",
  },
  {
    id: "never-licensed",
    any: [
      "never (?:bought|owned) (?:a |any )?(?:product |windows )?(?:key|licen[cs]e)|without (?:a|any) (?:product )?key\\b|(?:do not|don['’]t) (?:have|own) (?:a |any )(?:product )?(?:key|licen[cs]e)|evaluation (?:vm|image|copy|edition)",
    ],
    ja: ["キー(?:は|を)?(?:持って(?:い)?(?:ませ|な)|買って(?:い)?(?:ませ|な)|なしで|無しで)|キーなし|評価版"],
    because: "There never was a licence to lose.",
    source: "labelling rules",
  },
  {
    id: "on-purpose",
    any: [
      "slmgr /upk|(?:want|how|need|going) to (?:\\w+ ){0,3}deactivate (?:windows|it|the)|deactivat\\w+ windows before|(?:move|transfer)\\w* (?:\\w+ ){0,3}licen[cs]e[^.\\n]{0,30}(?:new|another|other) (?:pc|computer|machine)|deactivated features",
    ],
    ja: ["ライセンス(?:を|の)[^。\\n]{0,12}(?:移行|移し|移す|移動|載せ替え)(?:方法|たい|です|する)"],
    because: "Somebody gives a licence up or moves it of their own will.",
    source: "labelling rules",
  },
  {
    id: "windows-spared",
    any: [
      "windows itself (?:is|stays|remains|was) (?:still )?(?:activated|fine|ok\\b|not affected|licensed)",
    ],
    ja: [
      "windows(?:自体|本体|そのもの)の?(?:ライセンス|認証)?(?:に|は)[^。\\n]{0,12}(?:影響|問題|正常|関係)",
    ],
    because: "It says itself that the licence of Windows is untouched.",
    source: "labelling rules",
  },
  {
    id: "activation-title",
    any: ["activat|licen[cs]"],
    ja: ["ライセンス|アクティブ化"],
    in: "title",
    because: "The title speaks of activation.",
    source: "own rule",
  },
  {
    id: "install-media",
    any: [
      "failed to validate the product key|setup (?:stops|hangs|fails|asks)[^.\\n]{0,40}product key|ei\\.cfg|win(?:dows)? ?11 creator|winutil|micro ?win|tiny ?11|\\bmodded\\b|unattend|flyoobe|key is not valid for this version",
    ],
    because: "A key checked by setup or by a home-made medium, not activation of a PC.",
    source: "labelling rules",
  },
  {
    id: "harmless",
    any: ["\\b16398\\b|safely (?:be )?ignored|can be ignored|does not affect (?:the )?activation"],
    ja: [
      "無視して(?:いただ|かま|構|問題|良|よ)|(?:認証|動作|状態|ライセンス)[^。\\n]{0,16}影響(?:は|を)?(?:ありませ|ございませ|与えませ|しませ|ない)",
    ],
    because: "An event that does nothing.",
    source: "learn.microsoft.com; SPP event 16398",
  },
  {
    id: "how-to",
    any: [
      "(?<![\\s\\S])(?:\\d+ (?:\\w+ )?ways? to|how (?:to|do)|what is|guide|step[- ]by[- ]step|your guide|fix(?:ing)?\\b|solv(?:e|ing)\\b|understand\\w*|unlock\\w*|check(?:ing)? windows|activate windows$|unveil\\w*)|\\[fix\\]|step[- ]by[- ]step|in this (?:guide|article|tutorial|post)|here(?:['’]s| is| are) (?:how to|what to|the steps|some ways|\\d+ ways)|proven fixes|complete guide|this (?:article|guide|topic|page) (?:explains|describes|shows|delves|provides|covers|is for)",
    ],
    ja: [
      "(?<![\\s\\S])[^\\n]*(?:とは(?:[?？|]|$)|(?:方法|手順|やり方|対処(?:法|方法)|直し方|解決策|対策|使い方|原因)(?:を|と|は|まとめ|[!！|｜【(]|$|について|の(?:まとめ|解説)))|徹底解説|解説します|ご紹介|紹介します|説明します|まとめました|この記事では",
    ],
    because: "A how-to, not news.",
    source: "labelling rules",
  },
  {
    id: "windows-to-come",
    any: [
      "(?<!not )windows ?1[2-9]\\b(?! ?(?:days?|times|hours?|months?|years?|pcs?|年|か月|ヶ月|日|台|時間|回|gb))",
    ],
    in: "title",
    because: "The title speaks of a Windows that does not exist.",
    source: "real headlines of January 2026",
  },
  {
    id: "second-factor",
    any: ["\\bmfa\\b|multi-?factor|two-?factor|2fa|authenticator|one-time (?:code|password)|sms code"],
    ja: [
      "多要素|二要素|2要素|二段階|2段階|ワンタイム|ログイン認証|ログイン時|smsによる認証|sms認証|本人確認|(?:銀行|地銀|バンク|口座|証券|カード会社)[^。\\n]{0,30}認証",
    ],
    because: "電話認証 as a second factor of signing in, or of a bank.",
    source: "own rule",
  },
  {
    id: "older-year",
    any: [
      "\\b20(?:0[7-9]|1\\d|2[0-3])[/-]?(?:\\d|\\b)(?<!(?:office|server|exchange|studio|project|visio) 20\\d\\d)",
      "(?:version|バージョン|ver\\.?) ?(?:15(?:07|11)|1607|17(?:03|09)|18(?:03|09)|19(?:03|09)|2004)\\b",
    ],
    ja: ["20(?:1\\d|2[0-3])年"],
    because: "The text speaks of years before the watched releases.",
    source: "own rule",
  },
] as const satisfies readonly SignalRow[];
