/** Something a text can say. `pattern` is a regular expression over normalised text (see `normalise`). */
export type SignalRow = {
  readonly id: string;
  readonly pattern: string;
  readonly because: string;
  readonly source: string;
};

/** Everything the rules can see in a text, one row a thing. */
export const signals = [
  {
    id: "activation",
    pattern:
      "windows (?:os )?(?:is |was )?not activated|activate windows|windows(?: 1[01])?(?: pro| home)? activation|(?:windows|digital|product|volume) (?:license|licence|key)|activation (?:error|issue|problem|failed|fails|failure|state|status|server|troubleshooter|lost)|(?:lost|lose|losing|losess?) (?:its |their |my |the |windows )?activation|deactivated windows|no longer activated|not activated|slmgr|activated with (?:a )?digital|phone activation|(?:kms|mak|subscription)[ -]?(?:based )?activation|reactivat\\w+",
    because: "The words of Windows activation in English.",
    source: "domain vocabulary; support.microsoft.com/windows/activate-windows",
  },
  {
    id: "activation-ja",
    pattern:
      "ライセンス認証|電話認証|プロダクトキー|デジタルライセンス|再認証|インストールid|認証(?:が|も)(?:外れ|解除|切れ|通らな|でき(?:な|ま))|ライセンスが(?:外れ|無効|消|認識)|利用権",
    because: "The words of Windows activation in Japanese; 認証 alone means authentication as often.",
    source: "domain vocabulary; support.microsoft.com/ja-jp/windows",
  },
  {
    id: "activation-code",
    pattern: "0x(?:c004|8007007b|8007232b|80072ee|803f70|803fa0|87e10bc6)[0-9a-f]*",
    because: "Error codes of the activation service.",
    source: "learn.microsoft.com/windows-server/get-started/activation-error-codes",
  },
  {
    id: "windows",
    pattern: "windows|win ?1[01]|ウィンドウズ",
    because: "The subject is Windows.",
    source: "own rule",
  },
  {
    id: "failure",
    pattern:
      "fail(?:s|ed|ure|ing)?|error|broke(?:n)?|lost|lose|loses|losing|deactivat\\w+|not activated|no longer (?:activated|licensed|valid)|can ?not (?:be )?(?:activate|reactivate)\\w*|can'?t (?:be )?(?:activate|reactivate)\\w*|won'?t activate|unable to (?:re)?activate|stopped working|expired|watermark|not genuine|problem|issue",
    because: "Something went wrong.",
    source: "own rule",
  },
  {
    id: "failure-ja",
    pattern:
      "外れ|エラー|でき(?:な|ませ)|失敗|解除され|無効|消(?:え|滅)|通らな|不具合|トラブル|障害|求められ|されていません|詰みました|問題",
    because: "Something went wrong, in Japanese.",
    source: "own rule",
  },
  {
    id: "after-update",
    pattern:
      "(?:after|following|since|upon) (?:the |an? |installing |updat\\w+ |upgrad\\w+ |moving )|upgrad(?:ed|ing) (?:to|from)|updat(?:ed|ing) to|feature update|アップデート|アップグレード|更新(?:し|後|プログラム|したら)|アップ(?:した|後)",
    because: "An update is the circumstance.",
    source: "own rule",
  },
  {
    id: "first-hand",
    pattern:
      "\\bmy (?:pc|computer|laptop|desktop|machine|windows|home)|\\bi (?:have |just |installed|updated|upgraded|tried|ran|got|did)|私の|手元の|うちの|自宅の|(?:して|され)(?:しまい)?ました|ました",
    because: "Somebody tells of their own PC.",
    source: "own rule",
  },
  {
    id: "from-7-8",
    pattern: "windows (?:7|8(?:\\.1)?)(?![.\\d])|win ?(?:7|8(?:\\.1)?)(?![.\\d])|7/8",
    because: "The PC came from Windows 7 or 8.",
    source: "domain table of lineages",
  },
  {
    id: "from-10",
    pattern: "(?:from|came with|originally|was) windows 10|windows ?10 ?(?:から|より)|win ?10 ?から",
    because: "The PC came from Windows 10.",
    source: "domain table of lineages",
  },
  {
    id: "free-upgrade",
    pattern: "free(?:ly)? upgrade\\w*|upgraded (?:for )?free|無償アップ",
    because: "The licence was a free upgrade.",
    source: "domain table of lineages",
  },
  {
    id: "volume",
    pattern: "\\bkms\\b|\\bmak\\b|volume licen[cs]\\w+|subscription activation|ボリュームライセンス",
    because: "An organisation's licence.",
    source: "domain table of lineages",
  },
  {
    id: "no-hardware",
    pattern:
      "no hardware (?:change|was)|without (?:any )?hardware|hardware (?:has|did)n[o']t change|(?:機材|ハードウェア|パーツ|部品|構成)[^。]{0,12}(?:変更|交換)[^。]{0,8}(?:な|ませ|ず)",
    because: "The usual cause is ruled out.",
    source: "domain table of causes",
  },
  {
    id: "hardware-change",
    pattern:
      "(?:replac\\w+|chang\\w+|swapp\\w+|new) (?:the |my |a )?(?:motherboard|mainboard|cpu|hardware)(?! on this device)|マザーボード(?:を)?(?:交換|変更)|m/b",
    because: "Hardware was changed.",
    source: "domain table of causes",
  },
  {
    id: "server-outage",
    pattern:
      "activation (?:server|service)s? (?:is |are |was |were )?(?:down|unavailable|not respond\\w*|outage)|(?:認証|ライセンス)サーバー[^。]{0,10}(?:障害|応答|停止)",
    because: "The service behind activation is down.",
    source: "domain table of causes",
  },
  {
    id: "edition-change",
    pattern:
      "(?:pro|enterprise|education) (?:shows?|became|changed|reverted|drops?|dropped|downgraded) (?:as |to |into )?(?:home|pro)|pro(?:が|から)home",
    because: "The edition changed.",
    source: "domain table of causes",
  },
  {
    id: "fine",
    pattern:
      "activation (?:is |was |stayed |remains? )?(?:fine|ok|intact|unaffected|kept)|still activated|認証(?:は|も)(?:問題な|維持|そのまま)|問題なく(?:ライセンス)?認証",
    because: "The text says that activation is fine.",
    source: "own rule",
  },
  {
    id: "retraction",
    pattern:
      "false alarm|(?:i|we) (?:was|were) (?:wrong|mistaken)|retract\\w*|withdraw\\w* (?:this|the|our) (?:report|article)|誤報|撤回|勘違いでした|取り下げ",
    because: "An earlier report is taken back.",
    source: "own rule",
  },
  {
    id: "how-to",
    pattern:
      "^how to|^(?:what is|guide|step[- ]by[- ]step)|とは(?:[??|]|$)|(?:の)?(?:方法|手順|やり方)(?:を|と|まとめ|[!!]|\\n|$)|徹底解説",
    because: "A how-to, not news.",
    source: "labelling rules",
  },
  {
    id: "key-seller",
    pattern:
      "(?:cheap|discount|lifetime|genuine|oem) (?:windows|office)? ?(?:\\d+ )?(?:pro )?(?:key|license)s?\\b|buy (?:a )?(?:windows|office)|coupon|% off|格安|激安|クーポン",
    because: "A shop.",
    source: "labelling rules",
  },
  {
    id: "activator",
    pattern:
      "kmspico|kms ?auto|massgrave|\\bmas\\b script|activator|crack(?:ed)?\\b|hwid activation|irm https",
    because: "A tool that goes round activation.",
    source: "labelling rules",
  },
  {
    id: "other-product",
    pattern:
      "office (?:20\\d\\d|365|pro|ltsc|のライセンス)|microsoft 365|adobe|creative cloud|autocad|autodesk|matlab|rds cal|remote desktop (?:licen|cal)|steam key|game(?:'s)? (?:activation|key|code)|esim|sim card|ゲーム(?:の)?(?:認証|キー)",
    because: "Another product's licence.",
    source: "labelling rules",
  },
  {
    id: "authentication",
    pattern:
      "smb|kerberos|ntlm|二要素|2要素|多要素|mfa|passkey|パスキー|サインイン|ログイン認証|認証局|oauth|pac 検証|認証プロトコル|証明書",
    because: "認証 in the sense of authentication.",
    source: "labelling rules",
  },
  {
    id: "esu",
    pattern: "\\besu\\b|extended security update",
    because: "Windows 10 ESU is not our subject.",
    source: "labelling rules",
  },
  {
    id: "server-os",
    pattern: "windows server|azure local|azure stack",
    because: "A server system.",
    source: "labelling rules",
  },
  {
    id: "seen-by-vendor",
    pattern: "microsoft (?:has )?(?:confirm|acknowledg)\\w+|マイクロソフト(?:が|は)[^。]{0,12}(?:確認|認め)",
    because: "The vendor's word is quoted.",
    source: "own rule",
  },
  {
    id: "right-at-risk",
    pattern:
      "(?<!\\bno )\\b(?:right|license|licence|entitlement)[^.,;]{0,20}(?:is |was |be )?(?:lost|gone|revoked)|(?<!not |n't )buy (?:a )?new (?:license|licence|key)|利用権[^。]{0,10}(?:消|失)|買い?(?:直|替)|再購入|新たに購入",
    because: "The right to use Windows is in danger.",
    source: "domain table of outcomes",
  },
] as const satisfies readonly SignalRow[];

export type SignalId = (typeof signals)[number]["id"];
