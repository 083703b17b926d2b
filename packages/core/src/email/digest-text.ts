import type { Lang } from "../lang.ts";
import type { DigestEntry, DigestModel } from "./digest-model.ts";
import { digestWords } from "./digest-words.ts";
import type { Site } from "./site.ts";
import { closeWord, enterWord, leaveWord, openWord } from "./slots.ts";
import { footText, heading, labelled, paragraphs, rule } from "./text-parts.ts";
import { mailWords } from "./words.ts";

/** The text part of a digest, complete by itself. */
export function renderDigestText(model: DigestModel, lang: Lang, site: Site): string {
  const head = `${heading(digestWords.label[lang], lang)} ${model.day}\n\n${paragraphs([model.headline, model.intro])}`;
  const entries = model.entries
    .map((entry, index) => `${enterWord(index)}${entryText(entry, lang)}${leaveWord}`)
    .join("");
  const all = labelled(digestWords.all[lang], `\n${site.url}/${lang}/bulletins`, lang);
  return `${head}\n\n${entries}${all}\n\n${footText(digestWords.why[lang], lang, site)}\n`;
}

// Each entry and each block brings its own blank line at the end, so that leaving a block out leaves no gap.
function entryText(entry: DigestEntry, lang: Lang): string {
  const head = `${rule("=")}\n【${entry.kindName}】${entry.when}\n${rule("=")}`;
  const blocks = entry.blocks.map(
    (block) =>
      `${openWord(block.lineage)}${paragraphs([labelled(mailWords.blocks[lang], block.name, lang)])}\n${paragraphs([block.risk])}\n\n${closeWord}`,
  );
  return `${head}\n${paragraphs([entry.title, entry.summary])}\n\n${blocks.join("")}${entry.url}\n\n`;
}
