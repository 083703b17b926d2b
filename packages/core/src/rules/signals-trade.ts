import type { SignalRow } from "./signal.ts";

/** Who sells, pirates, goes round activation, or examines. */
export const tradeSignals = [
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
    id: "quiz",
    any: ["practice question|exam (?:question|prep|answer)s?|\\bexam \\d+|\\bquiz\\b|correct answer"],
    ja: ["正解[:ア-エ]|試験対策|(?:今日の|練習|過去|模擬)(?:一問|問題)"],
    because: "A question of an examination.",
    source: "labelling rules",
  },
] as const satisfies readonly SignalRow[];
