import { type FieldError, InvalidInput } from "../errors.ts";
import type { Lang } from "../lang.ts";
import { isLineageId, type LineageId } from "../lineage/index.ts";
import type { BulletinText, LineageBlock } from "./bulletin.ts";
import { type MarkdownPart, parseMarkdown } from "./markdown-lines.ts";
import { listNames } from "./words.ts";

/**
 * The words of a manual bulletin. First `# ` = subject, first paragraph = summary, `::: LINEAGE … :::` = the block of
 * that lineage, the rest = body; lineages without a block take theirs from `defaults`. All of it becomes plain text.
 * Throws InvalidInput naming each field: `subject` and `summary` missing, `block.NAME` unknown, twice, empty or unclosed.
 */
export function textFromMarkdown(
  markdown: string,
  lang: Lang,
  defaults: BulletinText["blocks"],
): BulletinText {
  const { outside, blocks, errors } = cutBlocks(markdown.replace(/\r\n?/gu, "\n").split("\n"));
  const parts = parseMarkdown(outside);
  const subject = parts.find((part) => part.kind === "heading" && part.level === 1);
  const summary = parts.find((part) => part.kind === "paragraph");
  const missing = [...missingField("subject", subject), ...missingField("summary", summary), ...errors];
  if (missing.length > 0) throw new InvalidInput("The bulletin's Markdown cannot be used.", missing);
  const body = parts.filter((part) => part !== subject && part !== summary).flatMap(toParagraphs);
  const own = Object.fromEntries([...blocks].map(([id, lines]) => [id, toBlock(lines)]));
  return {
    subject: textOf(subject, lang),
    summary: textOf(summary, lang),
    body,
    changes: [],
    blocks: { ...defaults, ...own },
  };
}

type Cut = {
  readonly outside: readonly string[];
  readonly blocks: ReadonlyMap<LineageId, readonly string[]>;
  readonly errors: readonly FieldError[];
};

const opening = /^\s{0,3}:::\s*(\S.*)$/u;
const closing = /^\s{0,3}:::\s*$/u;

function cutBlocks(lines: readonly string[]): Cut {
  const outside: string[] = [];
  const found: { name: string; lines: string[]; closed: boolean }[] = [];
  for (const line of lines) {
    const current = found.at(-1);
    const opened = opening.exec(line)?.[1]?.trim();
    if (opened !== undefined) found.push({ name: opened, lines: [], closed: false });
    else if (closing.test(line) && current !== undefined) current.closed = true;
    else if (current !== undefined && !current.closed) current.lines.push(line);
    else outside.push(line);
  }
  const errors = found.flatMap((block, index) => blockErrors(block, found.slice(0, index)));
  const blocks = found.flatMap(({ name, lines }) => (isLineageId(name) ? [[name, lines] as const] : []));
  return { outside, blocks: new Map(blocks), errors };
}

function blockErrors(
  block: { readonly name: string; readonly lines: readonly string[]; readonly closed: boolean },
  earlier: readonly { readonly name: string }[],
): readonly FieldError[] {
  const field = `block.${block.name.slice(0, 40)}`;
  const empty = !parseMarkdown(block.lines).some((part) => part.kind === "paragraph");
  return [
    ...(isLineageId(block.name) ? [] : [{ field, code: "unknown-lineage" }]),
    ...(block.closed ? [] : [{ field, code: "block-not-closed" }]),
    ...(earlier.some((other) => other.name === block.name) ? [{ field, code: "block-twice" }] : []),
    ...(empty ? [{ field, code: "risk-missing" }] : []),
  ];
}

// The line before a list of things to leave alone; it may stand in either language.
const avoidLine = /^(?:避ける(?:こと)?|しないこと|Avoid|Do not)\s*[:：]$/iu;

function toBlock(lines: readonly string[]): LineageBlock {
  const parts = parseMarkdown(
    lines.flatMap((line) => (avoidLine.test(line.trim()) ? ["", line, ""] : [line])),
  );
  const turn = parts.findIndex((part) => part.kind === "paragraph" && avoidLine.test(part.text));
  const before = turn < 0 ? parts : parts.slice(0, turn);
  const after = turn < 0 ? [] : parts.slice(turn + 1);
  const risk = before.filter((part) => part.kind === "paragraph").map((part) => part.text);
  return { risk: risk.join("\n"), act: itemsOf(before), avoid: itemsOf(after) };
}

function itemsOf(parts: readonly MarkdownPart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === "list" ? part.items : []));
}

function toParagraphs(part: MarkdownPart): readonly string[] {
  return part.kind === "list" ? part.items.map((item) => `・${item}`) : [part.text];
}

function textOf(part: MarkdownPart | undefined, lang: Lang): string {
  if (part === undefined) return "";
  return part.kind === "list" ? listNames(part.items, lang) : part.text;
}

function missingField(field: string, part: MarkdownPart | undefined): readonly FieldError[] {
  const empty = part === undefined || (part.kind !== "list" && part.text === "");
  return empty ? [{ field, code: "missing" }] : [];
}
