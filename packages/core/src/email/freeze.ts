import type { BulletinContent } from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import { domainOf } from "./address.ts";
import { renderBulletinHtml } from "./bulletin-html.ts";
import { type BulletinModel, toBulletinModel } from "./bulletin-model.ts";
import { renderBulletinText } from "./bulletin-text.ts";
import { automaticHeaders, composeMime } from "./mime.ts";
import type { Site } from "./site.ts";
import { slotWord } from "./slots.ts";

/** A bulletin in one language, encoded, with slots for what differs from reader to reader; see `cutMail`. */
export type FrozenMail = { readonly lang: Lang; readonly subject: string; readonly mime: Buffer };

/** Both parts of a bulletin before they are encoded, slots and block markers included. */
export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

/** The mail of a bulletin in one language, rendered and encoded once for all its readers. */
export async function freezeMail(content: BulletinContent, lang: Lang, site: Site): Promise<FrozenMail> {
  const references = `<${content.incidentId}.incident@${domainOf(site.senderAddress)}>`;
  const stamp = { key: content.id, date: content.asOf, references };
  return freezeRendered(renderMail(content, lang, site), stamp, lang, site);
}

/** Rendered parts as a frozen mail to the list of their language. */
export async function freezeRendered(
  rendered: RenderedMail,
  stamp: { readonly key: string; readonly date: string; readonly references?: string },
  lang: Lang,
  site: Site,
): Promise<FrozenMail> {
  const { key, ...dated } = stamp;
  const mime = await composeMime({
    ...rendered,
    ...dated,
    site,
    to: `${slotWord("to")}@slot.invalid`,
    messageKey: `${key}.${lang}`,
    headers: headersOf(lang, site),
  });
  return { lang, subject: rendered.subject, mime };
}

/** What of a bulletin is too long for its mail and shown on the web only: `body`, `block.volume`, … */
export function cutParts(content: BulletinContent, lang: Lang): readonly string[] {
  return toBulletinModel(content, lang).cut;
}

/** The parts of a bulletin's mail as text and HTML, for previews and pages. */
export function renderMail(content: BulletinContent, lang: Lang, site: Site): RenderedMail {
  const model: BulletinModel = toBulletinModel(content, lang);
  return {
    subject: model.subject,
    text: renderBulletinText(content, model, lang, site),
    html: renderBulletinHtml(content, model, lang, site),
  };
}

// One list per language, stable for ever; one thread per incident (RFC 2919, RFC 2369, RFC 8058). No Feedback-ID: SES writes it.
function headersOf(lang: Lang, site: Site): Readonly<Record<string, string>> {
  const domain = domainOf(site.senderAddress);
  return {
    "List-Id": `<${lang}.bulletins.${domain}>`,
    "List-Unsubscribe": `<${slotWord("oneclick")}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    ...automaticHeaders,
    Precedence: "bulk",
  };
}
