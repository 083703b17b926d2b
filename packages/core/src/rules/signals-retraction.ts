import type { SignalRow } from "./signal.ts";

const told = "(?:posts?|reports?|threads?|warnings?|messages?|article|story|claims?|question)";
const toldJa = "(?:記事|投稿|報告|書き込み|速報|内容|スレッド|スレ)";
const release = "(?:2[4-6] ?h[12]|\\bthe (?:feature |windows )?(?:update|upgrade)|kb ?\\d{7})";
const releaseJa = "(?:2[4-6]h[12]|更新プログラム|アップデート|アップグレード|kb\\d{7})";

/** Who takes an earlier report back, and who only says what it was not. */
export const retractionSignals = [
  {
    id: "retraction",
    // Rare words first, what must stand before them behind: so nearly every place of a text is passed at once.
    any: [
      "take (?:that|it|this) back|it was (?:just )?me[.!,]|sorry for the (?:alarm|scare|false)|false alarm(?<!(?:\\bno|not an?|n['’]t an?|hardly a) false alarm)|(?:wrong|mistaken|corrected)\\b(?! (?:to|in) )(?<=\\b(?:i|we) (?:was|were|am|stand)(?: \\w+)? (?:wrong|mistaken|corrected))|my (?:own )?mistake(?! (?:that|to) )|turn(?:s|ed) out (?:to be |it (?:was|is) )?(?:my |our |an? unrelated|unrelated|nothing|user error|not (?:24h2|the (?:update|upgrade)))",
      `(?:retract|withdraw|take back)\\w* (?:this|the|our|that|my) (?:\\w+ ){0,2}${told}\\b|^\\W?(?:retract(?:ed|ion)|correction)\\b|(?:retracted|withdrawn)(?<=\\b${told} (?:\\w+ ){0,4}(?:retracted|withdrawn))|(?:disregard|ignore) (?:this|my|the|our) (?:earlier |previous |first |last |other )?${told}\\b`,
      `not (?:behind|to blame|the cause|responsible|related)(?<=${release} (?:is|was) (?:probably |clearly )?not (?:\\w+ ?){1,2})|(?:not (?:caused by|related to|the fault of|due to)|nothing to do with) (?:windows 11 |version |the )*${release}`,
    ],
    ja: [
      "誤報(?!では|じゃ)|無実(?:でし|だっ)|撤回(?<!(?:配信|提供|更新)(?:を|の)撤回)|勘違い(?:でし|だっ|していま)|取り下げ|早とちり(?!では)|思い違い|お騒がせ",
      `お詫び(?:して|と)訂正|訂正(?:いたし|させ|(?<=^【?訂正)|し(?<=${toldJa}[^。\\n]{0,12}訂正し))`,
      `関係(?:が|は)?(?:な(?:か|い)|あり?ませ|ござい)(?<=${releaseJa}(?:の(?:せい|影響|問題))?(?:とは|には|では|は|と)(?:全く|まったく|直接|特に)?関係.{1,4})|無関係(?<=${releaseJa}(?:とは|には|では|は|と)(?:全く|まったく|直接|特に)?無関係)`,
    ],
    because: "An earlier report is taken back.",
    source: "own rule",
  },
  {
    id: "retraction-perhaps",
    any: [
      "not (?:behind|to blame|the cause|caused by|responsible|related)|nothing to do with|please (?:disregard|ignore)|ignore my|scrap that|never ?mind|\\bretract\\w*",
    ],
    ja: [
      "訂正し|関係(?:は)?(?:あり|ござい)ませんでした|関係な(?:かった|いと分か|いことが)|無関係(?:でし|だっ|と)",
    ],
    because: "Something is said not to be the cause, or to be passed over; it may be a report.",
    source: "own rule",
  },
  {
    id: "still-lost",
    any: [
      "\\b(?:still|remains?|stays?)[^.,\\n]{0,24}(?:not (?:\\w+ )?activated|unactivated|deactivated|unlicensed|lost|gone|broken|in notification mode)|still (?:can['’]t|cannot|won['’]t|refuses to|fails to) (?:re-?)?activate",
    ],
    ja: [
      "(?:外れ|はずれ|切れ|消え|無効の|無効な|未認証の|解除された|失われた)(?:た)?まま(?!では)|(?:まだ|いまだに|依然|今も)[^。、\\n]{0,16}認証[^。、\\n]{0,10}(?:ない|ません|外れ|切れ)",
    ],
    because: "Whatever is said not to be the cause, the PC has its trouble still.",
    source: "own rule",
  },
  {
    id: "issue-withdrawn",
    any: [
      "\\b(?:issue|entry|notice|advisory|problem)s? (?:has |have |had |was |were |is )?(?:been )?(?:withdrawn|retracted|(?:listed|published|posted|reported) (?:in error|by mistake))|(?:withdr[ae]w\\w*|retract\\w*) (?:this|the) (?:known )?(?:issue|entry|notice|advisory)|(?:is|was) not a known issue",
    ],
    ja: [
      "(?:既知の問題|この問題|本件|お知らせ|告知)[^。、\\n]{0,10}(?:取り下げ|撤回)|誤って(?:掲載|公開|告知)",
    ],
    because: "The vendor takes its own notice back.",
    source: "own rule",
  },
] as const satisfies readonly SignalRow[];
