import { tidy } from "./html-text.ts";
import type { Item, OfficialStatus } from "./source.ts";

/** Status words of Windows release health; the longer forms stand first and mean the same to a reader. */
const statusWords: readonly (readonly [RegExp, OfficialStatus])[] = [
  [/^(?:mitigated external|mitigated)\b/i, "mitigated"],
  [/^(?:resolved external|resolved)\b/i, "resolved"],
  [/^confirmed\b/i, "confirmed"],
  [/^(?:investigating|reported)\b/i, "investigating"],
];

/** The status a cell or field begins with; undefined when the word is unknown. */
export function toOfficialStatus(text: string): OfficialStatus | undefined {
  const words = text.trim().replace(/([a-z])External\b/, "$1 External");
  return statusWords.find(([pattern]) => pattern.test(words))?.[1];
}

/** The first KB number of a text, as `KB5094126`. */
export function kbIn(text: string): string | undefined {
  const number = /\bKB\s?(\d{6,8})\b/i.exec(text)?.[1];
  return number && `KB${number}`;
}

/** The platforms an issue names: the lines after the last `Affected platforms:`, since body texts use the words too. */
export function platformsIn(text: string): string | undefined {
  const at = text.toLowerCase().lastIndexOf("affected platforms:");
  if (at < 0) return undefined;
  const lines = text
    .slice(at + "affected platforms:".length)
    .split("\n")
    .map((line) => line.replace(/^[-•\s]+/, ""));
  const named = lines.filter((line) => /^(?:client|server):/i.test(line)).slice(0, 2);
  const said = named.length > 0 ? named.join("\n") : lines.find((line) => line !== "");
  return said ? said.slice(0, 500) : undefined;
}

/** Numbers of holds that keep an update from devices; only a number counts, help pages speak of holds everywhere. */
export function safeguardIdsIn(text: string): readonly string[] {
  const numbers = [...text.matchAll(/\bsafeguard IDs?:?\s{0,3}((?:\d{6,9}(?:,\s?|\s?and\s)?){1,9})/gi)];
  return [...new Set(numbers.flatMap(([, list]) => list?.match(/\d{6,9}/g) ?? []))];
}

/** Lines of a detail that are stamps, heads of small tables or links of the page, not words on the issue. */
const furniture = [
  /^(?:details|status|originating update|history|affected platforms|see details\s?>?)$/i,
  /^(?:opened|last updated|resolved|date resolved):?(?:\s.*\bPT)?$/i,
  /^(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})?,? ?(?:\d{1,2}:\d{2}(?: [AP]M)? PT)?$/,
  /^(?:resolved|mitigated|confirmed|investigating)(?: external)?(?: KB\d{6,8})?$/i,
  /^OS Build [\d.]+(?: KB\d{6,8})?(?: \d{4}-\d{2}-\d{2})?$/i,
  /^(?:KB\d{6,8}|N\/A)$/i,
  /^[A-Z][a-z]+ \d{4}$/,
];
/** What ends a detail: its link upwards, or what the page says after the last issue. */
const ends =
  /^(?:back to top|report a problem|need help with windows updates|view this site in your language|additional resources|feedback)\b/i;

/** The words of a detail: without the page's furniture and whatever follows the last issue. */
export function detailText(detail: string, title: string): string {
  const lines = detail.split("\n");
  const end = lines.findIndex((line) => ends.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  const isWord = (line: string) => line !== title && !furniture.some((pattern) => pattern.test(line));
  return tidy(own.filter(isWord).join("\n"));
}

/** The optional fields of an item that have a value. */
export function known<Key extends keyof Item>(
  fields: Readonly<Partial<Record<Key, Item[Key] | null | undefined>>>,
): Partial<Pick<Item, Key>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value && (value as { length: number }).length > 0),
  ) as Partial<Pick<Item, Key>>;
}
