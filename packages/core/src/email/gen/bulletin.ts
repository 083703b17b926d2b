// Compiled from templates/bulletin.mjml by build/compile.ts. Do not edit.
import { escapeHtml, escapeUrl } from "../escape.ts";
import { slotWord } from "../slots.ts";

/** What the template `bulletin` shows. */
export type BulletinView = {
  readonly actIcon: string;
  readonly actTitle: string;
  readonly allLabel: string;
  readonly allUrl: string;
  readonly avoidIcon: string;
  readonly avoidTitle: string;
  readonly bandBg: string;
  readonly bandEdge: string;
  readonly bandInk: string;
  readonly blocks: readonly {
    readonly avoid: readonly string[];
    readonly close: string;
    readonly findOutUrl: string;
    readonly groups: readonly {
      readonly items: readonly string[];
      readonly lead: string;
    }[];
    readonly name: readonly {
      readonly gap: string;
      readonly text: string;
    }[];
    readonly open: string;
    readonly risk: string;
  }[];
  readonly blocksTitle: string;
  readonly body: readonly string[];
  readonly bodyTitle: string;
  readonly changes: readonly string[];
  readonly changesTitle: string;
  readonly checkLabel: string;
  readonly contact: string;
  readonly contactLabel: string;
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
  }[];
  readonly font: string;
  readonly headline: readonly {
    readonly gap: string;
    readonly text: string;
  }[];
  readonly icon: string;
  readonly kindName: string;
  readonly kindNote: string;
  readonly lang: string;
  readonly manageLabel: string;
  readonly postalAddress: string;
  readonly preheader: string;
  readonly prevention: readonly string[];
  readonly preventionTitle: string;
  readonly senderLabel: string;
  readonly senderName: string;
  readonly serialLabel: string;
  readonly sources: readonly {
    readonly host: string;
    readonly lang: string;
    readonly name: string;
    readonly official: string;
    readonly quote: string;
    readonly seen: string;
    readonly title: string;
    readonly url: string;
  }[];
  readonly sourcesTitle: string;
  readonly subject: string;
  readonly summary: string;
  readonly unsubscribeLabel: string;
  readonly why: string;
};

/** The HTML of a view: every value escaped by the place it stands in. */
export function renderBulletin(view: BulletinView): string {
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
  html += escapeHtml(view.serialLabel);
  html += "</td>\n</tr>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><![endif]-->\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"s-band-outlook\" role=\"presentation\" style=\"width:600px;\" width=\"600\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n<div class=\"s-band\" style=\"margin:0px auto;max-width:600px;\">\n<table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"width:100%;\">\n<tbody>\n<tr>\n<td style=\"direction:ltr;font-size:0px;padding:0;text-align:center;\">\n<!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td style=\"vertical-align:top;width:600px;\" ><![endif]-->\n<div class=\"mj-column-per-100 mj-outlook-group-fix\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td style=\"vertical-align:top;padding:0;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td align=\"left\" style=\"font-size:0px;padding:0;word-break:break-word;\">\n<table cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\" border=\"0\" style=\"color:#1A1A1C;font-family:";
  html += escapeHtml(view.font);
  html += ";font-size:16px;line-height:1.8;table-layout:auto;width:100%;border:none;\">\n<tr>\n<td class=\"band\" bgcolor=\"";
  html += escapeHtml(view.bandBg);
  html += "\" style=\"background-color:";
  html += escapeHtml(view.bandBg);
  html += ";border-bottom:6px solid ";
  html += escapeHtml(view.bandEdge);
  html += ";padding:18px 24px 16px\">\n<table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\">\n<tr>\n<td class=\"badge\" align=\"center\" width=\"56\" height=\"56\" aria-hidden=\"true\" style=\"width:56px;height:56px;border:3px solid ";
  html += escapeHtml(view.bandInk);
  html += ";color:";
  html += escapeHtml(view.bandInk);
  html += ";font-size:30px;line-height:50px;font-weight:700;text-align:center\">";
  html += escapeHtml(view.icon);
  html += "</td>\n<td style=\"padding-left:16px;color:";
  html += escapeHtml(view.bandInk);
  html += "\">\n<span class=\"kind-name\" style=\"font-size:32px;line-height:1.2;font-weight:900;letter-spacing:0.06em;color:";
  html += escapeHtml(view.bandInk);
  html += "\">";
  html += escapeHtml(view.kindName);
  html += "</span><br>\n<span style=\"font-size:15px;line-height:1.5;font-weight:700;color:";
  html += escapeHtml(view.bandInk);
  html += "\">";
  html += escapeHtml(view.kindNote);
  html += "</span>\n</td>\n</tr>\n</table>\n</td>\n</tr>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><![endif]-->\n</td>\n</tr>\n</tbody>\n</table>\n</div>\n<!--[if mso | IE]></td></tr></table><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"s-body-outlook\" role=\"presentation\" style=\"width:600px;\" width=\"600\" bgcolor=\"#FFFFFF\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n<div class=\"s-body\" style=\"background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:600px;\">\n<table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#FFFFFF;background-color:#FFFFFF;width:100%;\">\n<tbody>\n<tr>\n<td style=\"direction:ltr;font-size:0px;padding:26px 0 12px;text-align:center;\">\n<!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td style=\"vertical-align:top;width:600px;\" ><![endif]-->\n<div class=\"mj-column-per-100 mj-outlook-group-fix\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td style=\"vertical-align:top;padding:0;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\">\n<tbody>\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:0 24px;word-break:break-word;\">\n<div style=\"font-family:";
  html += escapeHtml(view.font);
  html += ";font-size:16px;line-height:1.8;text-align:left;color:#1A1A1C;\"><h1 style=\"margin: 0; font-size: 25px; line-height: 1.45; font-weight: 700; letter-spacing: 0.01em;\">";
  for (const item1 of view.headline) {
    html += "<span class=\"phrase\" style=\"display: inline-block;\">";
    html += escapeHtml(item1.text);
    html += "</span>";
    html += escapeHtml(item1.gap);
  }
  html += "</h1>\n<p style=\"margin: 14px 0 0;\">";
  html += escapeHtml(view.summary);
  html += "</p></div>\n</td>\n</tr>\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:18px 24px;word-break:break-word;\">\n<table cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\" border=\"0\" style=\"color:#1A1A1C;font-family:";
  html += escapeHtml(view.font);
  html += ";font-size:15px;line-height:1.6;table-layout:auto;width:100%;border:none;\">\n";
  for (const item1 of view.facts) {
    html += "\n<tr>\n<td class=\"s-line t-sub\" valign=\"top\" style=\"color: #595960; border-top: 1px solid #D4D4DA; padding: 8px 16px 8px 0; font-size: 13px; white-space: nowrap;\">";
    html += escapeHtml(item1.label);
    html += "</td>\n<td class=\"s-line t-ink fact\" valign=\"top\" width=\"100%\" style=\"border-top:1px solid #D4D4DA;padding:7px 0;font-weight:700\">";
    html += escapeHtml(item1.value);
    html += "</td>\n</tr>\n";
  }
  html += "\n</table>\n</td>\n</tr>\n";
  if (view.changes.length > 0) {
    html += "\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:0 24px 18px;word-break:break-word;\">\n<table cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\" border=\"0\" style=\"color:#1A1A1C;font-family:";
    html += escapeHtml(view.font);
    html += ";font-size:16px;line-height:1.8;table-layout:auto;width:100%;border:none;\">\n<tr>\n<td class=\"s-news\" bgcolor=\"#F1F1F4\" style=\"background-color:#F1F1F4;padding:16px 20px 14px\">\n<h2 style=\"margin: 0; font-size: 18px; line-height: 1.5; font-weight: 700;\">";
    html += escapeHtml(view.changesTitle);
    html += "</h2>\n<ul style=\"margin: 6px 0 0; padding: 0 0 0 1.4em;\">";
    for (const item2 of view.changes) {
      html += "<li style=\"padding: 4px 0; line-height: 1.7;\">";
      html += escapeHtml(item2);
      html += "</li>";
    }
    html += "</ul>\n</td>\n</tr>\n</table>\n</td>\n</tr>\n";
  }
  for (const item1 of view.blocks) {
    html += escapeHtml(item1.open);
    html += "\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:4px 24px 18px;word-break:break-word;\">\n<table cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\" border=\"0\" style=\"color:#1A1A1C;font-family:";
    html += escapeHtml(view.font);
    html += ";font-size:16px;line-height:1.8;table-layout:auto;width:100%;border:none;\">\n<tr>\n<td class=\"s-card\" bgcolor=\"#EAF0FF\" style=\"background-color:#EAF0FF;border-left:6px solid #0017C1;padding:18px 20px 20px\">\n<p class=\"tag\" style=\"margin: 0 0 10px;\"><span class=\"tag-text\" style=\"background-color: #0017C1; color: #FFFFFF; font-size: 13px; font-weight: 700; line-height: 1.6; padding: 3px 10px;\">&nbsp;";
    html += escapeHtml(view.blocksTitle);
    html += "&nbsp;</span></p>\n<h2 style=\"margin: 0; line-height: 1.5; font-weight: 700; font-size: 20px;\">";
    for (const item2 of item1.name) {
      html += "<span class=\"phrase\" style=\"display: inline-block;\">";
      html += escapeHtml(item2.text);
      html += "</span>";
      html += escapeHtml(item2.gap);
    }
    html += "</h2>\n<p class=\"risk\" style=\"margin: 12px 0 0; font-size: 17px; font-weight: 700; line-height: 1.7;\">";
    html += escapeHtml(item1.risk);
    html += "</p>\n";
    if (item1.groups.length > 0) {
      html += "<h3 class=\"t-act\" style=\"margin: 20px 0 0; font-size: 17px; line-height: 1.6; font-weight: 700; color: #115E3B;\">";
      html += escapeHtml(view.actIcon);
      html += " ";
      html += escapeHtml(view.actTitle);
      html += "</h3>\n";
      for (const item3 of item1.groups) {
        if (item3.lead !== "") {
          html += "<p class=\"lead\" style=\"margin: 12px 0 0; font-size: 14px; line-height: 1.6; font-weight: 700; color: #3C3C45;\">";
          html += escapeHtml(item3.lead);
          html += "</p>";
        }
        html += "<ul style=\"margin: 6px 0 0; padding: 0 0 0 1.4em;\">";
        for (const item4 of item3.items) {
          html += "<li style=\"padding: 4px 0; line-height: 1.7;\">";
          html += escapeHtml(item4);
          html += "</li>";
        }
        html += "</ul>";
      }
    }
    html += "\n";
    if (item1.avoid.length > 0) {
      html += "<h3 class=\"t-avoid\" style=\"margin: 20px 0 0; font-size: 17px; line-height: 1.6; font-weight: 700; color: #B00020;\">";
      html += escapeHtml(view.avoidIcon);
      html += " ";
      html += escapeHtml(view.avoidTitle);
      html += "</h3>\n<ul style=\"margin: 6px 0 0; padding: 0 0 0 1.4em;\">";
      for (const item3 of item1.avoid) {
        html += "<li style=\"padding: 4px 0; line-height: 1.7;\">";
        html += escapeHtml(item3);
        html += "</li>";
      }
      html += "</ul>";
    }
    html += "\n";
    if (item1.findOutUrl !== "") {
      html += "<p style=\"margin: 14px 0 0; margin-top: 14px;\"><a class=\"t-link\" href=\"";
      html += escapeUrl(item1.findOutUrl);
      html += "\" style=\"color: #0017C1; font-weight: 700;\">";
      html += escapeHtml(view.checkLabel);
      html += "</a></p>";
    }
    html += "\n</td>\n</tr>\n</table>\n</td>\n</tr>\n";
    html += escapeHtml(item1.close);
  }
  html += "\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:10px 24px 4px;word-break:break-word;\">\n<div style=\"font-family:";
  html += escapeHtml(view.font);
  html += ";font-size:16px;line-height:1.8;text-align:left;color:#1A1A1C;\">";
  if (view.body.length > 0) {
    html += "<h2 style=\"margin: 0; font-size: 18px; line-height: 1.5; font-weight: 700;\">";
    html += escapeHtml(view.bodyTitle);
    html += "</h2>\n";
    for (const item2 of view.body) {
      html += "<p style=\"margin: 14px 0 0;\">";
      html += escapeHtml(item2);
      html += "</p>";
    }
  }
  html += "\n";
  if (view.prevention.length > 0) {
    html += "<h2 style=\"margin: 0; font-size: 18px; line-height: 1.5; font-weight: 700; margin-top: 26px;\">";
    html += escapeHtml(view.preventionTitle);
    html += "</h2>\n<ul style=\"margin: 6px 0 0; padding: 0 0 0 1.4em;\">";
    for (const item2 of view.prevention) {
      html += "<li style=\"padding: 4px 0; line-height: 1.7;\">";
      html += escapeHtml(item2);
      html += "</li>";
    }
    html += "</ul>";
  }
  html += "</div>\n</td>\n</tr>\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:26px 24px 0;word-break:break-word;\">\n<div style=\"font-family:";
  html += escapeHtml(view.font);
  html += ";font-size:16px;line-height:1.8;text-align:left;color:#1A1A1C;\">";
  if (view.sources.length > 0) {
    html += "<h2 style=\"margin: 0; font-size: 18px; line-height: 1.5; font-weight: 700;\">";
    html += escapeHtml(view.sourcesTitle);
    html += "</h2>\n";
    for (const item2 of view.sources) {
      html += "\n<p class=\"t-sub small\" style=\"margin: 14px 0 0; color: #595960; font-size: 13px; line-height: 1.7; margin-bottom: 2px;\">";
      html += escapeHtml(item2.name);
      if (item2.official !== "") {
        html += " ・ <strong>";
        html += escapeHtml(item2.official);
        html += "</strong>";
      }
      html += " ・ ";
      html += escapeHtml(item2.host);
      html += "</p>\n<a class=\"t-link\" href=\"";
      html += escapeUrl(item2.url);
      html += "\" lang=\"";
      html += escapeHtml(item2.lang);
      html += "\" style=\"color: #0017C1; font-weight: 700;\">";
      html += escapeHtml(item2.title);
      html += "</a>\n";
      if (item2.quote !== "") {
        html += "<p class=\"quote t-sub\" lang=\"";
        html += escapeHtml(item2.lang);
        html += "\" style=\"color: #595960; margin: 6px 0 0; padding: 0 0 0 12px; border-left: 3px solid #B8B8C0; font-size: 15px; line-height: 1.7;\">";
        html += escapeHtml(item2.quote);
        html += "</p>";
      }
      html += "\n<p class=\"t-sub small\" style=\"margin: 14px 0 0; color: #595960; font-size: 13px; line-height: 1.7; margin-top: 4px;\">";
      html += escapeHtml(item2.seen);
      html += "</p>\n";
    }
  }
  html += "</div>\n</td>\n</tr>\n<tr>\n<td align=\"left\" class=\"pad\" style=\"font-size:0px;padding:30px 24px 26px;word-break:break-word;\">\n<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"border-collapse:separate;line-height:100%;\">\n<tbody>\n<tr>\n<td align=\"center\" bgcolor=\"#0017C1\" role=\"presentation\" style=\"border:none;border-radius:4px;cursor:auto;mso-padding-alt:14px 22px;background:#0017C1;\" valign=\"middle\">\n<a href=\"";
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
