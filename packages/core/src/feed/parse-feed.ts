import { broken, collect, refused } from "./collect.ts";
import { type FoundEntry, readEntry } from "./feed-entry.ts";
import type { Parsed } from "./source.ts";
import { readXml, type XmlElement } from "./xml.ts";

const maxEntries = 500;

/** The dialects by their root element. */
const dialects: Readonly<Record<string, string>> = { rss: "rss", rdf: "rss-1.0", feed: "atom" };

/** Reads RSS 0.9x, 1.0, 2.0 and Atom. One bad entry is rejected alone; a document of another kind is `broken`. */
export function parseFeed(xml: string, baseUrl: string): Parsed {
  const read = readXml(xml);
  if (read.kind === "refused") return refused(read.reason);
  const { root } = read;
  const dialect = root && dialects[localName(root.name)];
  if (!root || !dialect) return broken(`the root element is ${root?.name ?? "missing"}, not a feed`);
  const entries = entriesIn(root);
  if (entries.length === 0 && (root.children.length === 0 || root.isCutOff))
    return broken("the feed is empty or cut off");
  const items = entries.slice(0, maxEntries).map((entry) => readEntry(xml, entry, baseUrl));
  if (entries.length > maxEntries)
    items.push({ reason: `more than ${maxEntries} entries; the rest is left out` });
  return collect(items, dialect);
}

/** Every entry wherever it stands: RSS 1.0 puts them beside the channel, a missing end tag one into another. */
function entriesIn(root: XmlElement): readonly FoundEntry[] {
  const found: FoundEntry[] = [];
  const walk = (element: XmlElement, bases: readonly string[]) => {
    const base = element.attributes["xml:base"];
    const inside = base === undefined ? bases : [...bases, base];
    const name = localName(element.name);
    if (name === "item" || name === "entry") found.push({ element, bases: inside });
    for (const child of element.children) walk(child, inside);
  };
  walk(root, []);
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
