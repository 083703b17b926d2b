import { isChallenge } from "./challenge.ts";
import { refused } from "./collect.ts";
import { decodeDocument } from "./decode.ts";
import { parseFeed } from "./parse-feed.ts";
import { parseGraph } from "./parse-graph.ts";
import { parseMessageCenter } from "./parse-message-center.ts";
import { parseReddit } from "./parse-reddit.ts";
import { parseReleaseHealth } from "./parse-release-health.ts";
import { parseReleaseInformation } from "./parse-release-information.ts";
import { parseUpdateHistory } from "./parse-update-history.ts";
import type { Parsed, ParserId } from "./source.ts";
import { maxDocumentBytes, unpack } from "./unpack.ts";

type ReadDocument = (text: string, baseUrl: string) => Parsed;

/** One reader per kind of document. */
const parsers: Readonly<Record<ParserId, ReadDocument>> = {
  feed: parseFeed,
  "release-health": parseReleaseHealth,
  "message-center": parseMessageCenter,
  "release-information": parseReleaseInformation,
  "update-history": parseUpdateHistory,
  graph: parseGraph,
  reddit: parseReddit,
};

/** Reads a fetched document into clean items, in bounded time and memory. Never throws for what the document holds. */
export function parseDocument(
  parser: ParserId,
  document: { readonly bytes: Uint8Array; readonly contentType: string | null; readonly url: string },
): Parsed {
  const bytes = unpack(document.bytes);
  if (bytes === null) return refused(`larger than ${maxDocumentBytes} bytes when unpacked, or damaged`);
  const text = decodeDocument(bytes, document.contentType);
  const parsed = parsers[parser](text, document.url);
  return parsed.state === "broken" && isChallenge(text)
    ? refused("the host asks for a person in place of an answer")
    : parsed;
}
