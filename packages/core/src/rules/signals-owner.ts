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

/** Whose licence it is: of Windows on a PC, or of something else. */
export const ownerSignals = [
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
    id: "windows-own",
    any: [
      "digital (?:licen[cs]e|entitlement)s?|\\bslmgr\\b|\\bslui\\b|\\bwinver\\b|\\bsppsvc\\b|software protection|personali[sz]\\w+|settings[^.\\n]{0,40}activat\\w+|activat\\w+[^.\\n]{0,40}settings|\\bkms\\b|\\bmaks?\\b|volume (?:licen[cs]\\w+|activat\\w+)|not genuine|(?:home|pro|enterprise|education|oem|retail) (?:licen[cs]e|key|edition)s?|activate windows|\\bmsdm\\b|firmware key|copy of windows",
    ],
    ja: [
      "デジタルライセンス|ライセンス認証され|正規品では|アクティブでは|このwindows|ボリュームライセンス|\\bkms|\\bmak|個人用設定|(?:pro|home|enterprise|education|エディション)の?(?:ライセンス|キー|認証)|透かし|正規の?windows|画面の?右下|利用権|win11[^。\\n]{0,12}認証|(?:dsp|oem)版|osの?(?:認証|ライセンス)",
    ],
    because: "Names, pages and tools that only Windows has.",
    source: "domain vocabulary",
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
    id: "virtual-machine",
    any: ["\\bvms?\\b|virtual machine|parallels|boot ?camp|virtualbox"],
    ja: ["仮想マシン|仮想環境|仮想pc"],
    because: "A virtual machine, which may never have had a licence.",
    source: "own rule",
  },
] as const satisfies readonly SignalRow[];
