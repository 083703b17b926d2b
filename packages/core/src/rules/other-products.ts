/** Programs and things whose licences and activations fill forums too, a row a trade: words, and how Japanese calls them. */
const trades: readonly (readonly [string, string])[] = [
  [
    "(?<!\\b(?:(?:in|at|for|across) (?:the|our|my|an|this)|whole|entire|home|small|main|head|branch) )office(?! (?:pcs?|machines?|computers?|laptops?)\\b)|microsoft 365|m365\\b|o365\\b|(?:microsoft|ms) word|excel\\b|outlook|visio|teams\\b|onedrive|intune|defender|visual studio|sql server|exchange (?:server|online)|power bi|copilot",
    "オフィスソフト",
  ],
  [
    "adobe|creative cloud|photoshop|acrobat|illustrator|lightroom|premiere|clip studio|corel|affinity|davinci|filmora|vegas pro|camtasia|cyberlink|powerdvd|nero\\b|hevc|codec",
    "イラレ|フォトショ|アドビ|クリスタ",
  ],
  [
    "autocad|autodesk|revit|inventor\\b|solidworks|sketchup|vectorworks|catia|ansys|rhino\\b|(?:\\w+_)?cad\\b|dongle|hasp\\b|sentinel|flexlm|licen[cs]e (?:server|manager)|matlab|labview|mathematica|spss\\b|stata\\b|origin(?:lab|pro)",
    "ドングル|cad用",
  ],
  [
    "rds\\b|cals?\\b|remote desktop|terminal server|citrix|vmware|parallels desktop|virtualbox|veeam|acronis|filemaker|oracle|sap\\b|jetbrains|docker|vpn",
    "リモートデスクトップ",
  ],
  [
    "antivirus|norton|mcafee|kaspersky|bitdefender|malwarebytes|avast|eset\\b|trend micro",
    "ウイルスバスター|ノートン|カスペルスキー|ウイルス対策|セキュリティソフト",
  ],
  [
    "quickbooks|quicken|turbotax|sage\\b|atok\\b|dragon naturally|winrar|winzip|foxit|nitro pdf|teamviewer",
    "弥生|勘定奉行|筆まめ|筆王|筆ぐるめ|一太郎|(?:会計|業務|給与|専用|古い|販売管理)ソフト|ソフトウェアの(?=ライセンス)",
  ],
  [
    "steam|denuvo|epic (?:games|won)|minecraft|xbox app|game ?pass|games?\\b|store ?apps?|store(?=アプリ)|this app['’]?s",
    "マインクラフト|マイクラ|ゲーム|ストアアプリ",
  ],
  [
    "plug-?ins?\\b|ilok|daw\\b|vst\\d?\\b|cubase|ableton|fl studio|pro tools|icloud|esim|(?:sim|bank|credit|gift|debit|new) cards?\\b|webcam|cartridge|toner|ink\\b|battery",
    "プラグイン|音源|インク|トナー|バッテリー",
  ],
  [
    "(?:agent|program|application|vendor|software)(?:['’]s)? (?:own )?(?=licen)|(?:our|the|your) app\\b|trial mode",
    "本(?:製品|ソフト|アプリ)|(?:弊社|当社)製品",
  ],
];

/** Any of them in Latin letters, at the beginning of a word; and as Japanese writes it. */
export const otherProducts = `\\b(?:${trades.map(([words]) => words).join("|")})`;
export const otherProductsJa = `(?:${trades.map(([, words]) => words).join("|")})`;

/** Some program, by its trade: 「製図ソフト」. */
export const someProgramJa = "[一-龠ァ-ヶー]{2,8}(?<!マイクロ)ソフト(?!ウェア)";

/** Owners of a licence that is one of Windows; any other name before 「のライセンス」 may be a program nobody listed. */
export const ownersOfOurs =
  "windows|win|os|pc|pro|home|enterprise|education|business|kms|mak|ms|ad|oem|dsp|retail|microsoft|surface|2[2-6]h[12]|サブスクリプション|マイクロソフト|ウィンドウズ|ユーザー|エディション|デジタル|ボリューム|クライアント|サーバー?|ホスト|ノート|パソコン|ノートパソコン|デバイス|アップグレード|アップデート|プリインストール|パッケージ|メーカー|リテール|アカウント|バージョン|ベース|マシン|タブレット|デスクトップ|マザーボード|マザボ|ハードウェア|ファームウェア|グループ|ネットワーク|インターネット|オンライン|オフライン|プロダクト|エラー|サポート|トラブル";
