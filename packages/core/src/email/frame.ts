import type { BulletinContent } from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import { phrasesOf } from "../phrases.ts";
import type { Site } from "./site.ts";
import { mailWords } from "./words.ts";

/** The page that shows every bulletin of the incident, in the reader's language. */
export function revisionsUrl(content: BulletinContent, lang: Lang, site: Site): string {
  return `${site.url}/${lang}/bulletins/${content.id}`;
}

/** The page where somebody who does not know finds out where the PC comes from. */
export function checkUrl(lang: Lang, site: Site): string {
  return `${site.url}/${lang}/check`;
}

/** The number of a bulletin in its incident: 第 2 報. */
export function serialLabel(serial: number, lang: Lang): string {
  return mailWords.serial[lang].replace("{n}", String(serial));
}

/** Who sends, as every mail shows it. */
export function senderOf(site: Site, lang: Lang) {
  return {
    senderLabel: mailWords.sender[lang],
    senderName: site.senderName,
    postalAddress: site.postalAddress,
    contactLabel: mailWords.contact[lang],
    contact: site.contact,
  };
}

// What is longer is no heading, and each piece costs some bytes.
const maxPhrased = 80;

/** A heading in pieces that stay on one line each; a space behind a piece stands outside it, where it is not dropped. */
export function toPhrases(
  text: string,
  lang: Lang,
): readonly { readonly text: string; readonly gap: string }[] {
  const phrases = text.length > maxPhrased ? [text] : phrasesOf(text, lang);
  return phrases.map((phrase) => ({ text: phrase.trimEnd(), gap: phrase.endsWith(" ") ? " " : "" }));
}

/** What a mail list shows after the subject; the padding keeps the rest of the body out of it. */
export function preheaderOf(text: string): string {
  const padding = "\u034F\u200C\u00A0".repeat(30);
  return `${text} ${padding}`;
}
