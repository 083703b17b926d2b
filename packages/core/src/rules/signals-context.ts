import { type SignalRow, words } from "./signal.ts";

/** Who speaks, of what, and under which circumstances. */
export const contextSignals = [
  {
    id: "activation",
    any: [
      "windows (?:(?:os|1[01]|home|pro|enterprise|education|itself|copy) ){0,3}(?:is |was |are |being |still |suddenly |now |showing |as |needs? |to |be |must |has |have )*(?:not |no longer |un|de)?-?activat\\w+|activat\\w+ (?:of )?(?:your |my |the |our |a )?(?:copy of )?windows",
      "\\b(?:windows|digital|product|retail|oem|volume|my|the|its|their|your|our|valid|missing|lost|old|free|pro|home|whose|no)(?: (?:7|8(?:\\.1)?|1[01]))?(?: home| pro)? (?:activation |product )?(?:licen[cs]es?|licen[cs]ing|keys?|entitlements?)\\b",
      "(?<!(?:sim|device|card|game|account|feature|code) )\\bactivation\\b(?! (?:code|limit|email|energy|fee|toggle|button|phrase|gesture|switch))",
      "\\b(?:windows|pcs?|laptop|computer) (?:\\w+ ){0,5}to (?:re-?)?activate\\b(?! (?:\\w+ ){0,2}(?:feature|hello|mode|account|copilot))|(?:not|no longer|isn['’]t|never) (?:be |being |been )?activated|\\b2[4-6]h[12][^.\\n]{0,40}\\bactivated|\\b(?:re|de|un)-?activat\\w+ (?:\\w+ ){0,3}(?:windows|licen|itself)|(?:windows|pcs?|laptops?|machines?|licen[cs]es?|system|computers?|box|boxes|desktops?|devices?|hardware|2[4-6]h2|26h1)\\b[^.\\n]{0,60}(?:re|de|un)-?activat|slmgr|slui|confirmation id|installation id",
      "(?:tele)?phone(?:[- ]based)? (?:windows )?activation|(?:kms|mak|ad|subscription|hwid)[ -]?(?:based )?activat\\w+|step(?:s|ped|ping)? (?:\\w+ ){0,3}(?:down|up) (?:from|to) (?:enterprise|pro)|(?:lapsed|lost|missing|windows|enterprise|their) entitlements?\\b|(?:wants|asks for|asking for|demands) (?:a|the|my|its) (?:product )?key (?:again|once more|every)|activate windows|counterfeit|(?:not|n['’]t) genuine|\\b(?:de|un)-?activated\\b|\\bmak clients?\\b|key on the (?:sticker|coa|label)|oem key|go to settings (?:to|and) activate|activate windows|asked? (?:to be|for) (?:re-?)?activat|was pro,? (?:and )?(?:now )?is home|watermark[^.\\n]{0,30}(?:bottom|corner|lower)|go to settings (?:thing|text|message|line)|\\b(?:volume|mak) keys?\\b|(?:buy|purchase) windows|(?:settings|state|status|activation)[^.\\n]{0,60}not active\\b|(?:gr[ae]y|faint|ghost|see-through|transparent) (?:text|lettering|letters|words)|アクティブ化しろ|(?:money|pay) for windows|\\bmaks\\b|windows (?:\\w+ ){0,3}(?:is|it['’]s) (?:a |an )?(?:fake|trial|illegal)\\b|settings (?:says|tells|shows|page)[^.\\n]{0,30}activat|\\bunlicen[cs]ed|\\bnotification (?:mode|state)|\\bkms (?:clients?|host|count|server)|\\blicen[cs](?:e|es|ing)\\b(?<!(?:open[- ]source|cc|mit|gpl|driver|driving|media|software) licen[cs]\\w+)",
    ],
    ja: [
      "ライセンス認証|電話認証|デジタル認証|プロダクト(?:キー|id)|デジタルライセンス|再認証|通知モード|権利剥奪|権利(?:なし|無し)|(?:windows|pro|home|enterprise|アップグレード|ライセンス)の?権利|例の透かし|ライセンス認証の透かし|ライセンスの?(?:有効)?期限|(?:windows|os|ライセンス|サブスクリプション|製品|デバイス|pc)[^。\\n]{0,12}アクティブ化|アクティブ化(?:され|でき)(?:てい)?(?:な|ませ|ず)|再アクティブ化|インストールid|確認id|正規品では|アクティベーション|正規品じゃ|windowsが未認証|未認証状態|非アクティ|未ライセンス|プロダクトキー|ライセンス(?:が|は)(?:外れ|無効|消|認識|失|あり?ません|ない)|利用権",
      `ライセンス(?!契約|条項)|未認証に(?:$|。)|kms(?:で)?認証|アクティブでは(?:な|あり)|認証されていないpc|認証済み(?:だっ|のpc|の端末)|(?:windows )?[78](?:\\.1)?のキー|homeに(?:戻|され)|ハードウェアが変更された|認証しろ|認証の?やり直し|認証してください[」』]?(?:と|って)|「(?:ライセンス)?認証されていません」|たびに認証|認証(?:が)?とん[だで]|(?:pc|端末|windows|パソコン)(?:が|は)認証され(?:な|ず|ませ)|壁紙[^。\\n]{0,30}認証|windowsを失|(?:windows|正規品)[^。\\n]{0,8}偽物|windowsを買え|設定[^。\\n]{0,14}認証されてい|mak認証|(?:windows|pc)の?(?:ライセンス)?認証|windowsが(?:非)?アクティブ|認証(?:が|も|は|まで)?(?:勝手に|突然|急に|また)?(?:やられ|パー|外れ|はずれ|解除|切れ|飛ん|消え|無くな|なくな)|未認証(?:の(?:まま|状態(?:です|でし|に|が続))|に(?:なっ|なり|なる|戻)|と(?:表示|出|なっ|言)|扱い)|認証(?:外れ|切れ|はずれ|解除)|(?:windows|os|win1[01])(?:の|を|が)?(?:ライセンス)?認証(?:が|を|も|は)?(?:外れ|切れ|解除|でき|され|済|通ら|通り|し直|して)|(?:サブスクリプション|windows)の?アクティブ化`,
    ],
    because: "The words of Windows activation; 認証 alone means authentication as often.",
    source: "domain vocabulary; support.microsoft.com/windows/activate-windows",
  },
  {
    id: "windows",
    any: [
      "windows|win ?1[01]\\b|win1124|\\bmicrosoft\\b|2[4-6]h[12]|slui|slmgr|\\bmak\\b|\\bkms\\b|aka\\.ms|product activation|0x(?:c004[bcdef]|803f|8004f|8007232b)",
    ],
    ja: [
      "ウィンドウズ|マイクロソフト|機能更新プログラム|win1[01]|インストールid|\\bms(?=[のがは側])|デジタルライセンス",
    ],
    because: "The subject is Windows.",
    source: "own rule",
  },
  {
    id: "windows-11",
    any: [
      "windows ?11|win ?11|windows ?(?:clients?\\b|クライアント)|all supported versions of windows|10 ?(?:/|and|or|&) ?11|2[2-6] ?h[12]|\\b26[123]00\\b",
    ],
    because: "Windows 11 is named.",
    source: "own rule",
  },
  {
    id: "windows-7-10",
    any: ["win(?:dows)? ?(?:7|8(?:\\.1)?|10)\\b"],
    because: "An older Windows is named.",
    source: "own rule",
  },
  {
    id: "after-update",
    any: [
      `(?:after|following|since|upon|right after|once) ${words(4)}?(?:updat\\w+|upgrad\\w+|install\\w+|mov\\w+ to|switch\\w+ to|2[4-6] ?h[12]|kb ?\\d+|patch\\w*|rollout)|(?:upgrad|updat)(?:ed|ing|es?) (?:\\w+ ){0,4}(?:to|from)|feature update|in-place upgrade|(?:recently|just|have) (?:installed|updated to|upgraded to|moved to)`,
    ],
    ja: [
      "(?:アップデート|アップグレード|更新|適用|インストール|導入)(?:プログラム)?(?:を)?(?:した|して|する|し)?(?:の前後|後|あと|直後|ただけ|たら|ところ|すると|途端|以降|により|で|が原因)|(?:2[4-6]h[12]|kb\\d{7})(?:に|へ|を|の)?[^。、\\n]{0,10}(?:した|して|したら|上げ|あげ|更新|適用|アップ|入れ|当て|後|あと|以降|から|展開)",
    ],
    because: "An update is the circumstance.",
    source: "own rule",
  },
  {
    id: "bare-loss-title",
    any: [
      "\\bwatermark\\b(?=.*2[4-6]h[12])|2[4-6]h[12].*\\bwatermark\\b|(?:asks?|asking|wants) (?:for )?(?:a |the |my )?key\\b|\\bslmgr\\b[^\\n]*\\bfail|not genuine|calls me a pirate",
    ],
    ja: [
      "認証(?:が|も|は|を|に)?(?:でき(?:な|ず|ま)|エラー|失敗|通ら|解け|死|され(?:な|ず|ま)|切れ|外れ|消え|求め)|ライセンス(?:が)?死|正規(?:品|版)?なのに|非正規|(?:アップグレード)?権(?:が)?(?:なくな|消え|失)",
    ],
    in: "title",
    because: "The title has a loss in bare words, and whose it is stays open.",
    source: "own rule",
  },
  {
    id: "reported",
    any: [
      "report(?:s|ed|edly|ing)\\b|(?:users?|people|readers|customers|owners|admins|administrators|callers) (?:\\w+ )?(?:say|said|report|describe|mention|are|have|find|found|complain\\w*|claim|tell|see|hit)|complain\\w*|we keep (?:hearing|seeing)|(?:several|many|some|numerous|multiple|more and more) (?:\\w+ )?(?:users|pcs|people|readers|devices|machines|cases)|confirm(?:s|ed)|acknowledg\\w+|known issue",
    ],
    ja: [
      "報告|症状[:：]|確認して(?:い|お)り|認識して(?:い|お)|承知して|相次|続出|増加|増えて|多発|事例|事案|確認されて|確認され(?:た|まし)|声が|声も|との声|起き(?:た|て)|発生(?:し|が|する)|遭遇|既知の問題|持ち込まれ|問い合わせ|連絡を(?:いただ|受)|ご相談|多く寄せ",
    ],
    because: "Somebody reports that it happened, not that it might.",
    source: "labelling rules",
  },
  {
    id: "first-hand",
    any: [
      "\\b(?:i|we)(?:['’](?:ve|m|re|d|ll))? |\\b(?:me|us)\\b|\\b(?:my|our) (?:\\w+ ){0,3}(?:pcs?|computers?|laptops?|desktops?|machines?|windows|clients?|fleet|box|rig|notebook|tablet|licen[cs]e|key|devices?|install(?:ation)?)\\b|\\b(?:i|we) (?:have |just |also |then |had |am |can['’]t |cannot |already |recently )*(?:installed|updated|upgraded|tried|ran|got|did|get|bought|moved|went|switched|lost|reinstalled|replaced|swapped|pushed|reset|rolled|see|cannot|took|checked|called|have|had|am)\\b|anyone else",
    ],
    ja: [
      "私の|手元の|うち[のもは]|自宅の|当方|自分の|弊社|社内|(?:して|され)(?:しまい)?ました|ました|んですが|のですが|(?:い|し)ます。|たんだが|同じ症状|(?:て|い)(?:ます|ません)(?:[。が]|$)|でしょうか|[てい](?:る|ない)んです",
    ],
    because: "Somebody tells of their own PC.",
    source: "own rule",
  },
  {
    id: "vendor-says",
    any: [
      "(?:microsoft|redmond) (?:has |have |now |also |officially |finally |since )*(?:confirm|acknowledg|announc|admit|says|said|states|stated|retir|mov|replac|investigat|is investigating|prob|fix)\\w*|\\bmicrosoft:|officially|according to microsoft",
    ],
    ja: [
      "(?:microsoft|マイクロソフト|米ms|\\bms)(?:社|チーム|日本法人)?(?:が|は|も|、|によると|から)[^。\\n]{0,60}(?:確認|認め|発表|公開|告知|案内|説明|明らか|公表|周知|調査|修正)|(?:発表|公開|告知|公表)(?:した|しました|されました|された)",
    ],
    because: "The vendor's word is quoted.",
    source: "own rule",
  },
  {
    id: "vendor-silent",
    any: [
      "(?:not|n['’]t|no|without|yet to) (?:\\w+ ){0,4}(?:comment\\w*|announce\\w*|officially|acknowledg\\w*|statement|notice|told)|quietly|silently|apparently|appears? to|looks (?:as if|like)|seems to",
    ],
    ja: [
      "(?:コメント|見解|告知|発表|公式な?(?:説明|発表))[^。\\n]{0,12}(?:ない|ませ|なく|なし|見当たら)|ひっそり|いつの間にか|突然",
    ],
    because: "The vendor has not spoken.",
    source: "own rule",
  },
  {
    id: "problem-page",
    any: [
      "investigating|known issue|originating|workaround|no action is required|rolled back|affected platforms|resolution:|might |may |resolved|fixed|fixes|we are aware|have received reports|told us|action required|limited number|will update this|will reject|thank you for|did not|could not|failed",
    ],
    ja: [
      "既知の問題|調査中|調査して|確認して(?:い|お)り|報告を受けて|事象|解決(?:済み|され|しま)|修正|回避策|対象プラットフォーム|影響を受ける|発生元の更新プログラム|状態[:：]|確認済み|確認(?:いた)?しました|お問い合わせを|(?:場合|可能性|こと)があります",
    ],
    because: "The vendor describes a problem, not a feature.",
    source: "learn.microsoft.com/windows/release-health",
  },
] as const satisfies readonly SignalRow[];
