import type { Lang } from "../lang.ts";
import { type DigestContent, type DigestModel, toDigestModel } from "./digest-model.ts";
import { renderDigestText } from "./digest-text.ts";
import { digestWords } from "./digest-words.ts";
import { preheaderOf, senderOf, toPhrases } from "./frame.ts";
import { type FrozenMail, freezeRendered, type RenderedMail } from "./freeze.ts";
import { renderDigest as renderDigestHtml } from "./gen/digest.ts";
import type { Site } from "./site.ts";
import { closeWord, enterWord, leaveWord, openWord } from "./slots.ts";
import { labelled } from "./text-parts.ts";
import { bands, fonts, mailWords } from "./words.ts";

/** The mail of a digest in one language, in the same form as a bulletin's: see `cutMail` and `fillMail`. */
export async function freezeDigest(digest: DigestContent, lang: Lang, site: Site): Promise<FrozenMail> {
  const rendered = renderDigest(digest, lang, site);
  return freezeRendered(rendered, { key: digest.id, date: digest.asOf }, lang, site);
}

/** The parts of a digest's mail as text and HTML, slots and block markers included. */
export function renderDigest(digest: DigestContent, lang: Lang, site: Site): RenderedMail {
  const model = toDigestModel(digest, lang, site);
  return {
    subject: model.subject,
    text: renderDigestText(model, lang, site),
    html: htmlOf(model, lang, site),
  };
}

function htmlOf(model: DigestModel, lang: Lang, site: Site): string {
  return renderDigestHtml({
    ...senderOf(site, lang),
    lang,
    font: fonts[lang],
    subject: model.subject,
    day: model.day,
    intro: model.intro,
    headline: toPhrases(model.headline, lang),
    preheader: preheaderOf(model.intro),
    label: digestWords.label[lang],
    entries: model.entries.map((entry, index) => ({
      ...entry,
      enter: enterWord(index),
      leave: leaveWord,
      title: toPhrases(entry.title, lang),
      icon: bands[entry.kind].icon,
      bandBg: bands[entry.kind].ground,
      bandInk: bands[entry.kind].ink,
      blocks: entry.blocks.map((block) => ({
        ...block,
        heading: labelled(mailWords.blocks[lang], block.name, lang),
        open: openWord(block.lineage),
        close: closeWord,
      })),
    })),
    allUrl: `${site.url}/${lang}/bulletins`,
    allLabel: digestWords.all[lang],
    why: digestWords.why[lang],
    unsubscribeLabel: mailWords.unsubscribe[lang],
    manageLabel: mailWords.manage[lang],
  });
}
