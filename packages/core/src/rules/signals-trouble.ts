import { clause, type SignalRow, words } from "./signal.ts";

const licence =
  "(?:licen[cs]es?|entitlements?|activations?|(?:product|oem|retail|windows|pro|home|volume|mak) keys?)";
const lostVerbs =
  "(?:lost|los(?:es?|ing|s of)|drop(?:s|ped)|forg[eo]t\\w*|wipe[sd]?|kill(?:s|ed)|brok?e(?:n|s|aks)?|breaks?|strip(?:s|ped)|invalidat\\w+|revok\\w+|remove[sd]|ate|eats|void(?:s|ed)|nuke[sd]|mess(?:es|ed) up|screwed up|cost|ruin(?:s|ed)|undid|trash(?:es|ed)|destroy(?:s|ed)|reset)";
const isLost =
  "(?:lost|(?:\\w+n['’]t|not) (?:being )?(?:picked up|seen|applied)|gone|lapsed?|never (?:arriv|com|show|appl)\\w*|dropped|drops|missing|revoked|broken|breaks|broke|removed|wiped|fail(?:s|ed|ing)?|invalid|expired|expires|reset|void|vanish\\w+|disappear\\w+|(?:cannot|could not|can['’]t) be (?:found|verified|recogni[sz]ed)|rejected|refused|blocked|inactive|not (?:active|found|valid|recogni[sz]ed|work\\w*|accepted|available)|no longer (?:active|valid|recogni[sz]ed|work\\w*|there)|stopped working)";
const lostJa =
  "(?:外れ|はずれ|外さ|解除|切れ|消え|消失|飛ん|飛び|とん[だで]|とび|無効|失効|失わ|失う|剥が|剥奪|取れて|リセット|通らな|通りませ|通らず|通らん|通らなく|弾か|はじか|落ち|だめ|ダメ|駄目|不可|不能|喪失|無くな|なくな|やられ|パー)";

const subject =
  "\\b(?:re|de|un)?-?activat\\w*|\\b(?:un)?licen[cs]\\w*|product keys?|(?:windows|win) ?(?:7|8|10|11)? key|entitlements?\\b|\\bmaks?\\b|\\bkms (?:count|clients?|host)";
const wrong =
  "\\berror|\\bfail|\\blost|\\blos(?:e|es|ing)\\b|\\bgone\\b|\\bmissing|\\bmiss(?:es|ed)\\b|\\binvalid|\\brefus|\\breject|\\breset|\\bbr(?:oke|eaks?)|\\bnot\\b|n['’]t\\b|no longer|\\bcannot\\b|\\bunable|\\btroubl|\\bproblem|\\bwoes?\\b|headache|\\bstuck|\\bloop|\\bdead\\b|\\bdrop|\\bpoof|\\bflak|\\bexhaust|\\bexpir|\\bcosts?\\b|\\bvoid|\\brevok|\\bwrong|\\bnag|\\bdeni|\\bhonou?red|\\bzero\\b|\\bvanish|\\bdisappear|\\bwip|\\bbugs?\\b|\\bno more\\b|\\bno (?:digital |valid |windows )*(?:licen|entitle|activation)|\\bignor|\\bbork|\\bhosed|\\boverlay|\\bloss\\b|\\bprompt|\\bspin|\\bhang|\\bforever\\b";
const subjectJa =
  "(?:7|8)のキー|ライセンス|プロダクトキー|(?:windows|os|デジタル|再|kms|mak)の?認証|認証(?:済み|状態)|未認証|アクティ[ブベ]|電話認証";
const wrongJa =
  "パーに|パー(?:で|だ|。|$)|無し|やられ|拒否|解除|[はが剥]がれ|真っ黒|してください[」』]|紐[付づ]か|ぐるぐる|使われてい|確認でき(?:な|ませ)|に行かな|怒られ|使え(?:な|ませ)|見つから|見当たら|引き継が(?:れ|な)|され(?:な|ませ|ず)|エラー|失敗|外れ|はずれ|切れ|でき(?:な|ませ)|なくな|無くな|ていません|ていない|てない|消え|リセット|戻って|おかし|トラブル|求め|要求|不具合|障害|行方不明|しろ(?:と|って)|行ってくださ|入れろ|買え|アウト|問題|通ら|弾か|無効|紐付け|偽物|飛ん|剥が|失(?:わ|い|う|った)";
const ours =
  "\\b(?:re|de|un)?-?activat\\w*|\\blicen[cs]\\w*|\\bunlicen[cs]ed|\\bentitle\\w*|\\bproduct keys?|\\ba key\\b|\\bgenuine|\\blegit\\w*|\\bedition\\b|\\bwatermark|\\bpaid for";
const amiss =
  "\\bnot\\b|n['’]t\\b|\\bnever\\b|\\bno longer\\b|\\bcannot\\b|\\bunable\\b|\\blost\\b|\\blos(?:e|es|ing|s)\\b|\\bgone\\b|\\bback\\b|\\bagain\\b|disappear|vanish|\\bdrop(?:s|ped)|\\bfail|\\berror|\\brefus|\\breject|\\bexpir|\\binvalid|\\brevok|\\breset|\\bbr(?:oke|eak)|\\bstuck|\\bwrong|\\btroubl|\\bproblem|\\bissue|\\bnag|\\bdemand|\\binsist|\\bwants|\\bcomplain|\\bforg[eo]t|\\bwipe|\\brevert|\\bf[ea]ll|\\bdowngrad|\\boutage|\\bmess|\\bstrip|\\bkill|\\blaps|\\bappear|\\bpop";
const oursJa =
  "未認証|ライセンス|プロダクトキー|アクティ[ブベ]|正規[品版]|透かし|利用権|権利|エディション|windowsを?購入|windowsの購入|買い直";
const amissJa =
  "外れ|切れ|消え|エラー|失敗|弾|はじ[かい]|拒否|落ち|だめ|ダメ|死|剥奪|失|無効|解除|求め|要求|促|言われ|おかし|なぜ|困|できな|できませ|されな|されませ|でき(?:ず|ん)|通ら|トラブル|不具合|障害|復活|出て|出た|表示され|近づ|期限|剥が|なくな|戻っ";
const demands = "(?:ask|prompt|nag|want|request|demand|insist|beg|bug|pester)(?:s|ed|ing)?";
const otherKeys =
  "(?:recovery|bitlocker|encryption|security|ssh|digit|api|wi-?fi|network|wpa|any|that|hard|this)";

const outage =
  "degrad\\w*|rolled back|interrupt\\w*|stumbl\\w*|errors?\\b|intermittent\\w*|fail(?:s|ed|ing)\\b|took the (?:day|afternoon|evening|night|morning) off|disruption|outage|down\\b|time[sd]? out|timing out|reject\\w*|wrong answer|lie-down|overload\\w*|recovered|restored|not respond\\w*|unavailab\\w*|being retired|will be retired|stop(?:s|ped)? (?:accepting|answering)";

const byPhone =
  "\\bphone [^.\\n]{0,20}to activate|\\bring(?:ing|s)?(?: up)? [^.\\n]{0,30}activat|\\bdial(?:ing|led|s)?(?:[- ]in)? [^.\\n]{0,40}(?:windows|licens|activat)|(?:tele)?phone[- ](?:based )?(?:windows )?activation|activat\\w+ (?:\\w+ ){0,6}(?:(?:by|over|via|through|with|using) (?:the |a |your |an? )?(?:\\w+ )?(?:tele)?phone|without (?:an? |the )?(?:internet|network)|offline)|(?:offline|air-gapped) (?:windows )?activation|activation (?:hotline|phone|by phone|lines?\\b|numbers?\\b)|call(?:ing)? (?:\\w+ ){0,2}to activate|(?:phone|telephone) (?:line|number)[^.\\n]{0,20}activat";
const ended =
  "\\bends?\\b|\\bend(?:ed|ing)\\b|\\bkill|\\bdead\\b|\\bdie[sd]\\b|\\bgone\\b|\\bis over\\b|clos(?:es|ed|ing)\\b|hangs? up for good|loses its|goodbye|farewell|\\brip\\b|pull(?:s|ed)? the plug|shut(?:s|ting)? (?:down|off)|been shut|retir|discontinu|deprecat|disabled|no longer|no more|moved online|(?:online|web) only|phas(?:es|ed|ing) out|\\baxe[sd]?\\b|scrap|abandon|ditch|sunset|cease|(?:can['’]?t|cannot) call|quietly|silently";
const changed = `${ended}|remov|drop(?:s|ped)|any ?more|\\bportal\\b|web ?site|history|replac|web (?:address|page)|disappear|stopped|chang(?:es|ed)`;
const byPhoneJa =
  "windowsを電話で|電話(?:で|での|による|を使った|経由の)?[^。\\n]{0,10}(?:ライセンス)?認証|認証の?電話|認証窓口|電話窓口|音声[^。\\n]{0,12}認証|(?:ネット|インターネット)につながらない[^。\\n]{0,16}認証|オフライン[^。\\n]{0,12}認証";
const endedJa =
  "終了|廃止|打ち切|幕を閉じ|使えな|無くな|なくな|できな(?:く|い)|利用でき(?:な|ま)|停止|のみに|オンライン(?:手続|のみ)|代わる|話せない";
const changedJa = `${endedJa}|変更|変わり|変わった|新しくな|新しい手順|移行|置き換|webで(?:の)?手続|サイトに`;

/** What those it happens to, and those who report it, say of a loss. */
const loss = [
  "(?:not|never|no longer|isn't|wasn't|isnt) (?:being |been |be |properly |currently )?activated|\\b(?:un|de)-?activated|\\bde-?activat(?:e|es|ing)\\b|\\bunlicensed\\b",
  "\\bneither\\b[^.\\n]{0,60}\\bnor\\b[^.\\n]{0,40}\\bactivat|licen[cs]e status:? ?(?:is )?(?:notification|unlicensed|out[- ]of|extended grace)|\\b(?:pro|home|windows|product|retail|oem|activation|licen[cs]e|genuine|sticker) keys? (?:\\w+ ){0,2}?(?:rejected|refused|blocked)\\b",
  "\\bf[ae]ll(?:s|ing|en)? out of activation|notification (?:mode|state|status)|not genuine|n't genuine|not (?:currently |properly )?licensed",
  `\\b${lostVerbs} ${words(4)}?${licence}`,
  `\\b${licence} (?:status |state )?${words(4)}?${isLost}`,
  "activation (?:\\w+ )?(?:error|issue|problem|trouble|failure|bug|loss|losses|glitch|nag|woe|headache|pain|mess|chaos|snag|hiccup|nightmare|breakage|drama|fiasco)s?\\b",
  `${demands} ${words(5)}?(?:for |to (?:enter|buy|purchase) )?(?:my |the |a |another |its |new |some )*(?:\\w+ )?(?<!${otherKeys} )key\\b`,
  "needs? (?:to be )?(?:re-?)?activat(?:ed|ing|ion)\\b|(?:must|has to|have to|had to|need to|got to) (?:be )?(?:re-?activate|activated?)|requir(?:es|ed|ing) (?:re-?)?activation|(?:activat\\w+|licensed) (?:\\w+ ){0,2}(?:all over )?again",
  "organi[sz]ation['’]?s? activation server|hardware (?:of|on) (?:your|this|the|my) (?:device|pc|computer) has changed|licen[cs]e (?:will|is about to|is going to|to|would) (?:soon )?(?:expire|run out)|counterfeit|(?:not|n['’]t|no longer) (?:\\w+ ){0,2}(?:legit\\w*|genuine|entitled)|get genuine",
  `forg[eo]t\\w* (?:that )?${words(5)}?(?:paid|bought|legit|genuine|activated|licensed)`,
  "(?:can ?not|can['’]?t|could ?n[o'’]t|couldn['’]t|won['’]t|will not|unable to|fail(?:s|ed|ing|ure)? to|refus(?:es|ed|ing) to|doesn['’]t|does not|didn['’]t|did not|not able to|impossible to|no longer) (?:be )?(?:re-?)?activate",
  "(?:activate|activation)[^.\\n]{0,24}watermark|watermark[^.\\n]{0,40}activat|(?:message|banner|notice|text|corner)[^.\\n]{0,40}activate windows|activate windows[^.\\n]{0,30}(?:message|banner|notice|corner|pop-?up)|product activation failed",
  `(?:ask|prompt|nag|want|request|demand|tell|told|remind|urg)(?:s|ed|es|ing|ging)? ${words(6)}(?:re-?activate|to activate|to be (?:re-?)?activated|for (?:re-?)?activation|activate windows|product key|licen[cs]e key)\\b`,
  "(?:won['’]t|will not|doesn['’]t|does not|refuses to|didn['’]t) (?:take|accept|like) (?:the|my|our|its|a|any) (?:\\w+ )?key|(?:key|licen[cs]e)s? (?:\\w+ ){0,5}(?:not accepted|already in use|expires? soon|expiring|(?:is|are|was|were|got|gets|being) (?:rejected|refused|blocked)|invalid|not valid|(?:doesn['’]t|does not|no longer|won['’]t) works?)|(?:reject|refus)(?:s|es|ed|ing) (?:the|my|our|every|any|both|to accept the|to accept my) (?:\\w+ ){0,2}key",
  `(?:can['’]t|can ?not|could not|couldn['’]t|unable to|doesn['’]t|does not|did not|didn['’]t|no longer|never|won['’]t) (?:find|see|detect|recogni[sz]es?|recogni[sz]ing|verify|believes?|accepts?|obtain|get|fetch|renew|honou?rs?|acquire) ${words(4)}?(?:licen[cs]e|entitlement|product key|subscription|paid)|lapsed ${words(2)}?(?:licen[cs]es?|entitlements?)|\\[(?:windows )?(?:licensing|activation|edition)[^\\]\\n]{0,20}\\] ?fixed|without a (?:valid )?licen[cs]e|no (?:valid |digital |windows )+(?:licen[cs]e|entitlement)s?\\b(?! (?:needed|required|changes|terms))|no licen[cs]e (?:found|for|linked|any ?more|on this|is)|to ["“”'‘’]?not active\\b|personali[sz]\\w+[^.\\n]{0,30}(?:gr[ae]yed|locked|disabled)|tell\\w* me to [^.\\n]{0,24}buy windows|(?:activation|licen[cs]e|kms)[^.\\n]{0,40}grace period (?:warning|notice|message|started|has)|watermark[^.\\n]{0,30}(?:bottom|corner|lower)|(?:took|takes) (?:the|my|its|our) activation|was pro,? (?:and )?(?:now )?is home|tells me home|go to settings (?:thing|text|message|line)|go to settings (?:to|and) activate|(?:gr[ae]y|faint|ghost|see-through|transparent) (?:text|lettering|letters|words)[^.\\n]{0,40}(?:corner|clock)|activate windows[,.]? go to settings|(?:wants|demands|asks for) (?:\\w+ )?money for windows|(?:pay|asked to pay) for windows|\\bwindows (?:\\w+ ){0,3}(?:is|as|it['’]s|says) (?:a |an )?(?:fake|trial|illegal|pirated)\\b|(?:says?|tells?|told|note|notice|asks?)[^.\\n]{0,30}\\b(?:to activate|activate first|to activate first)\\b`,
];
const lossJa = [
  `認証(?:状態|済み|情報)?(?:[がはもをまにで]|だけ)?${clause(9)}${lostJa}`,
  `(?:ライセンス|再|デジタル|windowsの|kms|mak)認証${clause(9)}(?:エラー|失敗|でき(?:な|ま(?!す)|ず|ん)|されな|されませ|されてい(?:な|ませ)|されず|求め|要求|要請|不具合|トラブル|障害|必要があります|が必要に|が必要です|を促)`,
  `(?:windows|os)[をがは]?(?:ライセンス)?認証(?:でき(?:な|ま)|する必要)|認証されて(?:い)?(?:な|ませ)|正規品(?:では|で|じゃ)(?:な|あり)|認証を?戻せ(?:ず|な|ませ)|認証(?:エラー|でき(?:な|ませ|ず)|に失敗|が失敗)|ライセンスの?(?:状態|状況): ?(?:通知|ライセンスなし)`,
  `ライセンス(?:[がはもを]|まで|情報が)${clause(8)}(?:外れ|はずれ|無効|消え|消滅|失わ|失効|認識され|見つか[らり]|切れ|なくな|無くな|取り消|飛ん|剥が)|ライセンス(?:エラー|消失|喪失|があり?ません|がない|が見当たら)`,
  `プロダクトキー${clause(12)}(?:要求|求め|無効|はじか|弾か|拒否|使え(?:な|ませ)|通らな|通りませ|受け付け(?:な|ら|ませ)|聞かれ|認識され|エラー|再入力|ブロック)`,
  `アクティ(?:ベーション|ベート)${clause(10)}(?:外れ|切れ|エラー|失敗|できな|できませ|解除|要求|求め|不能|通らな|通りませ|必要)|非アクティ|認証待ち|認証の?やり直し|認証してください[」』]?(?:と|って)|ライセンス認証の(?:画面|表示|通知)[がを][^。\\n]{0,8}(?:出|続|現れ)|認証の上限|たびに(?:ライセンス)?認証|権利(?:は|が)戻(?:ら|りま)|アクティブでは(?:な|あり)|アクティブ化しろ|未認証|未ライセンス|キー[^。\\n]{0,12}(?:置き換わ|入れ替わ|書き換わ)|ライセンスなし`,
  `利用権${clause(12)}(?:消|失|残って(?:い)?な|なくな|無くな)`,
  `アクティブ化(?:され(?:てい)?(?:な|ませ|ず)|でき(?:な|ませ|ず)|に失敗|が(?:必要|外れ|解除|無効|失敗)|エラー|を(?:求め|要求|促)|の(?:エラー|失敗|問題))|通知モード|アクティブ化を失|ライセンスの?(?:有効)?期限${clause(8)}(?:切れ|なくな|失効|近づ|迫)|(?:windows|pro|home|enterprise|ライセンス|使用|アップグレード)の?権利${clause(8)}(?:確認でき(?:な|ませ)|剥奪|失|無く|なく|消|適用され[なず])|権利剥奪|権利(?:なし|無し)`,
  `windowsのライセンス認証(?:[」』"]|\\s)*設定を開|組織のライセンス認証サーバー|ハードウェアが変更されたこと|ライセンス認証を(?:して|行って|実行して)ください[」』]?、?(?:と|って|の(?:表示|文字))|windowsを失(?:う|っ)|(?:pc|端末|windows|パソコン)(?:が|は)認証され(?:な|ず|ませ)|認証しろ(?:と|って)|壁紙[^。\\n]{0,30}認証されてな|(?:割れ|海賊版|不正コピー|偽物|偽)(?:扱い|判定|認定)|非正規(?:品)?(?:扱い|と)|正規(?:品|版)?(?:と|として|だと)(?:認識|認め)(?:され|られ)(?:な|ず|ませ)`,
  `(?:windows|os|ライセンス|プロダクトキー|キー)を?(?:買え|購入しろ|買い直せ|買ってくれ|購入して)(?:と|って|、)?|ライセンス${clause(8)}認められ(?:な|ず|ませ)`,
  `(?:透かし|ウォーターマーク)(?:が|も|まで)${clause(6)}(?:出|表示|復活|消え|現れ|居座)|(?:認証|アクティブ)[^。\\n]{0,24}(?:透かし|ウォーターマーク)|(?:透かし|ウォーターマーク|右下)[^。\\n]{0,40}(?:ライセンス認証|アクティブ化)`,
];

/** What goes wrong with activation, in the words of those it happens to and those who report it. */
export const troubleSignals = [
  {
    id: "loss",
    any: loss,
    ja: lossJa,
    because: "Activation, the licence or the key is said to be lost, refused or broken.",
    source: "domain vocabulary; seed report of 2024-12-06",
  },
  {
    id: "loss-title",
    any: loss,
    ja: lossJa,
    in: "title",
    because: "The title tells of a loss.",
    source: "own rule",
  },
  {
    id: "failing",
    any: [`(?:${subject})[^.?!\\n]{0,50}(?:${wrong})|(?:${wrong})[^.?!\\n]{0,30}(?:${subject})`],
    ja: [`(?:${subjectJa})[^。\\n]{0,30}(?:${wrongJa})`],
    because: "Activation and something wrong stand in one sentence.",
    source: "own rule",
  },
  {
    id: "trouble-perhaps",
    any: [`(?:${ours})[^.?!\\n]{0,60}(?:${amiss})|(?:${amiss})[^.?!\\n]{0,60}(?:${ours})`],
    ja: [`(?:${oursJa})[^。\\n]{0,24}(?:${amissJa})|(?:${amissJa})[^。\\n]{0,16}(?:${oursJa})`],
    because: "Something of ours and something amiss stand in one sentence, in whatever words.",
    source: "own rule",
  },
  {
    id: "activation-code",
    any: ["0x(?:c004[bcdef]|803fa|803f[78]|8004f[ce]|87e10bc6|d0000272|8007232b)[0-9a-f]*"],
    because: "Error codes that only activation gives.",
    source: "learn.microsoft.com/troubleshoot/windows-server, activation error codes",
  },
  {
    id: "edition-change",
    any: [
      "step(?:s|ped|ping)?[ -]up\\b(?:(?<=(?:\\bnot|fail(?:s|ed|ing)? to|no longer|n['’]t|unable to|cannot) (?:be )?step\\w*[ -]up)|[^.,\\n]{0,30}(?:fail|stop(?:s|ped)|no longer|broken))",
      "\\bfrom (?:windows )?(?:11 )?(?:enterprise|education|pro) (?:back )?to (?:windows )?(?:pro|home)\\b(?<!upgrad\\w+ [^.\\n]{0,30})|(?:lost|losing|loses) (?:windows )?(?:enterprise|pro)\\b(?! (?:edition )?features)|\\b(?:are|is|were|was|back|dropped|fell) (?:back )?on (?:windows )?(?:pro|home)\\b|(?<!surface |dell |book |thinkpad |galaxy )\\b(?:enterprise|education|business|pro)\\b[^.\\n]{0,50}\\b(?:downgraded|found themselves on|remain\\w* on|stays? on|stuck on|offered|changes? to|chang(?:ed|ing) to|flip\\w* to|turn\\w* into|shows?|showing|displays?|reports?|appears?|identif\\w+|revert\\w*|falls?|fell|drop\\w*|downgrad\\w*|back) (?:\\w+ ){0,3}(?:pro|home)\\b(?! (?:screen|button|key|page|menu|server|assistant|tab|folder))|\\bpro\\b[^.\\n]{0,30}\\bhome\\b[^.\\n]{0,60}downgrad|(?:enterprise|pro|education) downgrade|(?:pro|enterprise|education) is now (?:windows )?(?:11 )?(?:home|pro)\\b|(?:posing|masquerading) as (?:pro|home)\\b|(?:enterprise|education)[^.\\n]{0,30}\\bpro again|(?:says|calls itself|thinks it is|thinks it['’]s) (?:windows )?(?:11 )?home\\b|\\b(?:stay|remain)\\w* on (?:windows )?(?:11 )?pro\\b|(?:falls?|fell|revert\\w*|drop\\w*|went) (?:back )?(?:\\w+ ){0,2}to the (?:\\w+ )?edition|(?:lost|los(?:e|es|ing)|not (?:hold|keep)\\w*|did not hold)[^.\\n]{0,24}(?:enterprise|pro|education) edition",
      `(?<!on purpose[^.\\n]{0,40})(?:step(?:s|ped|ping)?|drop(?:s|ped|ping)?|f[ea]ll(?:s|ing)?|revert(?:s|ed|ing)?|downgrad\\w+|demot\\w+|turn(?:s|ed)|chang(?:es|ed)|went|goes|switch(?:es|ed)|became|becomes) ${words(5)}?(?:to|into|as|become) (?:windows )?(?:11 )?(?:pro|home)\\b(?! (?:screen|button|key|page|menu|server|assistant|tab|folder|on purpose))|\\bhome instead of (?:pro|enterprise|education)\\b|\\bpro instead of (?:enterprise|education)\\b|\\b(?:pro|enterprise|education) (?:now )?(?:shows?|became|becomes|appears) (?:up )?(?:as )?(?:home|pro)\\b`,
    ],
    ja: [
      `(?:enterprise|education|pro|エディション)${clause(12)}(?:pro|home)(?:扱い|[にへと])${clause(4)}(?:戻|落ち|下が|降格|変わ|化け|なっ|なる|判定|表示)|enterprise[^。\\n]{0,12}(?:pro|home)に[^。\\n]{0,8}戻|home扱い|(?:サブスクリプション|ライセンス)[^。\\n]{0,40}(?:pro|home)に戻|homeに(?:戻|され|落|降格)|(?:enterprise|education)が[はが剥]がれ|(?:enterprise|education)(?:に|へ)(?:なら|上がら|切り替わら|変わら)|ステップアップ[^。\\n]{0,12}(?:不具合|でき|しない|されな)|(?:enterprise|education)[^。\\n]{0,30}(?:切り替わら|pro(?:のまま|と表示|になっ|に戻))|pro(?:のまま|が勝手にhome|がhome)|homeになってしま|pro(?:の|を)?(?:はず|つもり|選ん|買っ|購入)[^\\n]{0,80}home|エディション${clause(24)}(?:切り替わら|戻|落ち|下が|降格|変わって|変更され)`,
    ],
    because: "The edition changed: Pro shows as Home, Enterprise drops to Pro.",
    source: "domain table of causes",
  },
  {
    id: "phone-ended",
    any: [
      "(?:phone|telephone|offline|call)[^.\\n]{0,40}activat[^.\\n]{0,60}(?:\\bends?\\b|ended|ending|kill|discontinu|deprecat|disabled|retire|retiring|remov|shut|drop(?:s|ped)|\\bdead\\b|die[sd]|no longer|moved? (?:to )?(?:an )?online|replac|phas(?:es|ed|ing) out|\\bax(?:es|ed)\\b|scrap|\\bgone\\b|\\bno more\\b|stopped working|online[- ]only|away from|to an online)",
      "(?:(?:\\bends?\\b|ended|ending|end of|kill(?:s|ed)?|discontinu\\w+|deprecat\\w+|disabled|retir\\w+|remov\\w+|shut\\w*|drop(?:s|ped)|no longer|mov(?:es|ed|ing)|replac\\w+|phas(?:es|ed|ing) out|ax(?:es|ed)|scrap(?:s|ped))[^.\\n]{0,70}|(?:can['’]t|can ?not)[^.,\\n]{0,40})(?:(?:phone|telephone|offline)[- ](?:based )?(?:windows )?activation|activat\\w+ (?:\\w+ ){0,5}(?:by|over|via|through|with|using) (?:the |a |your |an? )?(?:automated )?(?:phone|telephone)|activate (?:\\w+ ){0,3}(?:without (?:an? )?internet|offline))",
      "activation (?:method|option|way)s?[^.\\n]{0,30}(?:\\bdead\\b|killed|gone|retired|discontinued|removed)|(?:kill|end|retir|discontinu|remov|axe)\\w*[^.\\n]{0,50}(?:way|method|option)s? (?:to activate|of activating) windows|(?:kill|end|retir|discontinu|remov|axe)\\w*[^.\\n]{0,30}activation (?:method|option)",
      "(?:activat\\w+|installation id)[^\\n]{0,160}(?:that|this|the) (?:option|method|way|service|route|routine|number|hotline|line)s? (?:\\w+ ){0,4}(?:removed|gone|dead|retired|discontinued|ended|no longer)",
      "product activation[^.\\n]{0,40}moved online|activation[^.\\n]{0,60}(?:moved|moves|switch\\w*|transition\\w*)[^.\\n]{0,30}(?:online|portal)",
    ],
    ja: [
      "(?:電話(?:認証|(?:で|による|での|を使った|経由の)[^。\\n]{0,16}認証)|音声[^。\\n]{0,24}認証|認証[^。\\n]{0,24}(?:音声|電話)(?:応答)?の?(?:電話)?窓口|認証[^。\\n]{0,10}電話)[^。\\n]{0,40}(?:終了|廃止|変更|変わ|移行|でき(?:なく|ませ)|使えな(?:く|い)|利用できな|停止|取りやめ|置き換|刷新|新しい|新方式|代わる|不可|(?:繋が|つなが)(?:ら|りませ)|ポータル(?:に|へ)(?:回され|誘導|案内))",
      "(?:終了|廃止|移行|停止)[^。\\n]{0,24}(?:電話認証|電話による(?:ライセンス)?認証)|オフライン[^。\\n]{0,12}認証[^。\\n]{0,24}(?:終了|廃止|でき(?:なく|ませ)|不可|使えな)",
      "オフライン[^。\\n]{0,16}windows[^。\\n]{0,10}有効化[^。\\n]{0,16}(?:終了|廃止|潰|つぶ|停止|削除|できなく)|windows[^。\\n]{0,10}オフライン[^。\\n]{0,6}有効化[^。\\n]{0,16}(?:終了|廃止|潰|つぶ|停止|削除|できなく)",
    ],
    because: "Activation by telephone ends or moves to a portal: it concerns every release.",
    source: "press of January 2026; support.microsoft.com, Product Activation portal",
  },
  {
    id: "phone-and-end",
    any: [`(?:${byPhone})[\\s\\S]{0,160}?(?:${ended})|(?:${ended})[\\s\\S]{0,80}?(?:${byPhone})`],
    ja: [`(?:${byPhoneJa})[\\s\\S]{0,60}?(?:${endedJa})|(?:${endedJa})[\\s\\S]{0,30}?(?:${byPhoneJa})`],
    because: "Activation by telephone or offline, and its end, in one breath.",
    source: "press of January 2026",
  },
  {
    id: "phone-and-change",
    any: [`(?:${byPhone})[\\s\\S]{0,220}?(?:${changed})|(?:${changed})[\\s\\S]{0,120}?(?:${byPhone})`],
    ja: [`(?:${byPhoneJa})[\\s\\S]{0,90}?(?:${changedJa})|(?:${changedJa})[\\s\\S]{0,60}?(?:${byPhoneJa})`],
    because: "Activation by telephone or offline, and some change.",
    source: "press of January 2026",
  },
  {
    id: "account-needed",
    any: [
      "(?:requir\\w+|forc\\w+|demand\\w*|needs?|mandatory|insist\\w*)[^.\\n]{0,40}\\baccount\\b[^.\\n]{0,40}activat|activat\\w*[^.\\n]{0,60}(?:requir\\w+|forc\\w+|needs?)[^.\\n]{0,30}\\baccount\\b",
    ],
    because: "Activation comes to need an account: it concerns every release.",
    source: "press of January 2026",
  },
  {
    id: "server-down",
    any: [
      `(?:activation|licensing) (?:server|service|system|backend)s? ${words(5)}?(?:down\\b|busy|unavailable|unreachable|offline|not respond\\w*|not reachable|failing|outage|overload\\w*|having (?:a bad|trouble|problem|issue)|crash\\w*|struggl\\w+|stopped)`,
      "(?:outage|downtime|disruption|problem|trouble|incident|fault)s? (?:\\w+ ){0,5}(?:activation|licensing) (?:server|service|system)s?|activation (?:outage|downtime)|(?:windows|licen[cs]e) activation (?:is|was|has been|seems|appears|looks|remains) (?:to be )?down|activating windows[^.\\n]{0,30}(?:outage|delay|disrupt)|(?:failures?|errors?|problems?|issues|delays?) (?:when |in |with |while )?(?:re-?)?activating windows|is (?:windows )?activation down\\b|\\bactivation (?:seems |appears |currently |is )*(?:to be )?down\\b(?! (?:to|from))|prevent(?:s|ed|ing) activation requests|(?:service|servers?|system) (?:which|that) activates? windows[^.\\n]{0,40}(?:fail|down|outage|error|unavailable)",
      `(?:activation|licen[cs]ing|licen[cs]e|entitlement)s? (?:server|service|system|backend|endpoint)s?\\b[^.\\n]{0,60}(?:${outage})|(?:${outage})[^.\\n]{0,60}(?:activation|licen[cs]ing|entitlement)s? (?:server|service|system|backend|endpoint)s?\\b`,
      "unable to activate[^.\\n]{0,120}\\bour (?:licensing|activation) (?:service|server|system)",
    ],
    ja: [
      `(?:認証|ライセンス)(?:管理)?(?:サーバー?|サービス|システム|基盤)${clause(16)}(?:障害|中断|ダウン|停止|応答(?:し|な|せ)|つながら|繋がら|落ち|不調|不具合|混雑)`,
      `ライセンス認証${clause(16)}障害|home(?:に|扱い|エディション)${clause(24)}障害`,
      `(?:障害|不具合)${clause(12)}(?:認証サーバー?|ライセンス認証(?:サーバー?|サービス))`,
    ],
    because: "The service behind activation is down.",
    source: "domain table of causes",
  },
] as const satisfies readonly SignalRow[];
