import type { SignalRow } from "./signal.ts";

const fromOld =
  "(?:from|of|with|on|was|originally|initially|once|started (?:out )?(?:as|on|life)|start(?:ed)? with|began (?:as|with)|life on|came with|back to|via|old)";

/** What a text says of the PC, the cause and the vendor's status. */
export const detailSignals = [
  {
    id: "from-7-8",
    any: [
      `${fromOld} (?:a |an |the |genuine |retail |oem |free |upgraded )*(?:windows|win) ?(?:7|8(?:\\.1)?)(?![.\\d])|(?:windows|win) ?(?:7|8(?:\\.1)?) (?:key|licen[cs]e|era|pc|machine|box|sticker|coa|ultimate|home|pro)|7/8|(?<![\\d.])(?:7|8(?:\\.1)?) (?:pro|home|ultimate|professional)\\b|(?<![\\d.])(?:7|8(?:\\.1)?) ?(?:→|->|to) ?(?:8(?:\\.1)?|10|11)(?![\\d.])`,
    ],
    ja: [
      "(?:windows|win) ?(?:7|8(?:\\.1)?)[^。\\n]{0,14}(?:から|より|→|の(?:キー|ライセンス|シール|プロダクト)|プリインストール|機|時代|で組|で使)|旧os|7/8|(?<![\\d.])(?:7|8(?:\\.1)?)(?:系)?(?:由来|から(?:の無償|無償|の?アップ|ずっと|上げ)|優待)|シール[^。\\n]{0,8}(?:windows|win) ?[78]",
    ],
    because: "The PC climbed from Windows 7 or 8.",
    source: "domain table of lineages",
  },
  {
    id: "still-on-10",
    any: [
      "(?:still|stay\\w*|remain\\w*|back|restored my|even) (?:\\w+ ){0,3}windows 10|windows 10 (?:is not|isn't|no longer|itself|too) |free windows 10",
    ],
    ja: ["windows ?10(?:の|に戻し|へ戻し)(?:まま|て|たら)|10のまま"],
    because: "The PC runs Windows 10.",
    source: "domain table of lineages",
  },
  {
    id: "from-10",
    any: [
      `${fromOld} (?:a |the |genuine |retail |oem )*(?:windows|win) ?10|(?:windows|win) ?10 (?:key|licen[cs]e|pc|machine|laptop|retail)|(?:windows|win) ?10(?: pro| home)? originally`,
    ],
    ja: [
      "(?:windows|win) ?10[^。\\n]{0,14}(?:から|より|→|プリインストール|搭載|ネイティブ|のキー|のライセンス)|10から(?:上げ|無償|アップ)",
    ],
    because: "The PC climbed from Windows 10.",
    source: "domain table of lineages",
  },
  {
    id: "born-11",
    any: [
      "(?:came|shipped|bought|delivered|preinstalled|pre-installed|originally|sold) (?:\\w+ ){0,3}with windows 11|windows 11 (?:home |pro )?(?:preinstalled|pre-installed|out of the box|from the factory)|pre-?installed|out of the box|brand[- ]new|factory image|embedded in the firmware|20(?:2[2-6]) (?:laptop|notebook|model)|1[2-5]th[- ]gen",
    ],
    ja: [
      "最初から(?:windows ?)?11|(?:windows ?11|2[4-6]h[12])[^。\\n]{0,8}(?:プリインストール|搭載|モデル)|新品|1[2-5]世代",
    ],
    because: "The PC came with Windows 11.",
    source: "domain table of lineages",
  },
  {
    id: "volume",
    any: [
      "\\bkms\\b|\\bmak\\b|volume[- ](?:licen[cs]\\w+|activation)|subscription[- ](?:based )?activation|\\be[35]\\b (?:licen[cs]e|subscription)|active directory[- ]based",
    ],
    ja: [
      "ボリューム(?:ライセンス|アクティ)|サブスクリプション(?:の)?(?:ライセンス認証|アクティブ化)|\\be[35]\\b",
    ],
    because: "An organisation's licence.",
    source: "domain table of lineages",
  },
  {
    id: "kms-mak",
    any: ["\\bkms\\b|\\bmak\\b"],
    because: "A key service or multiple activation key.",
    source: "domain table of causes",
  },
  {
    id: "no-hardware",
    any: [
      "(?:no|without(?: any)?|nothing|not (?:changed|replaced|touched))(?: \\w+){0,3} (?:hardware|inside|parts?|replaced|changed|swapped)|hardware (?:has not|hasn't|did not|didn't|was not|is) (?:chang\\w*|touched|the same|unchanged)|same hardware",
    ],
    ja: [
      "(?:機材|ハードウェア|ハード|パーツ|部品|構成|中身|マザーボード|マザボ)[^。\\n]{0,12}(?:変更|交換|替え|変え|換え|いじ)[^。\\n]{0,8}(?:な|ませ|ず)",
    ],
    because: "The usual cause is ruled out.",
    source: "domain table of causes",
  },
  {
    id: "hardware-change",
    any: [
      "(?:replac\\w+|chang\\w+|swap\\w+|new|failed|different) (?:the |my |a |our |its )?(?:motherboard|mainboard|system board|board|cpu|processor)|(?:motherboard|mainboard|board|cpu) (?:swap|replace\\w*|change\\w*|was (?:replaced|swapped))|swapped the board",
    ],
    ja: ["(?:マザーボード|マザボ|m/b|cpu|基板)[^。、\\n]{0,6}(?:交換|変更|換装|載せ替え|替え)|構成変更"],
    because: "Hardware was changed.",
    source: "domain table of causes",
  },
  {
    id: "wrong-setting",
    any: [
      "generic key|wrong (?:edition|key|setting)|misconfigur\\w+|(?:proxy|firewall) (?:block|setting)\\w*|clock (?:was|is) wrong|group policy",
    ],
    ja: ["設定ミス|設定の誤り|汎用キー|プロキシ|時刻(?:の)?ずれ|グループポリシー"],
    because: "A setting is said to be wrong.",
    source: "domain table of causes",
  },
  {
    id: "defect",
    any: [
      "\\bbugs?\\b|defect|regression|roll(?:ed|ing)? (?:it |the update )?back|uninstall\\w* (?:the update|kb ?\\d+|it) (?:fix|bring|help|restor)\\w*|caused by (?:the |an |this )?update|kb ?\\d{7}|faulty update",
    ],
    ja: ["バグ|不具合|アンインストールすると|更新プログラムの問題|kb\\d{7}"],
    because: "The update itself is named as the cause.",
    source: "domain table of causes",
  },
  {
    id: "says-resolved",
    any: [
      "\\bresolved\\b|\\bfixed\\b|fixes an issue|has been fixed|addresses (?:an|the) issue|resolution:|\\bhas recovered\\b|service (?:is|was) (?:back|restored)|back to normal|\\bfixes (?:the|a|its) ",
    ],
    ja: [
      "解決済|解決され|解決しま|修正され|修正済|解消され|復旧(?:し|済|を)|(?:修正(?:版|プログラム)?|緊急更新)(?:を|で)(?:配信|公開|提供|対処)",
    ],
    because: "It is over.",
    source: "learn.microsoft.com/windows/release-health",
  },
  {
    id: "says-mitigated",
    any: ["mitigat\\w+|known issue rollback|workaround (?:is )?(?:available|offered)"],
    ja: ["緩和|軽減|既知の問題のロールバック"],
    because: "The vendor offers a way round.",
    source: "learn.microsoft.com/windows/release-health",
  },
  {
    id: "says-investigating",
    any: ["investigat\\w+|looking into|\\bprobes?\\b"],
    ja: ["調査中|調査して|調査を"],
    because: "The vendor looks into it.",
    source: "learn.microsoft.com/windows/release-health",
  },
  {
    id: "right-at-risk",
    any: [
      "(?<!\\bno )\\b(?:right|licen[cs]e|entitlement)s?(?: to use \\w+)? (?:\\w+ ){0,3}(?:lost|gone|revoked|expired for good)|(?<!not |n't )(?:have to|had to|must|need to|told to|only option (?:is|was) to|should) (?:\\w+ )?(?:buy|purchase) (?:a |another |windows|new )|(?<!not |n't )buy (?:a )?new (?:licen[cs]e|key)",
    ],
    ja: [
      "利用権[^。]{0,12}(?:消|失|残って(?:い)?な|なく)|買い(?:直|替)[^。\\n]{0,8}(?:しか|必要|羽目|こと|ことに)|再購入|新たに購入|新しいライセンスを(?:買|購入)|詰(?:み|ん)",
    ],
    because: "The right to use Windows is in danger.",
    source: "domain table of outcomes",
  },
] as const satisfies readonly SignalRow[];
