import { shorten } from "../plain-text.ts";
import { htmlToText } from "./html-text.ts";
import { toInstant } from "./instants.ts";
import { toLink } from "./links.ts";
import type { Item, Rejected } from "./source.ts";
import { childOf, markupOf, type XmlElement } from "./xml.ts";

/** Bounds of an item; what is longer is cut. */
export const maxText = 20_000;
export const maxTitle = 300;
const maxAuthor = 80;

export type FoundEntry = {
  readonly element: XmlElement;
  /** `xml:base` of the elements around the entry and of its own, outermost first. */
  readonly bases: readonly string[];
};

const textNames = [
  "content:encoded",
  "content",
  "description",
  "summary",
  "dc:description",
  "media:description",
];
const firstDates = [
  "pubdate",
  "published",
  "issued",
  "dc:date",
  "created",
  "dcterms:created",
  "dcterms:issued",
];
const laterDates = ["updated", "modified", "dcterms:modified"];

/** Reads one entry of a feed of any dialect. */
export function readEntry(xml: string, { element, bases }: FoundEntry, documentUrl: string): Item | Rejected {
  if (element.isCutOff) return { reason: "the document ends within an entry" };
  const text = textOf(xml, element);
  const said = titleOf(xml, element) || text.split("\n", 1)[0] || "";
  if (said === "") return { reason: "an entry has neither title nor text" };
  const title = shorten(said, maxTitle);
  const base = bases.reduce((outer, inner) => URL.parse(inner, outer)?.href ?? outer, documentUrl);
  const link = linkOf(element, base);
  const author = authorOf(element);
  return {
    id: idOf(element) ?? link ?? title,
    url: link ?? documentUrl,
    title,
    text,
    publishedAt: dateOf(element, firstDates) ?? dateOf(element, laterDates),
    ...(author && { author }),
  };
}

function titleOf(xml: string, entry: XmlElement): string {
  const title = childOf(entry, "title", "dc:title");
  return title ? htmlToText(markupOf(xml, title)).replaceAll("\n", " ") : "";
}

/** The fullest text an entry offers, as far as it can be read as text. */
function textOf(xml: string, entry: XmlElement): string {
  for (const name of textNames) {
    const element = childOf(entry, name);
    const text = element ? shorten(htmlToText(contentOf(xml, element)), maxText) : "";
    if (text !== "") return text;
  }
  return "";
}

function contentOf(xml: string, element: XmlElement): string {
  const { type = "text", mode } = element.attributes;
  if (mode === "base64") return Buffer.from(element.text, "base64").toString("utf8");
  return /^(text|html|xhtml|text\/.*|application\/xhtml\+xml)$/i.test(type) ? markupOf(xml, element) : "";
}

function linkOf(entry: XmlElement, base: string): string | null {
  for (const { href, from } of linksOf(entry)) {
    const link = toLink(href, URL.parse(from ?? "", base)?.href ?? base);
    if (link) return link;
  }
  return null;
}

type Candidate = { readonly href: string; readonly from?: string | undefined };

/** Links of an entry, best first: the page itself, then what may stand for it. */
function* linksOf(entry: XmlElement): Iterable<Candidate> {
  const original = childOf(entry, "feedburner:origlink");
  if (original) yield { href: original.text };
  for (const link of entry.children.filter((one) => /^(?:atom:)?link$/.test(one.name))) {
    const { rel = "alternate", href = link.text, "xml:base": from } = link.attributes;
    if (rel === "alternate") yield { href, from };
  }
  const guid = childOf(entry, "guid");
  const about = entry.attributes["rdf:about"];
  const id = childOf(entry, "id");
  if (guid && guid.attributes.ispermalink !== "false" && isWebAddress(guid.text)) yield { href: guid.text };
  if (about) yield { href: about };
  if (id && isWebAddress(id.text)) yield { href: id.text };
}

function isWebAddress(text: string): boolean {
  return /^\s*https?:\/\//i.test(text);
}

function idOf(entry: XmlElement): string | null {
  const own = childOf(entry, "guid", "id")?.text.trim();
  return own || entry.attributes["rdf:about"]?.trim() || null;
}

function dateOf(entry: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const instant = toInstant(childOf(entry, name)?.text);
    if (instant) return instant;
  }
  return null;
}

function authorOf(entry: XmlElement): string {
  const element = childOf(entry, "dc:creator", "author", "itunes:author");
  const name = element && childOf(element, "name", "foaf:name", "email");
  const said = shorten(htmlToText((name ?? element)?.text ?? "").replaceAll("\n", " "), 2 * maxAuthor);
  return shorten(withoutAddress(said), maxAuthor);
}

// RSS asks for an address with the name in brackets; an address is nothing to keep.
function withoutAddress(author: string): string {
  const named = /^\S+@\S+\s*\(([^)]+)\)$/.exec(author)?.[1];
  return (named ?? author.replace(/(\S+)@\S+/g, "$1")).trim();
}
