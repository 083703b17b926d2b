import type { Item, Parsed, Rejected } from "./source.ts";

/** Puts together what was read of the entries of a document; entries that all failed make the document `broken`. */
export function collect(all: readonly (Item | Rejected)[], shape: string): Parsed {
  const told = new Map<string, Item>();
  const rejected: Rejected[] = [];
  for (const one of all) {
    const item = "id" in one ? withOwnId(one, told) : one;
    if ("id" in item) told.set(item.id, item);
    else rejected.push(item);
  }
  if (told.size === 0 && rejected.length > 0) return broken("no entry can be read", rejected);
  return { state: "ok", shape, items: [...told.values()], rejected };
}

// Some writers give every entry the same id, or link: then the link tells them apart, else the title.
function withOwnId(item: Item, told: ReadonlyMap<string, Item>): Item | Rejected {
  const id = [item.id, item.url, `${item.id} ${item.title}`].find((one) => told.get(one) === undefined);
  const isTwin = [...told.values()].some((one) => one.url === item.url && one.title === item.title);
  return id === undefined || (id !== item.id && isTwin)
    ? { reason: `the same entry twice: "${item.title.slice(0, 60)}"` }
    : { ...item, id };
}

/** Nothing of a known shape was found; the source has changed or answers with something else. */
export function broken(reason: string, rejected: readonly Rejected[] = []): Parsed {
  return { state: "broken", reason, items: [], rejected };
}

/** The document is not read: it is hostile, too large, or no answer of the source at all. */
export function refused(reason: string): Parsed {
  return { state: "refused", reason, items: [], rejected: [] };
}
