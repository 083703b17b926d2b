import { type BulletinContent, kindWords } from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import type { BlockModel, BulletinModel } from "./bulletin-model.ts";
import { revisionsUrl, senderOf, serialLabel } from "./frame.ts";
import type { Site } from "./site.ts";
import { closeWord, openWord, slotWord } from "./slots.ts";
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
  return [
    `${marks[lang].kind} ${kind.name[lang]} ${marks[lang].kind} ${kind.note[lang]} / ${serialLabel(content.serial, lang)}`,
    paragraphs([model.subject]),
    paragraphs([model.summary]),
    model.facts.map((fact) => wrapText(`${fact.label}: ${fact.value}`, "")).join("\n"),
    section(mailWords.changes[lang], items(model.changes, lang)),
    `${model.blocks.map((block) => blockText(block, lang)).join("")}${section(mailWords.body[lang], paragraphs(model.body))}`,
    section(mailWords.sources[lang], model.sources.map((source) => sourceText(source, lang)).join("\n\n")),
    `${mailWords.revisions[lang]}:\n${revisionsUrl(content, lang, site)}`,
    footText(lang, site),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

// Each block brings its own blank line at the end, so that leaving it out leaves no gap.
function blockText(block: BlockModel, lang: Lang): string {
  const acts = block.groups.map((group) =>
    [...(group.lead === "" ? [] : [marks[lang].lead(group.lead)]), items(group.items, lang)].join("\n"),
  );
  const parts = [
    `${rule("=")}\n${mailWords.blocks[lang]}: ${block.name}\n${rule("=")}`,
    paragraphs([block.risk]),
    acts.length === 0 ? "" : `${marks[lang].act} ${mailWords.act[lang]}\n${acts.join("\n")}`,
    block.avoid.length === 0
      ? ""
      : `${marks[lang].avoid} ${mailWords.avoid[lang]}\n${items(block.avoid, lang)}`,
  ].filter((part) => part !== "");
  return `${openWord(block.lineage)}${parts.join("\n\n")}\n\n${closeWord}`;
}

function section(title: string, text: string): string {
  return text === "" ? "" : `${rule("-")}\n${title}\n${rule("-")}\n${text}`;
}

function sourceText(source: BulletinModel["sources"][number], lang: Lang): string {
  const official = source.official ? ` [${mailWords.official[lang]}]` : "";
  const quote = source.quote === "" ? [] : [wrapText(source.quote, "> ", "> ")];
  return [`${source.name}${official}`, wrapText(source.title, ""), ...quote, source.url].join("\n");
}

function footText(lang: Lang, site: Site): string {
  const sender = senderOf(site, lang);
  return [
    rule("-"),
    wrapText(mailWords.why[lang], ""),
    `${mailWords.unsubscribe[lang]}:\n${slotWord("unsubscribe")}`,
    `${mailWords.manage[lang]}:\n${slotWord("manage")}`,
    "",
    `${sender.senderLabel}${sender.senderName}`,
    sender.postalAddress,
    `${sender.contactLabel}${sender.contact}`,
  ].join("\n");
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => wrapText(text, "")).join("\n\n");
}

function items(texts: readonly string[], lang: Lang): string {
  return texts.map((text) => wrapText(text, marks[lang].item, marks[lang].under)).join("\n");
}

function rule(char: string): string {
  return char.repeat(36);
}

const marks = {
  ja: { kind: "■", act: "○", avoid: "×", item: "・", under: "　", lead: (name: string) => `＜${name}＞` },
  en: { kind: "***", act: "+", avoid: "x", item: "- ", under: "  ", lead: (name: string) => `${name}:` },
} as const;
