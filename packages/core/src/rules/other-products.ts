/** Owners of a licence that is one of Windows; any other name before 「のライセンス」 may be a program nobody listed. */
export const ownersOfOurs =
  "windows|win|os|pc|pro|home|enterprise|education|business|kms|mak|ms|ad|oem|dsp|retail|microsoft|surface|2[2-6]h[12]|サブスクリプション|マイクロソフト|ウィンドウズ|ユーザー|エディション|デジタル|ボリューム|クライアント|サーバー?|ホスト|ノート|パソコン|ノートパソコン|デバイス|アップグレード|アップデート|プリインストール|パッケージ|メーカー|リテール|アカウント|バージョン|ベース|マシン|タブレット|デスクトップ|マザーボード|マザボ|ハードウェア|ファームウェア|グループ|ネットワーク|インターネット|オンライン|オフライン|プロダクト|エラー|サポート|トラブル";

/** Programs and things whose licences and activations fill forums too: one row a trade, as parts of patterns. */
export const otherProducts = [
  "(?<!\\bin (?:the|our|my|an) )office|microsoft 365|m365|\\bo365\\b|\\bword\\b|excel|outlook|visio|\\bteams\\b|onedrive|intune|defender|visual studio|sql server|exchange|power bi|copilot",
  "adobe|creative cloud|photoshop|acrobat|illustrator|lightroom|premiere|イラレ|フォトショ|アドビ|クリスタ|clip studio|corel|affinity|davinci|filmora|vegas pro|camtasia|cyberlink|powerdvd|nero\\b|hevc|codec",
  "autocad|autodesk|revit|inventor|solidworks|sketchup|vectorworks|catia|ansys|rhino|cad\\b|ドングル|dongle|\\bhasp\\b|sentinel|flexlm|licen[cs]e (?:server|manager)|matlab|labview|mathematica|\\bspss\\b|\\bstata\\b|origin(?:lab|pro)",
  "\\brds\\b|\\bcals?\\b|remote desktop|terminal server|citrix|vmware|parallels desktop|virtualbox|veeam|acronis|filemaker|oracle|\\bsap\\b|jetbrains|docker",
  "antivirus|norton|mcafee|kaspersky|bitdefender|malwarebytes|avast|\\beset\\b|trend micro|ウイルスバスター|ノートン|カスペルスキー|ウイルス対策|セキュリティソフト|\\bvpn",
  "quickbooks|quicken|turbotax|\\bsage\\b|弥生|勘定奉行|筆まめ|筆王|筆ぐるめ|一太郎|\\batok\\b|(?:会計|業務|給与|専用|古い|販売管理)ソフト|dragon naturally|winrar|winzip|foxit|nitro pdf|teamviewer",
  "steam|denuvo|epic (?:games|won)|minecraft|マインクラフト|マイクラ|xbox app|game ?pass|\\bgames?\\b|ゲーム|store apps?|storeアプリ|this app['’]?s",
  "plug-?ins?\\b|プラグイン|\\bilok|\\bdaw\\b|\\bvst|cubase|ableton|fl studio|pro tools|音源|icloud|\\besim|(?:sim|bank|credit|gift|debit|new) cards?\\b|webcam|cartridge|toner|\\bink\\b|battery|インク|トナー|バッテリー",
  "(?:our|the|your) app\\b|trial mode|本(?:製品|ソフト|アプリ)|(?:弊社|当社)製品",
].join("|");
