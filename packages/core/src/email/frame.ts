import type { BulletinContent } from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import { phrasesOf } from "../phrases.ts";
import type { Site } from "./site.ts";
import { mailWords } from "./words.ts";

/** The page that shows every bulletin of the incident, in the reader's language. */
export function revisionsUrl(content: BulletinContent, lang: Lang, site: Site): string {
  return `${site.url}/${lang}/bulletins/${content.id}`;
}

/** The number of a bulletin in its incident: 第2報. */
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

/** A heading in pieces that stay on one line each. A space at the end of such a piece would be dropped, so it is a hard one. */
export function toPhrases(text: string, lang: Lang): readonly string[] {
  if (text.length > maxPhrased) return [text];
  return phrasesOf(text, lang).map((phrase) => phrase.replace(/ $/u, "\u00A0"));
}

/** What a mail list shows after the subject; the padding keeps the rest of the body out of it. */
export function preheaderOf(text: string): string {
  const padding = "\u034F\u200C\u00A0".repeat(30);
  return `${text} ${padding}`;
}
