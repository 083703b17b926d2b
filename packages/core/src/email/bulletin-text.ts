import { type BulletinContent, kindWords, withoutKindLabel } from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import type { BlockModel, BulletinModel, SourceModel } from "./bulletin-model.ts";
import { checkUrl, revisionsUrl, serialLabel } from "./frame.ts";
import type { Site } from "./site.ts";
import { closeWord, openWord } from "./slots.ts";
import { footText, heading, items, joined, labelled, paragraphs, rule } from "./text-parts.ts";
import { mailWords } from "./words.ts";
import { wrapText } from "./wrap.ts";

/** The text part of a bulletin, complete by itself. Lines are at most 36 full-width characters unless they hold an address. */
export function renderBulletinText(
  content: BulletinContent,
  model: BulletinModel,
  lang: Lang,
  site: Site,
): string {
  const kind = kindWords[content.kind];
  const head = [
    `${heading(kind.name[lang], lang)} ${kind.note[lang]} / ${serialLabel(content.serial, lang)}`,
    paragraphs([withoutKindLabel(model.subject, content.kind, lang)]),
    paragraphs([model.summary]),
    model.facts.map((fact) => wrapText(labelled(fact.label, fact.value, lang), "")).join("\n"),
    section(mailWords.changes[lang], items(model.changes, lang)),
  ];
  const tail = [
    section(mailWords.body[lang], paragraphs(model.body)),
    section(mailWords.prevention[lang], items(model.prevention, lang)),
    section(mailWords.sources[lang], model.sources.map((source) => sourceText(source, lang)).join("\n\n")),
    labelled(mailWords.revisions[lang], `\n${revisionsUrl(content, lang, site)}`, lang),
    footText(mailWords.why[lang], lang, site),
  ];
  const blocks = model.blocks.map((block) => blockText(block, lang, site)).join("");
  return `${joined(head)}\n\n${blocks}${joined(tail)}\n`;
}

// Each block brings its own blank line at the end, so that leaving it out leaves no gap.
function blockText(block: BlockModel, lang: Lang, site: Site): string {
  const acts = block.groups.map((group) =>
    [...(group.lead === "" ? [] : [marks[lang].lead(group.lead)]), items(group.items, lang)].join("\n"),
  );
  const parts = [
    `${rule("=")}\n${labelled(mailWords.blocks[lang], block.name, lang)}\n${rule("=")}`,
    paragraphs([block.risk]),
    acts.length === 0 ? "" : `${marks[lang].act} ${mailWords.act[lang]}\n${acts.join("\n")}`,
    block.avoid.length === 0
      ? ""
      : `${marks[lang].avoid} ${mailWords.avoid[lang]}\n${items(block.avoid, lang)}`,
    block.lineage === "unknown" ? labelled(mailWords.check[lang], `\n${checkUrl(lang, site)}`, lang) : "",
  ].filter((part) => part !== "");
  return `${openWord(block.lineage)}${parts.join("\n\n")}\n\n${closeWord}`;
}

function section(title: string, text: string): string {
  return text === "" ? "" : `${rule("-")}\n${title}\n${rule("-")}\n${text}`;
}

function sourceText(source: SourceModel, lang: Lang): string {
  const official = source.official ? ` [${mailWords.official[lang]}]` : "";
  const quote = source.quote === "" ? [] : [wrapText(source.quote, "> ", "> ")];
  return [`${source.name}${official}`, wrapText(source.title, ""), ...quote, source.seen, source.url].join(
    "\n",
  );
}

const marks = {
  ja: { act: "○", avoid: "×", lead: (name: string) => `＜${name}＞` },
  en: { act: "+", avoid: "x", lead: (name: string) => `${name}:` },
} as const;
