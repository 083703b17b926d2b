import { clause, type SignalRow, words } from "./signal.ts";

const licence = "(?:licen[cs]es?|entitlements?|activations?|product keys?)";
const lostVerbs =
  "(?:lost|los(?:es?|ing|s of)|drop(?:s|ped)|forg[eo]t\\w*|wipe[sd]?|kill(?:s|ed)|brok?e(?:n|s|aks)?|breaks?|strip(?:s|ped)|invalidat\\w+|revok\\w+|remove[sd]|ate|eats|void(?:s|ed)|nuke[sd]|mess(?:es|ed) up|screwed up|cost|ruin(?:s|ed)|undid|trash(?:es|ed)|destroy(?:s|ed)|reset)";
const isLost =
  "(?:lost|gone|dropped|drops|missing|revoked|broken|breaks|broke|removed|wiped|fail(?:s|ed|ing)?|invalid|expired|expires|reset|void|vanish\\w+|disappear\\w+|rejected|refused|blocked|inactive|not (?:active|found|valid|recogni[sz]ed|work\\w*|accepted|available)|no longer (?:active|valid|recogni[sz]ed|work\\w*|there)|stopped working)";
const lostJa =
  "(?:外れ|はずれ|外さ|解除|切れ|消え|消失|飛ん|飛び|無効|失効|失わ|失う|剥が|剥奪|取れて|リセット|通らな|通りませ|通らず|通らん|通らなく|弾か|はじか|落ち|だめ|ダメ|駄目|不可|不能|喪失)";

const byPhone =
  "(?:tele)?phone[- ](?:based )?(?:windows )?activation|activat\\w+ (?:\\w+ ){0,6}(?:(?:by|over|via|through|with|using) (?:the |a |your |an? )?(?:\\w+ )?(?:tele)?phone|without (?:an? |the )?(?:internet|network)|offline)|(?:offline|air-gapped) (?:windows )?activation|activation (?:hotline|phone|by phone)|call(?:ing)? (?:\\w+ ){0,2}to activate|(?:phone|telephone) (?:line|number)[^.\\n]{0,20}activat";
const ended =
  "\\bends?\\b|\\bend(?:ed|ing)\\b|\\bkill|\\bdead\\b|\\bdie[sd]\\b|\\bgone\\b|\\bis over\\b|clos(?:es|ed|ing)\\b|goodbye|farewell|\\brip\\b|pull(?:s|ed)? the plug|shut(?:s|ting)? (?:down|off)|been shut|retir|discontinu|no longer|no more|moved online|(?:online|web) only|phas(?:es|ed|ing) out|\\baxe[sd]?\\b|scrap|abandon|ditch|sunset|cease|(?:can['’]?t|cannot) call|quietly|silently";
const changed = `${ended}|remov|drop(?:s|ped)|any ?more|\\bportal\\b|web ?site|history|replac|disappear|stopped|chang(?:es|ed)`;
const byPhoneJa =
  "電話(?:で|での|による|を使った|経由の)?[^。\\n]{0,10}(?:ライセンス)?認証|認証の?電話|認証窓口|電話窓口|音声[^。\\n]{0,12}認証|(?:ネット|インターネット)につながらない[^。\\n]{0,16}認証|オフライン[^。\\n]{0,12}認証";
const endedJa =
  "終了|廃止|打ち切|幕を閉じ|使えな|無くな|なくな|できな(?:く|い)|利用でき(?:な|ま)|停止|のみに|オンライン(?:手続|のみ)|代わる|話せない";
const changedJa = `${endedJa}|変更|変わり|変わった|新しくな|新しい手順|移行|置き換|webで(?:の)?手続|サイトに`;

/** What goes wrong with activation, in the words of those it happens to and those who report it. */
export const troubleSignals = [
  {
    id: "loss",
    any: [
      "(?:not|never|no longer|isn't|wasn't|isnt) (?:being |been |be |properly |currently )?activated|\\b(?:un|de-?)activated|\\bdeactivat(?:es|ing)\\b|\\bunlicensed\\b",
      "\\bneither\\b[^.\\n]{0,60}\\bnor\\b[^.\\n]{0,40}\\bactivat|licen[cs]e status:? ?(?:is )?(?:notification|unlicensed|out[- ]of|extended grace)|\\b(?:pro|home|windows|product|retail|oem|activation|licen[cs]e|genuine|sticker) keys? (?:\\w+ ){0,2}?(?:rejected|refused|blocked)\\b",
      "\\bf[ae]ll(?:s|ing|en)? out of activation|notification mode|not genuine|n't genuine|not (?:currently |properly )?licensed",
      `\\b${lostVerbs} ${words(4)}?${licence}`,
      `\\b${licence} (?:status |state )?${words(4)}?${isLost}`,
      "activation (?:\\w+ )?(?:error|issue|problem|trouble|failure|bug|loss|losses|glitch|nag)s?\\b",
      "(?:can ?not|can['’]?t|could ?n[o'’]t|couldn['’]t|won['’]t|will not|unable to|fail(?:s|ed|ing|ure)? to|refus(?:es|ed|ing) to|doesn['’]t|does not|didn['’]t|did not|not able to|impossible to|no longer) (?:be )?(?:re-?)?activate",
      "(?:activate|activation)[^.\\n]{0,24}watermark|watermark[^.\\n]{0,40}activat|(?:message|banner|notice|text|corner)[^.\\n]{0,40}activate windows|activate windows[^.\\n]{0,30}(?:message|banner|notice|corner|pop-?up)|product activation failed",
      `(?:ask|prompt|nag|want|request|demand|tell|told|remind|urg)(?:s|ed|es|ing)? ${words(5)}(?:re-?activate|activate windows|product key|licen[cs]e key)\\b`,
      "(?:key|licen[cs]e) (?:\\w+ ){0,5}(?:not accepted|already in use|expires? soon|expiring|(?:is|was|were|got|gets|being) (?:rejected|refused|blocked)|invalid|not valid|(?:doesn['’]t|does not|no longer|won['’]t) works?)|(?:reject|refus)(?:s|es|ed|ing) (?:the|my|our|every|any|both|to accept the|to accept my) (?:\\w+ ){0,2}key",
      `(?:can['’]t|can ?not|could not|couldn['’]t|unable to|doesn['’]t|does not|did not|didn['’]t) (?:find|see|detect|recogni[sz]e) ${words(4)}?(?:licen[cs]e|entitlement|product key)|without a (?:valid )?licen[cs]e|no (?:valid |digital )+licen[cs]e|no licen[cs]e (?:found|for|linked|any ?more|on this|is)|go to settings to activate|(?:says?|tells?|told|note|notice|asks?)[^.\\n]{0,30}\\b(?:to activate|activate first|to activate first)\\b`,
    ],
    ja: [
      `認証(?:状態|済み|情報)?(?:[がはもをまにで]|だけ)?${clause(9)}${lostJa}`,
      `(?:ライセンス|再|デジタル|windowsの|kms|mak)認証${clause(9)}(?:エラー|失敗|でき(?:な|ま(?!す)|ず|ん)|されな|されませ|されてい(?:な|ませ)|されず|求め|要求|要請|不具合|トラブル|障害|必要があります|が必要に|が必要です|を促)`,
      `(?:windows|os)[をがは]?(?:ライセンス)?認証(?:でき(?:な|ま)|する必要)|認証されて(?:い)?(?:な|ませ)|正規品では(?:な|あり)|認証(?:エラー|でき(?:な|ませ|ず)|に失敗|が失敗)|ライセンスの?(?:状態|状況): ?(?:通知|ライセンスなし)`,
      `ライセンス(?:[がはもを]|まで|情報が)${clause(8)}(?:外れ|はずれ|無効|消え|消滅|失わ|失効|認識され|見つから|切れ|なくな|無くな|取り消|飛ん|剥が)|ライセンス(?:エラー|消失|喪失|があり?ません|がない|が見当たら)`,
      `プロダクトキー${clause(12)}(?:要求|求め|無効|はじか|弾か|拒否|使え(?:な|ま)|通らな|通りませ|受け付け(?:な|ら|ませ)|聞かれ|認識され|エラー|再入力|ブロック)`,
      `アクティ(?:ベーション|ベート)${clause(10)}(?:外れ|切れ|エラー|失敗|できな|できませ|解除|要求|求め|不能|通らな|通りませ|必要)|非アクティ|未認証|ライセンスなし`,
      `利用権${clause(12)}(?:消|失|残って(?:い)?な|なくな|無くな)`,
      `(?:認証|アクティブ)[^。\\n]{0,24}(?:透かし|ウォーターマーク)|(?:透かし|ウォーターマーク|右下)[^。\\n]{0,40}(?:ライセンス認証|アクティブ化)`,
    ],
    because: "Activation, the licence or the key is said to be lost, refused or broken.",
    source: "domain vocabulary; seed report of 2024-12-06",
  },
  {
    id: "failing",
    any: [
      "(?:activat\\w*|licen[cs]\\w*|product key)[^.?!\\n]{0,50}(?:\\berror|fail|\\blost|\\bgone|missing|invalid|refus|reject|reset|broke|\\bnot\\b|n['’]t\\b|no longer|trouble|problem|stuck|loop|dead|drop)|(?:error|fail|los[et]|broke|refus|reject|reset|miss|dead|couldn['’]t|can['’]t|won['’]t)\\w*[^.?!\\n]{0,30}(?:activat|licen[cs]|product key)",
    ],
    ja: [
      "(?:ライセンス|認証|プロダクトキー)[^。\\n]{0,30}(?:エラー|失敗|外れ|切れ|でき(?:な|ませ)|なくな|無くな|ていません|てない|消え|リセット|戻って|おかし|トラブル|求め|要求|不具合|障害)",
    ],
    because: "Activation and something wrong stand in one sentence.",
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
    needs: "home|pro\\b|pro[にへと扱]|step",
    any: [
      "step(?:s|ped|ping)?[ -]up\\b(?:(?<=(?:\\bnot|fail(?:s|ed|ing)? to|no longer|n['’]t|unable to|cannot) (?:be )?step\\w*[ -]up)|[^.,\\n]{0,30}(?:fail|stop(?:s|ped)|no longer|broken))",
      `(?:step(?:s|ped|ping)?|drop(?:s|ped)?|f[ea]lls?|revert(?:s|ed|ing)?|downgrad\\w+|demot\\w+|turn(?:s|ed)|chang(?:es|ed)|went|goes|switch(?:es|ed)|became|becomes) ${words(5)}?(?:to|into|as|become) (?:windows )?(?:11 )?(?:pro|home)\\b|\\bhome instead of (?:pro|enterprise|education)\\b|\\bpro instead of (?:enterprise|education)\\b|\\b(?:pro|enterprise|education) (?:now )?(?:shows?|became|becomes|appears) (?:up )?(?:as )?(?:home|pro)\\b`,
    ],
    ja: [
      `(?:enterprise|education|pro|エディション)${clause(12)}(?:pro|home)(?:扱い|[にへと])${clause(4)}(?:戻|落ち|下が|降格|変わ|化け|なっ|なる|判定|表示)|enterprise[^。\\n]{0,12}(?:pro|home)に[^。\\n]{0,8}戻|home扱い`,
    ],
    because: "The edition changed: Pro shows as Home, Enterprise drops to Pro.",
    source: "domain table of causes",
  },
  {
    id: "phone-ended",
    needs:
      "phone|offline|call|without|activation (?:method|option|way)|(?:way|method|option)s? (?:to|of) activat|portal|online|installation id|電話|音声|オフライン",
    any: [
      "(?:phone|telephone|offline|call)[^.\\n]{0,40}activat[^.\\n]{0,60}(?:\\bends?\\b|ended|ending|kill|discontinu|retire|retiring|remov|shut|drop(?:s|ped)|\\bdead\\b|die[sd]|no longer|moved? (?:to )?(?:an )?online|replac|phas(?:es|ed|ing) out|\\bax(?:es|ed)\\b|scrap|\\bgone\\b|\\bno more\\b|stopped working|online[- ]only|away from|to an online)",
      "(?:(?:\\bends?\\b|ended|ending|end of|kill(?:s|ed)?|discontinu\\w+|retir\\w+|remov\\w+|shut\\w*|drop(?:s|ped)|no longer|mov(?:es|ed|ing)|replac\\w+|phas(?:es|ed|ing) out|ax(?:es|ed)|scrap(?:s|ped))[^.\\n]{0,70}|(?:can['’]t|can ?not)[^.,\\n]{0,40})(?:(?:phone|telephone|offline)[- ](?:based )?(?:windows )?activation|activat\\w+ (?:\\w+ ){0,5}(?:by|over|via|through|with|using) (?:the |a |your |an? )?(?:automated )?(?:phone|telephone)|activate (?:\\w+ ){0,3}(?:without (?:an? )?internet|offline))",
      "activation (?:method|option|way)s?[^.\\n]{0,30}(?:\\bdead\\b|killed|gone|retired|discontinued|removed)|(?:kill|end|retir|discontinu|remov|axe)\\w*[^.\\n]{0,50}(?:way|method|option)s? (?:to activate|of activating) windows|(?:kill|end|retir|discontinu|remov|axe)\\w*[^.\\n]{0,30}activation (?:method|option)",
      "(?:activat\\w+|installation id)[^\\n]{0,160}(?:that|this|the) (?:option|method|way|service|route|routine|number|hotline|line)s? (?:\\w+ ){0,4}(?:removed|gone|dead|retired|discontinued|ended|no longer)",
      "product activation[^.\\n]{0,40}moved online|activation[^.\\n]{0,60}(?:moved|moves|switch\\w*|transition\\w*)[^.\\n]{0,30}(?:online|portal)",
    ],
    ja: [
      "(?:電話(?:認証|(?:で|による|での|を使った|経由の)[^。\\n]{0,16}認証)|音声[^。\\n]{0,24}認証|認証[^。\\n]{0,24}(?:音声|電話)(?:応答)?の?(?:電話)?窓口|認証[^。\\n]{0,10}電話)[^。\\n]{0,40}(?:終了|廃止|変更|変わ|移行|でき(?:なく|ませ)|使えな(?:く|い)|利用できな|停止|取りやめ|置き換|刷新|新しい|新方式|代わる|不可|(?:繋が|つなが)(?:ら|りませ)|ポータル(?:に|へ)(?:回され|誘導|案内))",
      "(?:終了|廃止|移行|停止)[^。\\n]{0,24}(?:電話認証|電話による(?:ライセンス)?認証)|オフライン[^。\\n]{0,12}認証[^。\\n]{0,24}(?:終了|廃止|でき(?:なく|ませ)|不可|使えな)",
    ],
    because: "Activation by telephone ends or moves to a portal: it concerns every release.",
    source: "press of January 2026; support.microsoft.com, Product Activation portal",
  },
  {
    id: "phone-and-end",
    needs: "phone|offline|without|hotline|call|電話|オフライン|つながらない|音声",
    any: [`(?:${byPhone})[\\s\\S]{0,160}?(?:${ended})|(?:${ended})[\\s\\S]{0,80}?(?:${byPhone})`],
    ja: [`(?:${byPhoneJa})[\\s\\S]{0,60}?(?:${endedJa})|(?:${endedJa})[\\s\\S]{0,30}?(?:${byPhoneJa})`],
    because: "Activation by telephone or offline, and its end, in one breath.",
    source: "press of January 2026",
  },
  {
    id: "phone-and-change",
    needs: "phone|offline|without|hotline|call|電話|オフライン|つながらない|音声",
    any: [`(?:${byPhone})[\\s\\S]{0,220}?(?:${changed})|(?:${changed})[\\s\\S]{0,120}?(?:${byPhone})`],
    ja: [`(?:${byPhoneJa})[\\s\\S]{0,90}?(?:${changedJa})|(?:${changedJa})[\\s\\S]{0,60}?(?:${byPhoneJa})`],
    because: "Activation by telephone or offline, and some change.",
    source: "press of January 2026",
  },
  {
    id: "account-needed",
    needs: "account",
    any: [
      "(?:requir\\w+|forc\\w+|demand\\w*|needs?|mandatory|insist\\w*)[^.\\n]{0,40}\\baccount\\b[^.\\n]{0,40}activat|activat\\w*[^.\\n]{0,60}(?:requir\\w+|forc\\w+|needs?)[^.\\n]{0,30}\\baccount\\b",
    ],
    because: "Activation comes to need an account: it concerns every release.",
    source: "press of January 2026",
  },
  {
    id: "server-down",
    any: [
      `(?:activation|licensing) (?:server|service|system|backend)s? ${words(5)}?(?:down\\b|unavailable|unreachable|offline|not respond\\w*|not reachable|failing|outage|overload\\w*|having (?:a bad|trouble|problem|issue)|crash\\w*|struggl\\w+|stopped)`,
      "(?:outage|downtime|disruption|problem|trouble|incident|fault)s? (?:\\w+ ){0,5}(?:activation|licensing) (?:server|service|system)s?|activation (?:outage|downtime)|(?:windows|licen[cs]e) activation (?:is|was|has been) down",
      "unable to activate[^.\\n]{0,120}\\bour (?:licensing|activation) (?:service|server|system)",
    ],
    ja: [
      `(?:認証|ライセンス)(?:サーバー?|サービス|システム|基盤)${clause(16)}(?:障害|ダウン|停止|応答(?:し|な|せ)|つながら|繋がら|落ち|不調|不具合|混雑)`,
      `ライセンス認証${clause(12)}障害`,
      `(?:障害|不具合)${clause(12)}(?:認証サーバー?|ライセンス認証(?:サーバー?|サービス))`,
    ],
    because: "The service behind activation is down.",
    source: "domain table of causes",
  },
] as const satisfies readonly SignalRow[];
