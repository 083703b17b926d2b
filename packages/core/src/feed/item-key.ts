import { type ItemId, itemIdFor } from "../ids.ts";
import type { Item, Parsed, Rejected, SourceRow } from "./source.ts";

/** The name under which the items of a source are kept; searches of one place share it. */
export function shelfOf(source: SourceRow): string {
  return source.family ?? source.id;
}

/** The identity of an item across polls. */
export function itemKey(source: SourceRow, item: Item): ItemId {
  return itemIdFor(shelfOf(source), item.id);
}

/** What was read, as the row of its source wants it: other links are left out, the identity taken from the link. */
export function asRowWants(source: SourceRow, parsed: Parsed): Parsed {
  if (source.links === undefined || parsed.state !== "ok") return parsed;
  const pattern = new RegExp(source.links);
  const items = new Map<string, Item>();
  const rejected: Rejected[] = [...parsed.rejected];
  for (const item of parsed.items) {
    const match = pattern.exec(item.url);
    const id = match?.[1] ?? item.id;
    if (!match) rejected.push({ reason: `another kind of page: ${item.url.slice(0, 120)}` });
    else if (!items.has(id)) items.set(id, { ...item, id });
  }
  return { ...parsed, items: [...items.values()], rejected };
}
