import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ParserId, parseDocument } from "../../packages/core/src/feed/index.ts";

// Documents of others stay outside the repository: SOKUHO_FEEDS=DIR names a folder of them.
const folder = process.env.SOKUHO_FEEDS;
const slowestMs = 2_000;

const parserByName: readonly (readonly [RegExp, ParserId])[] = [
  [/message-?center/i, "message-center"],
  [/release-information/i, "release-information"],
  [/update-history/i, "update-history"],
  [/(?:status|resolved-issues)-windows[^/]*\.(?:html?|md|yml)$/i, "release-health"],
  [/graph.*\.json$/i, "graph"],
  [/reddit.*\.json$/i, "reddit"],
  [/\.(?:xml|rss|rdf|atom)$/i, "feed"],
];

const documents = (folder ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : []).flatMap(
  (file) => {
    const parser = parserByName.find(([pattern]) => pattern.test(file))?.[1];
    return parser ? [{ file, parser }] : [];
  },
);

test.skipIf(!folder)("the folder holds documents that a parser is known for", () => {
  expect(documents.length).toBeGreaterThan(0);
});

test.skipIf(documents.length === 0).each(documents)(
  "DET-08: $file is read, or refused with a reason",
  ({ file, parser }) => {
    const bytes = readFileSync(join(folder ?? "", file));
    const startedAt = performance.now();
    const parsed = parseDocument(parser, { bytes, contentType: null, url: "https://host.example/feed" });
    expect(performance.now() - startedAt).toBeLessThan(slowestMs);
    if (parsed.state !== "ok") expect(parsed.reason).toMatch(/\w+ \w+/);
    for (const item of parsed.items) {
      expect(item.title).not.toBe("");
      expect(item.url).toMatch(/^https?:\/\//);
      expect(`${item.title} ${item.text}`).not.toMatch(/<script|\uFFFD{4}/);
    }
  },
);
