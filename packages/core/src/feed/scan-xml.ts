import { Parser } from "htmlparser2";

/** Bounds of a feed that is read at all. */
const maxDepth = 60;
const maxEntries = 500;

export type Span = { readonly start: number; readonly end: number };

/** What one pass over a document finds, before any tree is built of it. */
export type Scan =
  | { readonly kind: "feed"; readonly entries: readonly Span[]; readonly edits: readonly Edit[] }
  | { readonly kind: "other"; readonly root: string | null }
  | { readonly kind: "refused"; readonly reason: string };

/** A piece to be replaced so that the parser behind can read the rest. */
export type Edit = Span & { readonly text: string };

const roots = new Set(["rss", "rdf:rdf", "feed"]);
const entryNames = new Set(["item", "entry"]);
const dateNames = new Set(["pubdate", "published", "updated", "dc:date", "issued", "modified", "created"]);
const textNames = new Set(["title", "description", "content", "summary", "content:encoded"]);

/** Looks through a document in one pass: kind of root, depth, entries, dates that are none, markup where text belongs. */
export function scanXml(xml: string): Scan {
  if (/<!DOCTYPE[^>[]*\[/i.test(xml.slice(0, 4096)))
    return { kind: "refused", reason: "the document declares entities of its own" };
  const scanner = newScanner(xml);
  const parser: Parser = new Parser(
    scanner.handlers(() => parser),
    { xmlMode: true, decodeEntities: false },
  );
  for (let at = 0; at < xml.length && scanner.found.refusal === null; at += 65_536)
    parser.write(xml.slice(at, at + 65_536));
  parser.end();
  const { refusal, root, entries, edits } = scanner.found;
  if (refusal !== null) return { kind: "refused", reason: refusal };
  return root !== null && roots.has(root) ? { kind: "feed", entries, edits } : { kind: "other", root };
}

type Found = { refusal: string | null; root: string | null; entries: Span[]; edits: Edit[] };
type Open = { readonly name: string; readonly start: number; readonly inner: number; hasChild: boolean };

function newScanner(xml: string) {
  const found: Found = { refusal: null, root: null, entries: [], edits: [] };
  const stack: Open[] = [];
  const opened = (name: string, parser: Parser) => {
    const parent = stack.at(-1);
    if (parent) parent.hasChild = true;
    found.root ??= name;
    stack.push({ name, start: parser.startIndex, inner: parser.endIndex + 1, hasChild: false });
    if (stack.length > maxDepth) found.refusal = `nested deeper than ${maxDepth} elements`;
  };
  const closed = (parser: Parser) => {
    const element = stack.pop();
    if (!element) return;
    const isEntry = entryNames.has(element.name) && stack.length <= 2;
    if (isEntry) found.entries.push({ start: element.start, end: parser.endIndex + 1 });
    if (found.entries.length > maxEntries) found.refusal = `more than ${maxEntries} entries`;
    const edit = editOf(xml, element, parser.startIndex);
    if (edit) found.edits.push(edit);
  };
  const handlers = (parser: () => Parser) => ({
    onopentag: (name: string) => opened(name.toLowerCase(), parser()),
    onclosetag: () => closed(parser()),
  });
  return { found, handlers };
}

function editOf(xml: string, element: Open, end: number): Edit | null {
  if (end < element.inner) return null;
  const inner = xml.slice(element.inner, end);
  if (dateNames.has(element.name) && !element.hasChild && Number.isNaN(Date.parse(inner.trim()))) {
    return { start: element.inner, end, text: "" };
  }
  if (textNames.has(element.name) && element.hasChild && !inner.includes("<![CDATA[")) {
    return { start: element.inner, end, text: `<![CDATA[${inner.replaceAll("]]>", "]]&gt;")}]]>` };
  }
  return null;
}
