import RssParser from "rss-parser";
import { htmlToText } from "./html-text.ts";
import { toInstant } from "./instants.ts";
import { toLink } from "./links.ts";
import { type Edit, type Span, scanXml } from "./scan-xml.ts";
import type { Item, Parsed, Rejected } from "./source.ts";

const maxText = 20_000;

type Entry = RssParser.Item & {
  id?: string;
  author?: string;
  guidRaw?: unknown;
  about?: string;
  summary?: string;
  "rdf:about"?: string;
  "content:encoded"?: string;
  "dc:date"?: string;
  "dc:creator"?: string;
};

const parser = new RssParser<Record<string, unknown>, Entry>({
  customFields: { item: ["author", "dc:creator", "dc:date", "summary", "id"] },
});

/** Reads RSS 0.9x, 1.0, 2.0 and Atom. One bad entry is rejected alone; a document of another kind is `broken`. */
export async function parseFeed(text: string, baseUrl: string): Promise<Parsed> {
  const xml = withVersion(text);
  const scan = scanXml(xml);
  if (scan.kind === "refused") return { state: "refused", reason: scan.reason, items: [], rejected: [] };
  if (scan.kind === "other") return broken(`the root element is ${scan.root ?? "missing"}, not a feed`);
  const whole = await tryParse(applyEdits(xml, scan.edits));
  if (whole)
    return collect(
      whole.map((entry) => ({ entry })),
      baseUrl,
    );
  const alone = await Promise.all(
    scan.entries.map((span) => parseAlone(xml, span, scan.entries, scan.edits)),
  );
  return alone.length > 0 ? collect(alone, baseUrl) : broken("the document is cut off or not well-formed");
}

// The library refuses an RSS element without a version, which old writers left out.
function withVersion(text: string): string {
  return text.replace(/<rss(?=[\s>])(?![^>]*\sversion\s*=)/i, '<rss version="2.0"');
}

type One = { readonly entry: Entry } | Rejected;

/** Reads one entry within the shell of its feed, so that its neighbours cannot spoil it. */
async function parseAlone(
  xml: string,
  span: Span,
  entries: readonly Span[],
  edits: readonly Edit[],
): Promise<One> {
  const first = entries[0]?.start ?? 0;
  const last = entries.at(-1)?.end ?? xml.length;
  const outside = (edit: Edit) => edit.end <= first || edit.start >= last;
  const inside = (edit: Edit) => edit.start >= span.start && edit.end <= span.end;
  const cuts: Edit[] = [
    { start: first, end: span.start, text: "" },
    { start: span.end, end: last, text: "" },
  ];
  const parsed = await tryParse(
    applyEdits(xml, [...edits.filter((edit) => outside(edit) || inside(edit)), ...cuts]),
  );
  const entry = parsed?.[0];
  return entry ? { entry } : { reason: "an entry is not well-formed" };
}

/** Makes all edits; where one lies within another, the outer one alone is made. */
function applyEdits(xml: string, edits: readonly Edit[]): string {
  const rising = [...edits]
    .filter((edit) => edit.end > edit.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  let text = "";
  for (const edit of rising) {
    if (edit.start < at) continue;
    text += xml.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + xml.slice(at);
}

async function tryParse(xml: string): Promise<readonly Entry[] | null> {
  try {
    return (await parser.parseString(xml)).items;
  } catch {
    // The library rejects whole documents; the caller reads the entries one by one.
    return null;
  }
}

function collect(all: readonly One[], baseUrl: string): Parsed {
  const read = all.map((one) => ("entry" in one ? toItem(one.entry, baseUrl) : one));
  const items = read.filter((one): one is Item => "id" in one);
  const rejected = read.filter((one): one is Rejected => !("id" in one));
  if (items.length === 0 && rejected.length > 0)
    return { ...broken("no entry of the feed can be read"), rejected };
  return { state: "ok", items, rejected };
}

function toItem(entry: Entry, baseUrl: string): Item | Rejected {
  const title = htmlToText(textOf(entry.title)).replaceAll("\n", " ");
  const html =
    [entry["content:encoded"], entry.content, entry.summary].map(textOf).find((text) => text !== "") ?? "";
  const text = htmlToText(html).slice(0, maxText);
  if (title === "" && text === "") return { reason: "an entry has neither title nor text" };
  const url = toLink(textOf(entry.link), baseUrl) ?? toLink(textOf(entry.guid), baseUrl) ?? baseUrl;
  const author = htmlToText(
    textOf(entry["dc:creator"]) || textOf(entry.creator) || textOf(entry.author),
  ).slice(0, 80);
  const id =
    textOf(entry.guid) || textOf(entry.id) || textOf(entry["rdf:about"]) || (url === baseUrl ? title : url);
  return {
    id,
    url,
    title,
    text,
    publishedAt: toInstant(textOf(entry.isoDate) || textOf(entry.pubDate) || textOf(entry["dc:date"])),
    ...(author && { author }),
  };
}

// The library hands over objects where an element has attributes or children.
function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "object" && value !== null && "_" in value) return textOf(value._);
  return Array.isArray(value) ? textOf(value[0]) : "";
}

function broken(reason: string): Parsed {
  return { state: "broken", reason, items: [], rejected: [] };
}
