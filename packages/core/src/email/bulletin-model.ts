import {
  type BulletinContent,
  type BulletinText,
  type CitedSource,
  certaintyWords,
  formatInstant,
  type LineageBlock,
  listNames,
  releaseName,
  severityWords,
} from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import { type LineageId, lineageIds, lineageRow } from "../lineage/index.ts";
import { toPlainLine } from "../plain-text.ts";
import { bytesOfAll, fitText, fitTexts, maxBytes } from "./bounds.ts";
import { defuse } from "./slots.ts";
import { mailWords } from "./words.ts";

/** Items that hold under one condition, such as 更新前; without a condition `lead` is empty. */
export type ItemGroup = { readonly lead: string; readonly items: readonly string[] };

/** The block of one lineage, ready to be shown. */
export type BlockModel = {
  readonly lineage: LineageId;
  readonly name: string;
  readonly risk: string;
  readonly groups: readonly ItemGroup[];
  readonly avoid: readonly string[];
};

/** A bulletin in one language as both parts of its mail show it: harmless, bounded, in order. */
export type BulletinModel = {
  readonly subject: string;
  readonly summary: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly changes: readonly string[];
  readonly blocks: readonly BlockModel[];
  readonly body: readonly string[];
  readonly sources: readonly (Omit<CitedSource, "name"> & { readonly name: string; readonly host: string })[];
};

/** What a mail shows of a bulletin. Every text is stripped of controls and of slot words; what is too long ends with a pointer to the web. */
export function toBulletinModel(content: BulletinContent, lang: Lang): BulletinModel {
  const text = content.texts[lang];
  const body = fitTexts(text.body.map(toSafe), maxBytes.body);
  return {
    subject: fitText(toSafe(text.subject), maxBytes.subject),
    summary: fitText(toSafe(text.summary), maxBytes.summary),
    facts: factsOf(content, lang),
    changes: fitTexts(text.changes.map(toSafe), maxBytes.changes).texts,
    blocks: toBlocks(text.blocks, lang),
    body: body.cut ? [...body.texts, mailWords.readOn[lang]] : body.texts,
    sources: content.sources.slice(0, 6).map((source) => toSource(source, lang)),
  };
}

type Blocks = BulletinText["blocks"];

function toSafe(text: string): string {
  return defuse(toPlainLine(text));
}

function factsOf(content: BulletinContent, lang: Lang): BulletinModel["facts"] {
  // A warning that was withdrawn has neither: what is left to know is which one it was.
  const sure = isSilentOn(content, content.certainty) ? "" : certaintyWords[content.certainty][lang];
  const severe = isSilentOn(content, content.severity) ? "" : severityWords[content.severity][lang];
  return [
    { label: mailWords.certainty[lang], value: sure },
    { label: mailWords.severity[lang], value: severe },
    {
      label: mailWords.affected[lang],
      value: listNames(content.releases.map(releaseName).slice(0, 6), lang),
    },
    { label: mailWords.kbs[lang], value: listNames(content.kbs.slice(0, 8), lang) },
    { label: mailWords.errorCodes[lang], value: listNames(content.errorCodes.slice(0, 8), lang) },
    { label: mailWords.asOf[lang], value: formatInstant(content.asOf, lang) },
  ]
    .filter((fact) => fact.value !== "")
    .map((fact) => ({ label: fact.label, value: toPlainLine(toSafe(fact.value), 200) }));
}

function toBlocks(blocks: Blocks, lang: Lang): readonly BlockModel[] {
  const safe = lineageIds.map((lineage) => [lineage, toSafeBlock(blocks[lineage])] as const);
  const whole = safe.reduce((sum, [, block]) => sum + blockBytes(block), 0);
  const share = whole <= maxBytes.allBlocks ? whole : maxBytes.allBlocks / safe.length;
  return safe.map(([lineage, block]) => toBlock(lineage, block, share, lang));
}

function toSafeBlock(block: LineageBlock): LineageBlock {
  return { risk: toSafe(block.risk), act: block.act.map(toSafe), avoid: block.avoid.map(toSafe) };
}

function blockBytes(block: LineageBlock): number {
  return bytesOfAll([block.risk, ...block.act, ...block.avoid]);
}

// What is cut is cut from the end: a block that is too long keeps its risk and the first things to do.
function toBlock(lineage: LineageId, block: LineageBlock, share: number, lang: Lang): BlockModel {
  const fits = blockBytes(block) <= share;
  const act = fitTexts(block.act, fits ? share : share / 2);
  const avoid = fitTexts(block.avoid, fits ? share : share / 4).texts;
  return {
    lineage,
    name: lineageRow(lineage).name[lang],
    risk: fitText(block.risk, fits ? share : share / 5),
    groups: toGroups(act.cut ? [...act.texts, mailWords.readOn[lang]] : act.texts),
    avoid,
  };
}

// An item may begin with the condition it holds under, in brackets; neighbours with the same condition stand together.
const leadPattern = /^(?:【([^【】]{1,24})】|\[([^[\]]{1,40})\])\s*(?=\S)/u;

function toGroups(items: readonly string[]): readonly ItemGroup[] {
  const groups: { lead: string; items: string[] }[] = [];
  for (const item of items) {
    const match = leadPattern.exec(item);
    const lead = match?.[1] ?? match?.[2] ?? "";
    const rest = match === null ? item : item.slice(match[0].length);
    const last = groups.at(-1);
    if (last !== undefined && last.lead === lead) last.items.push(rest);
    else groups.push({ lead, items: [rest] });
  }
  return groups;
}

function toSource(source: CitedSource, lang: Lang): BulletinModel["sources"][number] {
  const url = new URL(source.url);
  const tooLong = url.href.length > 500;
  return {
    ...source,
    name: toPlainLine(toSafe(source.name[lang]), 60),
    title: fitText(toSafe(source.title), maxBytes.source / 4),
    quote: fitText(toSafe(source.quote), maxBytes.source / 3),
    url: defuse(tooLong ? url.origin : url.href),
    host: url.host,
  };
}

// A bulletin that is taken back, or whose writer said nothing of it, shows no such row.
function isSilentOn(content: BulletinContent, value: string): boolean {
  return content.kind === "cancelled" || value === "unknown";
}
