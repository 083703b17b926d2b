import { type ItemId, itemIdFor } from "../ids.ts";
import type { Item, SourceRow } from "./source.ts";

/** The identity of an item across polls. */
export function itemKey(source: SourceRow, item: Item): ItemId {
  return itemIdFor(source.id, item.id);
}
