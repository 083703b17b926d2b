import { toPlainLine } from "../plain-text.ts";

/** A paragraph or the items of a list, as plain text. */
export type MarkdownPart =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** The parts of a small Markdown: headings, paragraphs, flat lists. Links keep their address, everything else is text. */
export function parseMarkdown(lines: readonly string[]): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  for (const group of groupLines(lines)) parts.push(...toParts(group));
  return parts;
}

/** A Markdown text as the plain text a mail can show. Markup of HTML stays visible as typed; it is escaped on output. */
export function toPlainText(markdown: string): string {
  const plain = markdown
    .replace(/!\[([^\]]{0,300})\]\(([^()\s]{1,500})\)/gu, "$1")
    .replace(/\[([^\]]{1,300})\]\(([^()\s]{1,500})\)/gu, (_, text: string, url: string) =>
      text === url ? url : `${text}（${url}）`,
    )
    .replace(/<(https?:\/\/[^<>\s]{1,500})>/gu, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]{1,300})\1/gu, "$2")
    .replace(/`([^`]{1,300})`/gu, "$1");
  return toPlainLine(plain, 4_000);
}

const bullet = /^\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+(.*)$/u;
const heading = /^(#{1,6})\s+(.*)$/u;

function groupLines(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function toParts(group: readonly string[]): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  for (const line of group) {
    const last = parts.at(-1);
    const next = toPart(line);
    if (next.kind === "list" && last?.kind === "list") {
      parts.splice(-1, 1, { kind: "list", items: [...last.items, ...next.items] });
    } else if (next.kind === "paragraph" && last !== undefined && last.kind !== "heading") {
      parts.splice(-1, 1, joinTo(last, next.text));
    } else parts.push(next);
  }
  return parts;
}

function toPart(line: string): MarkdownPart {
  const title = heading.exec(line);
  if (title !== null) {
    return { kind: "heading", level: title[1]?.length ?? 1, text: toPlainText(title[2] ?? "") };
  }
  const item = bullet.exec(line);
  if (item !== null) return { kind: "list", items: [toPlainText(item[1] ?? "")] };
  return { kind: "paragraph", text: toPlainText(line) };
}

// A line that goes on belongs to what stands above it. Japanese lines join without a space.
function joinTo(part: MarkdownPart, text: string): MarkdownPart {
  if (part.kind === "list") {
    return { kind: "list", items: [...part.items.slice(0, -1), joinLines(part.items.at(-1) ?? "", text)] };
  }
  return { ...part, text: joinLines(part.text, text) };
}

function joinLines(before: string, after: string): string {
  const latin = /[\p{Script=Latin}\d.,;:!?)]$/u.test(before) || /^[\p{Script=Latin}\d(]/u.test(after);
  return latin ? `${before} ${after}` : `${before}${after}`;
}
