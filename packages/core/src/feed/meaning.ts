import { createHash } from "node:crypto";
import type { Item } from "./source.ts";

/**
 * A hash of what an item says. Stamps, links and spacing are left out, so that a page that was only published again
 * means the same.
 */
export function meaningOf(item: Item): string {
  const said = [item.title, item.text, item.status ?? "", item.kb ?? "", item.resolvingKb ?? ""].map(plain);
  return createHash("sha256").update(said.join("\u0000")).digest("base64url");
}

const stamps =
  /\d{4}-\d{2}-\d{2},?[ t]\d{1,2}:\d{2}( pt)?|[a-z]{3,9} \d{1,2}, \d{4},? \d{1,2}:\d{2} [ap]m pt/g;

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").replace(stamps, "").trim();
}
