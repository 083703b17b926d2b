import { otherProducts, otherProductsJa, ownersOfOurs, someProgramJa } from "./other-products.ts";
import type { SignalRow } from "./signal.ts";

const licenceWords =
  "(?:activat|licen[cs]|product key|認証|ライセンス|アクティベーション|genuine|純正|\\bcals?\\b)";

/** Up to this many characters in which no clause ends. */
function inClause(most: number): string {
  return `[^.,;。、\\n]{0,${most}}`;
}

/** A product and a licence in one clause: the licence up to 40 characters behind, or so many before. */
function besideLicence(products: string, before: number): string {
  return `${products}${inClause(40)}${licenceWords}|${licenceWords}${inClause(before)}(?:(?:of|for|in|by) |の)?${products}`;
}

const windowsLicence =
  "windows(?: and | & |/)(?:microsoft )?office|office(?: and | & |/)windows|windows (?:(?:11|10|os|pro|home|enterprise|itself|copy|pcs?|machines?) ){0,3}(?:(?!esu\\b|extended)\\w+ ){0,5}(?:activat\\w+|licen[cs]\\w+|product key|deactivat\\w+|watermark)|(?:activat\\w+|licen[cs]\\w+|product key|reactivat\\w+) (?:\\w+ ){0,2}(?:(?:of|for|in) )(?:my |the |your |a |our |genuine )*windows|activat\\w+ (?:my |the |your |a |our |genuine )*windows|subscription activation";
const windowsLicenceJa =
  "windows(?:11|10)?(?:の|が|を|は|も)?(?:(?!製品|ソフト|アプリ)[^。\\n]){0,24}(?:認証|ライセンス|プロダクトキー|アクティ)|windows[^。\\n]{0,40}office」?(?:の|を)?認証|サブスクリプションの?(?:ライセンス)?認証|windows(?:と|や|・|および|、)office";

/** What a text says that takes it out of our subject. */
export const exclusionSignals = [
  {
    id: "activator",
    any: [
      "massgrav|\\bmas\\b (?:script|aio|tool|activat)|(?:with|by|using|via|of) \\[?mas\\b|microsoft[- ]activation[- ]scripts|kmspico|kms ?auto|kms[- ]?(?:38|vl|tools?|emulat\\w+|activator)|\\btsforge\\b|\\bohook\\b|vlmcsd|py-?kms|\\bhwid (?:activat\\w+|method|generat\\w+|option|script|gen\\b)|(?:using|with|via|use|by|through) hwid\\b|hwid(?:,| or| and|/) ?(?:kms|ohook|tsforge)|windows-activator|\\bactivators?\\b|keygen|warez|torrent|irm https|get\\.activated|(?:activation|(?:ran|run|running|used|using) (?:the|this|that)) script\\b|emulator (?:reply|host|server)|kms emulator|docker image[^\\n]{0,60}1688|online kms|\\bepid\\b|microsoft-office-20\\d\\d|unlimited activation|watermark[-_ ]?(?:remover|disabler|killer)",
    ],
    ja: [
      `例のスクリプト|認証スクリプト|kms(?:回避|エミュ)|回避コマンド|(?:(?<!ライセンス)認証(?:回避)?|kms)ツール|kmsの?(?:アドレス|サーバー?)[^。\\n]{0,16}(?:生きて|教えて|使える)|不正(?:認証|なキー)|認証を?回避|ライセンス認証を回避`,
    ],
    address: true,
    because: "A tool that goes round activation.",
    source: "labelling rules",
  },
  {
    id: "piracy",
    any: ["crack(?:ed|s)?\\b|pirat"],
    ja: [
      "(?:不正コピー|(?<![液晶画面角ひび枠ガラス音ネル皿])割れ(?![るた目])|クラック|海賊版)(?!扱い|判定|認定)",
    ],
    address: true,
    because: "Pirated copies; the honest say the word as well.",
    source: "labelling rules",
  },
  {
    id: "key-seller",
    any: [
      "(?:cheap|discount(?:ed)?|lifetime|affordable|trusted|best price|low(?:est)? price|instant delivery) (?:\\w+ ){0,4}(?:keys?|licen[cs]es?)\\b|(?:genuine|oem|retail) (?:windows |office )?(?:\\w+ ){0,3}keys? (?:from (?:only |just )?[$€£]\\d|for only|at [$€£]\\d|deals?|sale|in stock|delivered)|promo code|coupon (?:code )?[a-z]*\\d|\\d ?% ?off|instant (?:delivery|download)|lifetime (?:warranty|activation|licen[cs]e|key)|keys? (?:deals?|shop|store|sale)|fraction of the|our (?:store|shop|(?:oem |retail |windows |genuine |product )?keys)|receive your key|keys? by e-?mail|finding a windows|great support|\\bpm me\\b|^selling: ",
    ],
    ja: [
      "激安[^。\\n]{0,6}キー|即納|(?:格安|激安|最安)[^。\\n]{0,20}(?:販売|通販|ショップ|提供|お届け|セール|\\d円|なら)|クーポン|特別価格|【pr】|\\[pr\\]|キー(?:が|の)?(?:格安|激安|最安)|当店の[^。\\n]{0,12}キー|正規(?:プロダクト)?キーの(?:選び方|販売)|メール納品|キーを安く|キーを[^。\\n]{0,16}(?:メール|お届け)|新しいキーと交換|【即納】|円引き(?![上下])|永久保証|レビューを書いて|(?:キー|ライセンス)(?:を)?(?:ご提供|販売中|お届け|即納)|即日(?:発送|納品|解決|お届け)|\\d{1,2}[%％]off|送料無料",
    ],
    because: "A shop.",
    source: "labelling rules",
  },
  {
    id: "purchase",
    any: [
      "where to (?:buy|get)|buy (?:a |an |your |cheap |genuine )*(?:windows|office|trusted|product key)|coupon|[$€£] ?\\d+(?:\\.\\d\\d)?",
    ],
    because: "Prices and purchases: a shop's words, unless somebody tells of a loss of their own.",
    source: "labelling rules",
  },
  {
    id: "key-shop-address",
    any: [
      "(?:key|licen[cs]e|deal|discount|cheap)s?[a-z-]*(?:store|shop|deals?|mart|market|pro|hub|sale|services)?\\.(?:com|net|org|store|shop)|discount-services|deals-for|keys?\\.(?:com|shop|store)|prokey|sftkey",
    ],
    address: true,
    because: "A shop's address.",
    source: "labelling rules",
  },
  {
    id: "scam",
    any: [
      "pop-?up[^\\n]{0,160}(?:call|phone|dial) (?:this|the|a|that) (?:toll[- ]free )?number|(?<!is (?:this|it) an? )\\bscam(?:s|mers?)?\\b|fake (?:warning|alert|pop-?up|microsoft|caller)|(?:caller|called|rang)\\b[^\\n]{0,300}gift cards?",
    ],
    ja: [
      "サポート詐欺|詐欺|偽(?:の)?(?:警告|サポート|画面|電話|メール)|詐欺(?:サイト|メール|電話|の手口)|フィッシング|手口",
    ],
    because: "A swindler's window says the same words.",
    source: "labelling rules: honest context",
  },
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
    id: "quiz",
    any: ["practice question|exam (?:question|prep|answer)s?|\\bexam \\d+|\\bquiz\\b|correct answer"],
    ja: ["正解[:ア-エ]|試験対策|(?:今日の|練習|過去|模擬)(?:一問|問題)"],
    because: "A question of an examination.",
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
    id: "virtual-machine",
    any: ["\\bvms?\\b|virtual machine|parallels|boot ?camp|virtualbox"],
    ja: ["仮想マシン|仮想環境|仮想pc"],
    because: "A virtual machine, which may never have had a licence.",
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
    id: "other-licence",
    any: [
      `\\bwmic\\b[\\s\\S]{0,200}?licen|licen[cs]e[\\s\\S]{0,200}?\\bwmic\\b|licen[cs]e (?:manager(?! service)|daemon)|(?:dongle|\\bhasp\\b|ilok)[\\s\\S]{0,160}?${licenceWords}|${besideLicence(otherProducts, 20)}`,
    ],
    ja: [`ドングル[\\s\\S]{0,160}?${licenceWords}|${besideLicence(otherProductsJa, 20)}`],
    because: "The licence of another product.",
    source: "labelling rules",
  },
  {
    id: "other-licence-title",
    any: [besideLicence(otherProducts, 30)],
    ja: [besideLicence(`(?:${otherProductsJa}|${someProgramJa})`, 30)],
    in: "title",
    because: "The title speaks of another product's licence.",
    source: "labelling rules",
  },
  {
    id: "unknown-owner",
    ja: [
      `(?<![a-z0-9ァ-ヶー])(?!(?:${ownersOfOurs})(?:[0-9.]*|の))(?:[a-z][a-z0-9.+-]{2,}|[ァ-ヶー]{3,})の(?:ライセンス認証|ライセンス|アクティベーション|シリアル)`,
    ],
    in: "title",
    because: "The title gives the licence to something that is not known as ours.",
    source: "own rule",
  },
  {
    id: "windows-licence",
    any: [windowsLicence],
    ja: [windowsLicenceJa],
    because: "The licence of Windows itself.",
    source: "labelling rules",
  },
  {
    id: "windows-licence-title",
    any: [windowsLicence],
    ja: [windowsLicenceJa],
    in: "title",
    because: "The title speaks of the licence of Windows itself.",
    source: "labelling rules",
  },
  {
    id: "esu",
    any: ["\\besu\\b|extended security update"],
    ja: ["拡張セキュリティ更新"],
    because: "Windows 10 ESU is not our subject.",
    source: "labelling rules",
  },
  {
    id: "esu-title",
    any: ["\\besu\\b|extended security update"],
    ja: ["拡張セキュリティ更新"],
    in: "title",
    because: "The title speaks of Windows 10 ESU.",
    source: "labelling rules",
  },
  {
    id: "server-os",
    any: ["windows server|azure local|azure stack|server 20[12]\\d|hyper-v host"],
    because: "A server system.",
    source: "labelling rules",
  },
  {
    id: "no-client",
    any: [
      "client: ?none|\\bno clients? (?:versions? )?(?:is|are) (?:affected|concerned)|(?<!client:[\\s\\S]*)server: ?windows server(?![\\s\\S]*client:)",
    ],
    ja: ["クライアント: ?なし"],
    because: "The vendor says that no client is concerned.",
    source: "learn.microsoft.com/windows/release-health",
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
    any: ["windows 1[2-9]\\b"],
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
    ],
    ja: ["20(?:1\\d|2[0-3])年"],
    because: "The text speaks of years before the watched releases.",
    source: "own rule",
  },
] as const satisfies readonly SignalRow[];
