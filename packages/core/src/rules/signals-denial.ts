import { clause, type SignalRow, words } from "./signal.ts";

const piracy =
  "(?:pirat\\w*|crack(?:ed|s)?|kms ?(?:tools?|activators?|pico|auto)|activators?|keygens?|(?:pirated|cracked) (?:cop(?:y|ies)|keys?))";

/** What denies the trouble or means another thing: it is hidden from all other signals, in this order. */
export const denialSignals = [
  {
    id: "fine",
    any: [
      "(?<!forg[eo]t\\w* (?:that )?(?:\\w+ )?)\\b(?:still|stay(?:s|ed)?|remain(?:s|ed)?|kept|keeps|is|are|was|were|as|came up) (?:\\w+ly |all |also |still |showing |as )*(?:activated|genuine|licensed)\\b(?! (?:by|through|via|for|until|before|since) )",
      `(?:\\bno|without(?: any)?|zero|not a single|never (?:had|saw)(?: any| an)?|n['’]t (?:have|had|see|seen|get)(?: any| an)?) (?:\\w+ )?(?:activation|licen[cs](?:e|ing)) (?:issue|problem|error|trouble|loss|losses|failure|prompt|difficult)\\w*`,
      "(?<=(?:^|[.!?:] ?))suppose (?!(?:i|we|it|so|not)\\b)[^.?!\\n]{0,200}|(?:did not|didn['’]t|never) happen(?:ed)?:[^.\\n]{0,200}",
      `\\b(?:not one|none) (?:of (?:them|those|these|my|our|the) )?(?:\\w+ ){0,2}(?:has |have )?(?:lost|loses?|dropped) ${words(4)}?(?:activation|licen[cs]e)s?`,
      `(?:did not|didn['’]t|does not|doesn['’]t|do not|don['’]t|never|won['’]t|will not|without) (?:los(?:e|ing)|break(?:ing)?|affect(?:ing)?|touch(?:ing)?|drop(?:ping)?|remov(?:e|ing)|reset(?:ting)?|kill(?:ing)?|cost(?:ing)?|wip(?:e|ing)|void(?:ing)?|revok(?:e|ing)|strip(?:ping)?) ${words(4)}?(?:activation|licen[cs]e)|(?:does not|doesn['’]t|did not|didn['’]t|will not|won['’]t) deactivate\\b|\\b(?:den(?:y|ies|ied)|debunk(?:s|ed)?) (?:that |claims? |reports? |rumou?rs? )[^.\\n]{0,60}(?:activat|licen[cs])\\w*`,
      "(?:activation|licen[cs]es?) (?:status )?(?:\\w+ ){0,2}(?:fine|okay|ok|intact|unaffected|preserved|surviv\\w+|carried over|carries over|went through|not affected|unchanged)\\b|(?:activation|licen[cs]es?)\\b[^.;\\n]{0,40} (?:all |both )?survived|kept (?:its|their|the|my|all) (?:\\w+ )?(?:licen[cs]es?|activation)(?! (?:except|but|apart|save))|shows? as active|(?:product keys?|licen[cs]es?|activation) (?:is|are) (?:not|no longer) (?:needed|required|necessary)|no (?:new )?(?:product key|licen[cs]e) (?:is )?(?:needed|required|necessary)",
    ],
    ja: [
      "(?:プロダクトキー|エディション)[^。\\n]{0,60}(?:スキップ|差し支え)[^。\\n]{0,20}|(?<!(?:以前|前|昨日|先週|これ|それ|今|元々|もともと)(?:は|まで|までは)[^。\\n]{0,12})認証され(?:た(?=[。、」\\n]|$)|ました(?![がけの])|て(?:い)?(?:た|る|ます|ました)(?![がけの]))|(?:外れ|切れ|消え)たの(?:は|が)?(?:一台|1台|一つ|ひとつ|1つ)もな",
      `認証(?:状態|済み)?(?:[はもが]|に(?:は|も))?${clause(6)}(?:問題な|問題あり?ませ|問題は?(?:(?:出|起き)て(?:い)?|確認されて(?:い)?)(?:な|ませ)|維持|そのまま|保た|保持|通っ(?:た|て(?:い)?る)|通りました|正常|大丈夫(?:です|でし|だっ)|引き継が|無事|残ってい)|(?:問題|支障|トラブル)(?:も|は)?(?:な|無)く${clause(10)}認証`,
      "(?:認証|ライセンス)[^。\\n]{0,14}(?:外れる|解除される|失われる|切れる)[」』]?(?:は|というのは|との(?:噂|情報)は)(?:誤り|デマ|嘘|うそ|誤情報|間違い)|(?:認証|ライセンス)[^。\\n]{0,14}(?:外れる|解除される|失われる)(?:問題|不具合|事象|現象)は(?:確認されて|報告されて|起きて|出て)(?:い)?(?:な|ませ)|(?:外れ|切れ|解除され|求められ|失われ|無効にな)(?:ていません|ていない|てません|てない|ることなく|ることはな|ることもな|ませんでした|なかった|ず(?:に|、|済)|た(?:こと|もの)は(?:な|あり?ませ))|(?:エラー|不具合|トラブル)(?:は|も)(?:出て(?:い)?(?:ませ|な)|出ませんでした|ありません|なく|なし|発生して(?:い)?(?:ませ|な)|起きて(?:い)?(?:ませ|な))",
      "認証(?:まわり|周り|関係|方式|の仕組み)?[にはの]?[^。、\\n]{0,6}変更は?(?:あり?ませ|ない|なく)|認証外れの?(?:噂|うわさ|話題|心配|不安)|アクティブのまま|認証済み(?:です|のまま|となって|になってい|と表示)",
    ],
    hides: true,
    because: "Activation is said to be fine, or a loss is denied.",
    source: "labelling rules",
  },
  {
    id: "other-authentication",
    any: [
      "(?:monitor|display|\\btpm|secure ?boot|bluetooth|hyper-?v|location services?|\\bhdr|memory integrity|core isolation|antivirus|hello(?: \\w+)?|sandbox|smart app control)\\b[^.,\\n]{0,20}\\b(?:de-?)?activated|\\bde-?activat(?:ed|es|ing) (?:my |the |our )?(?:second |external )?(?:monitor|display|tpm|bluetooth|antivirus|camera|microphone|wi-?fi)",
    ],
    ja: [
      "(?:顔|指紋|虹彩|生体|\\bpin|google|apple|プロキシ|bluetooth|ネットワーク|無線|wi-?fi|802\\.1x|radius|ドメイン|証明書|\\bsso|oauth|smtp|メール|\\bnas|\\bvpn|onedrive|ssh|icカード|スマートカード|パスワード|サインイン|kerberos|ntlm|ldap|smb|rdp|リモートデスクトップ|プリンター?|共有(?:フォルダー?)?|プロキシー|アカウント|ユーザー?)の?認証",
    ],
    hides: true,
    because: "認証 of people and devices, and what is switched on.",
    source: "labelling rules",
  },
  {
    id: "not-reproduced",
    any: [
      "(?:could not|couldn['’]t|cannot|can['’]t|unable to|not able to|did not) reproduce (?:it|this|any of it)\\b[^.\\n]{0,60}",
    ],
    ja: ["(?:台も|まったく|全く|一度も|どれも)再現(?:しませんでした|しなかった|せず|できません|できず)"],
    hides: true,
    because: "Somebody tried, and nothing was lost.",
    source: "labelling rules",
  },
  {
    id: "mended-by-release",
    any: ["(?:went away|fixed|solved|cured) (?:after|by|with|once|when) (?:\\w+ ){0,5}2[4-6] ?h[12]"],
    ja: [
      "2[4-6]h[12](?:に|へ)(?:上げ|更新し|アップ(?:デート)?し)(?:たら|て|ると)[^。\\n]{0,6}(?:直った|直りま|治った|治りま|解消し|解決し)",
    ],
    hides: true,
    because: "The release is named because it mended the trouble of another.",
    source: "labelling rules: a fix",
  },
  {
    id: "other-key",
    any: [
      "bitlocker[^.]{0,110}\\b(?:the|a|my|your|their) (?:\\d+[- ]digit )?key\\b|(?:bitlocker|recovery|encryption|network|wi-?fi|wpa\\d?) (?:\\w+ )?keys?",
    ],
    ja: ["(?:bitlocker|回復|暗号化|ネットワークセキュリティ)(?:の|用)?キー"],
    hides: true,
    because: "A key of another lock.",
    source: "labelling rules",
  },
  {
    id: "other-genuine",
    any: [
      "(?:drivers?|signatures?|batter(?:y|ies)|chargers?|toner|cartridges?)[^.\\n]{0,40}genuine(?:ly)?(?: signed)?|genuine(?:ly)? (?:signed|parts?|toner|ink|batter\\w+)",
    ],
    hides: true,
    because: "Signatures and spare parts are genuine too.",
    source: "labelling rules",
  },
  {
    id: "not-there",
    any: [
      `(?:have not|haven['’]t|has not|hasn['’]t|did not|didn['’]t|not yet|never|yet to|before (?:i|we)|instead of|rather than|should i|hold(?:ing)? off(?: on)?|wait(?:ing)? (?:for|with)|thinking (?:of|about)|planning to|no plans? to) (?:have |been |yet |to )*(?:install\\w*|updat\\w*|upgrad\\w*|mov\\w*|jump\\w*|go|going|switch\\w*|tak\\w*)? ?(?:up |on |over |it |from 2\\dh2 )*(?:to |for )?(?:windows 11 )?(?:version )?2[4-6] ?h[12]`,
      "not (?:on|running|using) (?:windows 11 )?(?:version )?2[4-6] ?h[12]|2[4-6] ?h[12] (?:(?:is|was) )?not (?:involved|installed|offered|available)",
      "(?:windows ?(?:7|8|10|11)|2[4-6] ?h[12]|(?:pcs|devices|machines|systems) on (?:windows 11|2[4-6] ?h[12]))(?: users| pcs| devices)? (?:(?:is|was|are|were) (?:not (?:affected|concerned|hit|touched|impacted)|unaffected|spared)|(?:was|were) not(?=[.,;\\n]|$))",
    ],
    ja: [
      "(?:まだ|未だ)[^。\\n]{0,10}2[4-6]h[12][^。\\n]{0,12}(?:ませ|ない|いな)|2[4-6]h[12](?:に|へ|を|は|には)[^。、\\n]{0,12}(?:まだ)?[^。、\\n]{0,6}(?:上げて|して|更新して|入れて|適用して|アップして)(?:い)?(?:ませ|な)|(?:windows ?11|2[4-6]h[12])(?:は|には|では)[^。、\\n]{0,8}(?:影響(?:を受け(?:ま|な)|は?(?:な|あり?ませ))|対象外|無事)|2[4-6]h[12](?:では(?:な|あり)|にする前|に上げる前|に上げれば|にすれば|待ち|を見送)",
    ],
    hides: true,
    because: "The release is named because it is not installed, or not hit.",
    source: "labelling rules: a question about another release",
  },
  {
    id: "asks-whether",
    any: [
      `(?:(?:will|would|could|might|can|shall)(?<!\\b(?:devices?|pcs?|computers?|systems?|machines?|users?|customers?|clients?|hosts?|windows) \\w{3,6})|whether|worried(?: that)?|afraid(?: that)?|scared|risk(?: of)?|going to|if) (?:i |it |my |the |this |we |that |windows |windows 11 |version |pc |upgrade |update |2[4-6]h[12] |activation |licen[cs]es? ){0,5}(?:lose|losing|keep|break|reset|invalidate|deactivate|affect|need to re-?activate|have to re-?activate|stay|carry)${words(5)}?[^.\\n]{0,40}?(?:licen[cs]e|activat\\w+|key)|(?:does|do) (?:\\w+ ){0,3}(?:activation|licen[cs]e)s? (?:\\w+ ){0,2}(?:carry|survive|transfer|stay)`,
      "(?:is it true|any truth)(?! that (?:anyone|somebody))[^.?\\n]{0,90}\\?|(?:does|would|will|could|can) (?:windows 11 |version |the |upgrading to |updating to |moving to |installing )*2[4-6] ?h[12] (?:update )?(?:\\w+ ){0,2}(?:kill|break|remove|void|wipe|drop|cost|cancel|invalidate|revoke|end)\\w* (?!anyone|somebody)[^.?\\n]{0,100}\\?",
      "\\bdid (?:the )?(?:windows 11 )?(?:2[4-6] ?h[12]|kb ?\\d+)[^.?\\n]{0,50}(?:anyone|anybody|somebody)[^.?\\n]{0,40}\\?|licen[cs]e to kill",
      "\\bif windows is not activated[^.?\\n]{0,60}\\?|\\bif (?:it|that|this|mine) (?:happens|gets deactivated)",
      "(?<=(?:^|[.!?:] ?|, ))(?:(?:will|would|could|can|does|do|should)(?! (?:anyone|anybody|somebody|someone|you|this happen|microsoft|ms|they)\\b)|is there any(?! (?:way|fix|chance|solution|workaround|hope))|what (?:if|happens|would)|if i)\\b(?![^.?!\\n]{0,60}\\bha(?:s|ve|d) )[^.?!\\n]{0,160}\\?",
      `(?:feared|dreaded|braced for|was (?:afraid|scared) of|horror stor(?:y|ies)|scare stor(?:y|ies)|rumou?rs?)\\b[^.\\n]{0,40}?\\b(?:licen[cs]es?|activations?)(?: (?:being )?(?:lost|gone|revoked|dropped|loss(?:es)?))?`,
    ],
    ja: [
      "(?:認証|ライセンス)[^。\\n]{0,10}(?:外れ|切れ|消え|無効になっ|解除され)(?:たら|れば)(?:どう|何を|どこ|すぐ|終わり)|(?:外れ|切れ|消え|解除され|失われ)(?:る|た)?(?:の)?(?:が|か|のではと)?(?:怖|心配|不安)|(?:外れる|切れる|消える|失う|無効になる)(?:と聞|らしいと聞|という(?:噂|うわさ))",
      "(?:外れる|切れる|消える|解除される|失われる)(?:って|というのは|のは)(?:本当|ほんと|マジ)[^。\\n]{0,6}",
      "もし[^。\\n]{0,30}(?:外れ|切れ|消え|無効になっ|解除され)(?:たら|れば)",
      `(?:外れ|切れ|無効にな|解除され)る(?:こと|の)?(?:って|が|は|も)?(?:ある|あり)(?:ます|ん|の|でしょう)(?:か|でしょう)|認証${clause(8)}(?:外れ|切れ|解除され|無効にな|消え|失われ|求められ|必要にな)(?:る|ます|ない|たり(?:し(?:ない)?|する|は)|てしまう)(?:ん|の|もの|こと)?(?:でしょう|です|ます|は(?:あり|ない)|も(?:あり|ない)|しない|しませ|って)*(?:か|ませんか|心配|不安|[?？])`,
    ],
    hides: true,
    sparesReleases: true,
    because: "It asks whether a loss would happen; none did.",
    source: "labelling rules",
  },
  {
    id: "licence-plate",
    any: ["licen[cs]e[- ]plates?"],
    hides: true,
    because: "Cars have licences too.",
    source: "labelling rules",
  },
  {
    id: "other-watermark",
    any: [
      "(?:evaluation copy|insider|preview|test mode|system requirements?(?: not met)?|unsupported|\\bai\\b|image|photo|video|picture|copilot|pdf|document)[^.\\n]{0,24}watermark\\w*|watermark\\w*[^.\\n]{0,90}(?:pre-?release|insider|preview|evaluation)|watermark\\w* (?:\\w+ ){0,4}(?:image|photo|video|picture|document|unsupported|evaluation)s?",
    ],
    ja: [
      "(?:評価コピー|評価版|insider|プレビュー|ビルド|システム要件|\\bai|画像|写真|動画|生成|文書|pdf)[^。\\n]{0,20}(?:透かし|ウォーターマーク)|(?:透かし|ウォーターマーク)[^。\\n]{0,12}(?:入り|を入れ|画像|写真|除去|機能|技術)",
    ],
    hides: true,
    because: "Other watermarks: evaluation copies, unsupported hardware, pictures.",
    source: "labelling rules",
  },
  {
    id: "warned-off-shops",
    any: [
      "(?:avoid|beware|stay away|do not|don['’]t|never|not) (?:\\w+ ){0,5}cheap (?:\\w+ ){0,3}keys?|cheap (?:\\w+ ){0,3}keys?[^.\\n]{0,40}(?:blocked|risky|scam|avoid|not recommend\\w*|stop working)",
    ],
    ja: [
      "(?:格安|激安)[^。\\n]{0,40}(?:おすすめ(?:し|でき)ませ|勧め(?:し|でき|られ)?ませ|注意|避け|控え|危険|怪し|手を出さ)",
    ],
    hides: true,
    because: "Who warns of key shops is none.",
    source: "labelling rules: honest context",
  },
  {
    id: "switching-on",
    any: [
      "(?:\\bwindow|(?:keyboard|\\bapp|\\btab|panel|cursor|field|button|control|microphone|camera|\\bmode|voice access|narrator)s?) (?:(?:that|which|you|might|may|can|could|will|be|is|are|was|were|not|only|sometimes|gets?|unexpectedly) ){0,6}(?:de)?activated|activat\\w+ (?:of )?(?:the |a |this |your |windows )*(?:dark mode|feature|features|hello|defender|sandbox|firewall|spotlight|copilot|recall|bitlocker|option|setting|effects?|account)|(?:features?|setting) (?:\\w+ ){0,3}activated",
    ],
    ja: [
      "(?:ウィンドウ(?!ズ)|タブ|アプリ|キーボード|カーソル|検索|機能|コントロール)[^。\\n]{0,16}アクティブ(?:化)?(?:され(?:ない|ず|ません))?",
    ],
    hides: true,
    because: "Activate in the sense of switching on.",
    source: "labelling rules",
  },
  {
    id: "not-signed-in",
    ja: [
      "(?:wi-?fi|smb|vpn|無線|有線|ネットワーク|ゲスト|ユーザー?|ドメイン|証明書|利用者)[^。、\\n]{0,10}未認証|未認証の(?:ユーザー?|利用者|ゲスト|接続|端末からの|無線|lan|クライアント|アクセス)",
    ],
    hides: true,
    because: "未認証 in the sense of not signed in.",
    source: "labelling rules",
  },
  {
    id: "if-down",
    any: [
      `(?:if|when|whenever|because|may|might|could|can|perhaps|sometimes|possibly) ${words(6)}(?:activation |licensing )(?:server|service)s? (?:(?!was|were)\\w+ ){0,4}?(?:down|busy|unavailable|unreachable|overloaded|offline)`,
    ],
    ja: [
      `(?:認証|ライセンス)(?:サーバー?|サービス)${clause(24)}(?:可能性|場合|こと(?:が|も)あ|かもしれ|恐れ|おそれ|考えられ)`,
    ],
    hides: true,
    because: "A server that may be down is advice, not news.",
    source: "labelling rules",
  },
  {
    id: "no-piracy",
    any: [
      `(?:\\bnot|\\bnever|n['’]t|\\bno|without|before any(?:one|body) (?:says|asks|suggests|cries|mentions|shouts)) (?:a |an |any |using |used |use |running |ran |run |touched |about |some |of |been |it['’]s |it is )*${piracy}(?:,? (?:or|and|nor) (?:a |any |using )*${piracy})*(?! (?:works?|working|seems|will|can|is|does|has|any ?more|no longer|fix\\w*))`,
    ],
    ja: [
      "(?:(?:割れ|クラック|海賊版|(?:認証|kms)?ツール|不正(?:コピー|なキー)?)(?:や|・|も|とか|、)?){1,3}(?:では|じゃ|は(?:一切)?使って|を使って|も使って|は入れて|を入れて)(?:い)?(?:な|あり|ませ)",
    ],
    hides: true,
    because: "Who says that the copy is no pirate's, and no tool was used.",
    source: "labelling rules: honest context",
  },
] as const satisfies readonly SignalRow[];
