import {
  type BulletinContent,
  type BulletinText,
  bulletinFacts,
  type CitedSource,
  formatInstant,
  type LineageBlock,
} from "../bulletin/index.ts";
import type { Lang } from "../lang.ts";
import {
  type ItemGroup,
  type LineageId,
  lineageIds,
  lineageRow,
  preventionIn,
  toGroups,
} from "../lineage/index.ts";
import { toPlainLine } from "../plain-text.ts";
import { bytesOfAll, fitText, fitTexts, maxBytes } from "./bounds.ts";
import { defuse } from "./slots.ts";
import { mailWords } from "./words.ts";

/** The block of one lineage, ready to be shown. */
export type BlockModel = {
  readonly lineage: LineageId;
  readonly name: string;
  readonly risk: string;
  readonly groups: readonly ItemGroup[];
  readonly avoid: readonly string[];
  readonly isCut: boolean;
};

/** A source as a mail shows it; `seen` says when it was read. */
export type SourceModel = Omit<CitedSource, "name"> & {
  readonly name: string;
  readonly host: string;
  readonly seen: string;
};

/** A bulletin in one language as both parts of its mail show it: harmless, bounded, in order. */
export type BulletinModel = {
  readonly subject: string;
  readonly summary: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly changes: readonly string[];
  readonly blocks: readonly BlockModel[];
  readonly body: readonly string[];
  readonly prevention: readonly string[];
  readonly sources: readonly SourceModel[];
  /** What was too long for a mail: `subject`, `summary`, `changes`, `body`, or `block.LINEAGE`. */
  readonly cut: readonly string[];
};

/** What a mail shows of a bulletin. Every text is stripped of controls and of slot words; what is too long ends with a pointer to the web. */
export function toBulletinModel(content: BulletinContent, lang: Lang): BulletinModel {
  const text = content.texts[lang];
  const subject = fitText(toSafe(text.subject), maxBytes.subject);
  const summary = fitText(toSafe(text.summary), maxBytes.summary);
  const changes = fitTexts(text.changes.map(toSafe), maxBytes.changes);
  const body = fitTexts(text.body.map(toSafe), maxBytes.body);
  const blocks = toBlocks(text.blocks, lang);
  const cut = [
    ...(subject === toSafe(text.subject) ? [] : ["subject"]),
    ...(summary === toSafe(text.summary) ? [] : ["summary"]),
    ...(changes.cut ? ["changes"] : []),
    ...(body.cut ? ["body"] : []),
    ...blocks.filter((block) => block.isCut).map((block) => `block.${block.lineage}`),
  ];
  return {
    subject,
    summary,
    facts: bulletinFacts(content, lang).map(({ label, value }) => ({
      label,
      value: toPlainLine(toSafe(value), 200),
    })),
    changes: changes.texts,
    blocks,
    body: body.cut ? [...body.texts, mailWords.readOn[lang]] : body.texts,
    prevention: content.kind === "cancelled" ? [] : preventionIn(lang),
    sources: content.sources.slice(0, 6).map((source) => toSource(source, lang)),
    cut,
  };
}

type Blocks = BulletinText["blocks"];

function toSafe(text: string): string {
  return defuse(toPlainLine(text));
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
  const avoid = fitTexts(block.avoid, fits ? share : share / 4);
  const risk = fitText(block.risk, fits ? share : share / 5);
  return {
    lineage,
    name: lineageRow(lineage).name[lang],
    risk,
    groups: toGroups(act.cut ? [...act.texts, mailWords.readOn[lang]] : act.texts),
    avoid: avoid.texts,
    isCut: act.cut || avoid.cut || risk !== block.risk,
  };
}

function toSource(source: CitedSource, lang: Lang): SourceModel {
  const url = new URL(source.url);
  const tooLong = url.href.length > 500;
  return {
    ...source,
    name: toPlainLine(toSafe(source.name[lang]), 60),
    title: fitText(toSafe(source.title), maxBytes.source / 4),
    quote: fitText(toSafe(source.quote), maxBytes.source / 3),
    url: defuse(tooLong ? url.origin : url.href),
    host: url.host,
    seen: mailWords.seen[lang].replace("{at}", formatInstant(source.seenAt, lang)),
  };
}
