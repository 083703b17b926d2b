import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ParserId, parseDocument, parserIds } from "../../packages/core/src/feed/index.ts";

// A document of a source, `case.xml`, beside what is read of it, `case.json`; the folder names the parser.
const cases = parserIds.flatMap((parser) => {
  const dir = join("test/golden", parser);
  const files = readdirSync(dir).filter((file) => !file.endsWith(".json"));
  return files.map((file) => ({ parser, file, path: join(dir, file) }));
});

test("every parser has a document that it is tried on", () => {
  expect(new Set(cases.map((one) => one.parser))).toEqual(new Set<ParserId>(parserIds));
});

test.each(cases)("DET-08: $parser/$file is read as it says beside it", ({ parser, path }) => {
  const parsed = parseDocument(parser, {
    bytes: readFileSync(path),
    contentType: null,
    url: "https://host.example/feeds/document",
  });
  const expected = path.replace(/\.\w+$/, ".json");
  const printed = `${JSON.stringify(parsed, null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN || !existsSync(expected)) writeFileSync(expected, printed);
  expect(printed).toBe(readFileSync(expected, "utf8"));
});
