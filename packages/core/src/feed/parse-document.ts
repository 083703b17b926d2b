import { decodeDocument } from "./decode.ts";
import { parseFeed } from "./parse-feed.ts";
import { parseReleaseHealth } from "./parse-release-health.ts";
import type { Parsed, ParserId } from "./source.ts";

type ReadDocument = (text: string, baseUrl: string) => Parsed | Promise<Parsed>;

/** One reader per kind of document. */
const parsers: Readonly<Record<ParserId, ReadDocument>> = {
  feed: parseFeed,
  "release-health": parseReleaseHealth,
};

/** Reads a fetched document into clean items. Never throws for what the document holds. */
export async function parseDocument(
  parser: ParserId,
  document: { readonly bytes: Uint8Array; readonly contentType: string | null; readonly url: string },
): Promise<Parsed> {
  const text = decodeDocument(document.bytes, document.contentType);
  return parsers[parser](text, document.url);
}
