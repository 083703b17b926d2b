import { Parser } from "htmlparser2";

const silent = new Set(["script", "style", "noscript", "template", "iframe", "object", "embed", "svg"]);
const blocks = new Set([
  "p",
  "div",
  "br",
  "li",
  "tr",
  "td",
  "th",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "table",
  "ul",
  "ol",
  "blockquote",
  "pre",
  "section",
  "article",
  "details",
  "summary",
  "hr",
]);

/** The text a person would read in a piece of HTML, one line per block; markup escaped twice is unwrapped once more. */
export function htmlToText(html: string): string {
  const once = strip(html);
  return /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d?);/i.test(once) ? strip(once) : once;
}

function strip(html: string): string {
  let text = "";
  let hidden = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (silent.has(name)) hidden += 1;
        if (blocks.has(name)) text += "\n";
      },
      ontext(data) {
        if (hidden === 0) text += data;
      },
      onclosetag(name) {
        if (silent.has(name)) hidden = Math.max(0, hidden - 1);
        if (blocks.has(name)) text += "\n";
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return tidy(text);
}

// Controls but tab and line feed, and format characters that are invisible or turn text round.
const invisible = /[^\P{Cc}\t\n]|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Drops controls and invisible format characters, folds white space, keeps line breaks single. */
export function tidy(text: string): string {
  return text
    .replace(invisible, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
