import { Parser } from "htmlparser2";
import { parseInPieces } from "./pieces.ts";

/** Text nested deeper than this is no text; reading ends there. */
const maxDepth = 400;

const silent = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "embed",
  "svg",
  "head",
]);
const blocks = new Set(
  "p div br li tr td th h1 h2 h3 h4 h5 h6 table ul ol dl dt dd blockquote pre section article details summary hr".split(
    " ",
  ),
);

/** The text a person would read in a piece of HTML, one line per block; markup escaped twice is unwrapped once more. */
export function htmlToText(html: string): string {
  const once = readText(html);
  return /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d?);/i.test(once) ? readText(once) : once;
}

function readText(html: string): string {
  return sectionsOf(html, () => null).get("") ?? "";
}

/** Says which section begins with an element, by its attributes; null where none does. */
type BeginsSection = (attributes: Readonly<Record<string, string>>) => string | null;

/**
 * Reads the text of HTML in document order, cut where sections begin, however the page nests them. What stands before
 * the first section has the empty name.
 */
export function sectionsOf(html: string, begins: BeginsSection): ReadonlyMap<string, string> {
  const pieces: { readonly name: string; text: string[] }[] = [{ name: "", text: [] }];
  let hidden = 0;
  let depth = 0;
  const put = (text: string) => pieces.at(-1)?.text.push(text);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        const section = begins(attributes);
        if (section !== null) pieces.push({ name: section, text: [] });
        if (silent.has(name)) hidden += 1;
        if (blocks.has(name)) put("\n");
      },
      ontext(data) {
        if (hidden === 0) put(data);
      },
      onclosetag(name) {
        depth -= 1;
        if (silent.has(name)) hidden = Math.max(0, hidden - 1);
        if (blocks.has(name)) put("\n");
      },
    },
    { decodeEntities: true },
  );
  if (parseInPieces(parser, html, () => depth > maxDepth)) parser.end();
  return new Map(pieces.toReversed().map(({ name, text }) => [name, tidy(text.join(""))]));
}

// Controls but tab and line feed, and format characters that are invisible or turn text round.
const invisible = /[^\P{Cc}\t\n]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Drops controls and invisible format characters, folds white space, keeps line breaks single. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(invisible, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
