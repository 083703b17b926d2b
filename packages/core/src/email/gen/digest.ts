// Compiled from templates/digest.mjml by build/compile.ts. Do not edit.
import { escapeHtml, escapeUrl } from "../escape.ts";
import { slotWord } from "../slots.ts";

/** What the template `digest` shows. */
export type DigestView = {
  readonly allLabel: string;
  readonly allUrl: string;
  readonly contact: string;
  readonly contactLabel: string;
  readonly day: string;
  readonly entries: readonly {
    readonly bandBg: string;
    readonly bandInk: string;
    readonly blocks: readonly {
      readonly close: string;
      readonly heading: string;
      readonly open: string;
      readonly risk: string;
    }[];
    readonly enter: string;
    readonly icon: string;
    readonly kindName: string;
    readonly leave: string;
    readonly summary: string;
    readonly title: readonly {
      readonly gap: string;
      readonly text: string;
    }[];
    readonly url: string;
    readonly when: string;
  }[];
  readonly font: string;
  readonly headline: readonly {
    readonly gap: string;
    readonly text: string;
  }[];
  readonly intro: string;
  readonly label: string;
  readonly lang: string;
  readonly manageLabel: string;
  readonly postalAddress: string;
  readonly preheader: string;
  readonly senderLabel: string;
  readonly senderName: string;
  readonly subject: string;
  readonly unsubscribeLabel: string;
  readonly why: string;
};

/** The HTML of a view: every value escaped by the place it stands in. */
export function renderDigest(view: DigestView): string {
  let html = "";
  html += "<!doctype html>\n<html lang=\"";
  html += escapeHtml(view.lang);
  html += "\" dir=\"ltr\" xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n<title>";
  html += escapeHtml(view.subject);
  html += "</title>\n<!--[if !mso]><!-->\n<meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge\">\n<!--<![endif]-->\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style type=\"text/css\">\n#outlook a { padding:0; }\nbody { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }\ntable, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }\nimg { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }\np { display:block;margin:13px 0; }\n</style>\n<!--[if mso]>\n<noscript>\n<xml>\n<o:OfficeDocumentSettings>\n<o:AllowPNG/>\n<o:PixelsPerInch>96</o:PixelsPerInch>\n</o:OfficeDocumentSettings>\n</xml>\n</noscript>\n<![endif]-->\n<!--[if lte mso 11]>\n<style type=\"text/css\">\n.mj-outlook-group-fix { width:100% !important; }\n</style>\n<![endif]-->\n<style type=\"text/css\">\n@media only screen and (min-width:480px) {\n.mj-column-per-100 { width:100% !important; max-width: 100%; }\n}\n</style>\n<style media=\"screen and (min-width:480px)\">\n.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }\n</style>\n<style type=\"text/css\">\na { text-underline-offset: 3px; }\na .phrase { display: inline-block !important; text-decoration: underline; }\nh1, h2, .risk { text-wrap: pretty; word-break: auto-phrase; }\nli, p { line-break: strict; text-wrap: pretty; }\np.small, td.t-sub { word-break: auto-phrase; }\n@media (max-width: 480px) {\n.pad > div { word-break: normal; overflow-wrap: anywhere; }\ntd.fact { word-break: keep-all; overflow-wrap: anywhere; }\ntd.told { word-break: auto-phrase; line-break: strict; overflow-wrap: anywhere; }\ntd.band { padding-left: 20px !important; padding-right: 20px !important; }\ntd.pad { padding-left: 20px !important; padding-right: 20px !important; }\n.kind-name { font-size: 27px !important; }\nh1 { font-size: 22px !important; }\n}\n@media (prefers-color-scheme: dark) {\n.s-page, .s-page > div { background-color: #0D0E11 !important; }\n.s-body, .s-body > table { background: #191A1F !important; background-color: #191A1F !important; }\n.s-card { background-color: #1E2A44 !important; border-color: #8CB0FF !important; }\n.s-news { background-color: #2A2B33 !important; }\n.s-line { border-color: #3D3E48 !important; }\n.s-body div, .s-foot div, h1, h2, p, li, .t-ink { color: #F0F0F3 !important; }\n.t-sub, .s-foot p { color: #B9B9C4 !important; }\n.tag-text { background-color: #A3C1FF !important; color: #0D0E11 !important; }\n.lead { color: #D3D3DC !important; }\n.t-act { color: #7FDCAB !important; }\n.t-avoid { color: #FF9E9E !important; }\n.quote { border-color: #5B5C68 !important; }\n.t-link { color: #A3C1FF !important; }\n}\n</style>\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"supported-color-schemes\" content=\"light dark\">\n<!--[if mso]><style type=\"text/css\">table,td,div,p,h1,h2,h3,li,a,span{font-family:Meiryo,'Segoe UI',sans-serif !important}</style><![endif]-->\n</head>\n<body class=\"s-page\" style=\"word-spacing:normal;background-color:#E9E9EE;\">\n<div aria-label=\"";
  html += escapeHtml(view.subject);
  html += "\" aria-roledescription=\"email\" role=\"article\" lang=\"";
  html += escapeHtml(view.lang);
  html += "\" dir=\"ltr\" style=\"word-spacing:normal;background-color:#E9E9EE;\">\n<div class=\"preheader\" style=\"display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;overflow:hidden;mso-hide:all;color:#595960\">";
  html += escapeHtml(view.preheader);
  html += "</div>\n<!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"s-top-outlook\" role=\"presentation\" style=\"width:600px;\" width=\"600\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n<div class=\"s-top\" style=\"margin:0px auto;max-width:600px;\">\n<table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"width:100%;\">\n<tbody>\n<tr>\n<td style=\"direction:ltr;font-size:0px;padding:14px 0 10px;text-align:center;\">\n<!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td style=\"vertical-align:top;width:600px;\" ><![endif]-->\n<div class=\"mj-column-per-100 mj-outlook-group-fix\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td style=\"vertical-align:top;padding:0;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:0 24px;word-break:break-word;\">\n<table cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\" border=\"0\" style=\"color:#1A1A1C;font-family:";
  html += escapeHtml(view.font);
  html += ";font-size:13px;line-height:1.6;table-layout:auto;width:100%;border:none;\">\n<tr>\n<td class=\"t-sub\" align=\"left\" style=\"color: #595960; font-weight: 700;\">";
  html += escapeHtml(view.senderName);
  html += "</td>\n<td class=\"t-sub\" align=\"right\" style=\"color: #595960; white-space: nowrap; padding-left: 12px;\">";
  html += escapeHtml(view.day);
  html += "</td>\n</tr>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><![endif]-->\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"s-band-outlook\" role=\"presentation\" style=\"width:600px;\" width=\"600\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n<div class=\"s-band\" style=\"margin:0px auto;max-width:600px;\">\n<table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"width:100%;\">\n<tbody>\n<tr>\n<td style=\"direction:ltr;font-size:0px;padding:0;text-align:center;\">\n<!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td style=\"vertical-align:top;width:600px;\" ><![endif]-->\n<div class=\"mj-column-per-100 mj-outlook-group-fix\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td style=\"vertical-align:top;padding:0;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td align=\"left\" style=\"font-size:0px;padding:0;word-break:break-word;\">\n<table cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\" border=\"0\" style=\"color:#1A1A1C;font-family:";
  html += escapeHtml(view.font);
  html += ";font-size:16px;line-height:1.8;table-layout:auto;width:100%;border:none;\">\n<tr>\n<td class=\"band\" bgcolor=\"#1B2440\" style=\"background-color:#1B2440;border-bottom:6px solid #FFD200;padding:18px 24px 16px\">\n<span class=\"kind-name\" style=\"font-size:22px;line-height:1.4;font-weight:700;letter-spacing:0.04em;color:#FFFFFF\">";
  html += escapeHtml(view.label);
  html += "</span>\n</td>\n</tr>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><![endif]-->\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"s-body-outlook\" role=\"presentation\" style=\"width:600px;\" width=\"600\" bgcolor=\"#FFFFFF\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n<div class=\"s-body\" style=\"background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:600px;\">\n<table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#FFFFFF;background-color:#FFFFFF;width:100%;\">\n<tbody>\n<tr>\n<td style=\"direction:ltr;font-size:0px;padding:26px 0 20px;text-align:center;\">\n<!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td style=\"vertical-align:top;width:600px;\" ><![endif]-->\n<div class=\"mj-column-per-100 mj-outlook-group-fix\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td style=\"vertical-align:top;padding:0;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:0 24px;word-break:break-word;\">\n<div style=\"font-family:";
  html += escapeHtml(view.font);
  html += ";font-size:16px;line-height:1.8;text-align:left;color:#1A1A1C;\"><h1 style=\"margin: 0; font-size: 25px; line-height: 1.45; font-weight: 700; letter-spacing: 0.01em;\">";
  for (const item1 of view.headline) {
    html += "<span class=\"phrase\" style=\"display: inline-block;\">";
    html += escapeHtml(item1.text);
    html += "</span>";
    html += escapeHtml(item1.gap);
  }
  html += "</h1>\n<p style=\"margin: 14px 0 0;\">";
  html += escapeHtml(view.intro);
  html += "</p></div>\n</td>\n</tr>\n";
  for (const item1 of view.entries) {
    html += escapeHtml(item1.enter);
    html += "\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:26px 24px 0;word-break:break-word;\">\n<table cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\" border=\"0\" style=\"color:#1A1A1C;font-family:";
    html += escapeHtml(view.font);
    html += ";font-size:16px;line-height:1.8;table-layout:auto;width:100%;border:none;\">\n<tr>\n<td class=\"s-line\" style=\"border-top:1px solid #D4D4DA;padding:18px 0 0\">\n<p style=\"margin: 0;\"><span class=\"badge\" style=\"background-color:";
    html += escapeHtml(item1.bandBg);
    html += ";color:";
    html += escapeHtml(item1.bandInk);
    html += ";font-size:14px;font-weight:700;line-height:1.6;padding:3px 10px\">";
    html += escapeHtml(item1.icon);
    html += " ";
    html += escapeHtml(item1.kindName);
    html += "</span> <span class=\"t-sub small\" style=\"color: #595960; font-size: 13px; line-height: 1.7;\">";
    html += escapeHtml(item1.when);
    html += "</span></p>\n<h2 style=\"margin: 0; line-height: 1.5; font-weight: 700; font-size: 19px; margin-top: 10px;\"><a class=\"t-link\" href=\"";
    html += escapeUrl(item1.url);
    html += "\" style=\"color: #0017C1;\">";
    for (const item2 of item1.title) {
      html += "<span class=\"phrase\" style=\"display: inline;\">";
      html += escapeHtml(item2.text);
      html += "</span>";
      html += escapeHtml(item2.gap);
    }
    html += "</a></h2>\n<p style=\"margin: 14px 0 0; margin-top: 8px;\">";
    html += escapeHtml(item1.summary);
    html += "</p>\n";
    for (const item2 of item1.blocks) {
      html += escapeHtml(item2.open);
      html += "<table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" width=\"100%\" style=\"margin-top:12px\">\n<tr>\n<td class=\"s-card\" bgcolor=\"#EAF0FF\" style=\"background-color:#EAF0FF;border-left:6px solid #0017C1;padding:12px 16px 14px\">\n<p class=\"t-ink\" style=\"margin: 0; font-size: 14px; font-weight: 700; line-height: 1.6;\">";
      html += escapeHtml(item2.heading);
      html += "</p>\n<p style=\"margin: 14px 0 0; margin-top: 6px;\">";
      html += escapeHtml(item2.risk);
      html += "</p>\n</td>\n</tr>\n</table>";
      html += escapeHtml(item2.close);
    }
    html += "\n</td>\n</tr>\n</table>\n</td>\n</tr>\n";
    html += escapeHtml(item1.leave);
  }
  html += "\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:30px 24px 6px;word-break:break-word;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"border-collapse:separate;line-height:100%;\">\n<tbody>\n<tr>\n<td align=\"center\" bgcolor=\"#0017C1\" role=\"presentation\" style=\"border:none;border-radius:4px;cursor:auto;mso-padding-alt:14px 22px;background:#0017C1;\" valign=\"middle\">\n<a href=\"";
  html += escapeUrl(view.allUrl);
  html += "\" style=\"display: inline-block; background: #0017C1; color: #FFFFFF; font-family: ";
  html += escapeHtml(view.font);
  html += "; font-size: 16px; font-weight: 700; line-height: 1.4; margin: 0; text-decoration: none; text-transform: none; padding: 14px 22px; mso-padding-alt: 0px; border-radius: 4px;\" target=\"_blank\">\n";
  html += escapeHtml(view.allLabel);
  html += "\n</a>\n</td>\n</tr>\n</tbody>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><![endif]-->\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"s-foot-outlook\" role=\"presentation\" style=\"width:600px;\" width=\"600\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n<div class=\"s-foot\" style=\"margin:0px auto;max-width:600px;\">\n<table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"width:100%;\">\n<tbody>\n<tr>\n<td style=\"direction:ltr;font-size:0px;padding:24px 0 40px;text-align:center;\">\n<!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td style=\"vertical-align:top;width:600px;\" ><![endif]-->\n<div class=\"mj-column-per-100 mj-outlook-group-fix\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td style=\"vertical-align:top;padding:0;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:0 24px;word-break:break-word;\">\n<div style=\"font-family:";
  html += escapeHtml(view.font);
  html += ";font-size:13px;line-height:1.8;text-align:left;color:#52525B;\"><p class=\"t-sub small\" style=\"color: #595960; font-size: 13px; line-height: 1.7; margin: 0;\">";
  html += escapeHtml(view.why);
  html += "</p>\n<p class=\"t-sub small\" style=\"margin: 14px 0 0; color: #595960; font-size: 13px; line-height: 1.7;\"><a class=\"t-link\" href=\"";
  html += slotWord("unsubscribe");
  html += "\" style=\"color: #0017C1;\">";
  html += escapeHtml(view.unsubscribeLabel);
  html += "</a>&nbsp;&nbsp;|&nbsp; <a class=\"t-link\" href=\"";
  html += slotWord("manage");
  html += "\" style=\"color: #0017C1;\">";
  html += escapeHtml(view.manageLabel);
  html += "</a></p>\n<p class=\"t-sub small\" style=\"margin: 14px 0 0; color: #595960; font-size: 13px; line-height: 1.7;\">";
  html += escapeHtml(view.senderLabel);
  html += escapeHtml(view.senderName);
  html += "<br>";
  html += escapeHtml(view.postalAddress);
  html += "<br>";
  html += escapeHtml(view.contactLabel);
  html += escapeHtml(view.contact);
  html += "</p></div>\n</td>\n</tr>\n</tbody>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><![endif]-->\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><![endif]-->\n</div>\n</body>\n</html>";
  return html;
}
