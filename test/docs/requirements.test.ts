import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Row = { readonly id: string; readonly text: string; readonly files: readonly string[] };

const idPattern = /\b(?:MSG|SND|CON|UNS|EVT|WEB|FED|ADM|PRV|OPS|DET|LIN|INC|BUL|OUT|LOC|PRF)-\d{2}\b/g;

/** Rows `| id | what | tests |` of the page; a test cell names files below `test/` or `bench/`, or says `not yet` or `at go-live`. */
function readRows(): readonly Row[] {
  const lines = readFileSync("docs/requirements.md", "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, id, text, cell] = /^\| ([A-Z]{3}-\d{2}) \| (.+?) \| (.+?) \|$/.exec(line) ?? [];
    if (!id || !text || !cell) return [];
    const files = [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    return [{ id, text, files: files.length > 0 ? files : [cell] }];
  });
}

function testFiles(dir = "test"): readonly string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const rows = readRows();
const open = ["not yet", "at go-live"];

test("every requirement is listed once, with its test or a plain word that it has none", () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  for (const { id, files } of rows) {
    for (const file of files)
      expect(open.includes(file) || /^(?:test|bench)\//.test(file), `${id}: ${file}`).toBe(true);
  }
});

test("a file named for a requirement cites it", () => {
  const missing = rows.flatMap(({ id, files }) =>
    files
      .filter((file) => !open.includes(file) && !readFileSync(file, "utf8").includes(id))
      .map((file) => `${id}: ${file}`),
  );
  expect(missing).toEqual([]);
});

test("a requirement that a test cites is not listed as open", () => {
  const cited = new Map(testFiles().map((file) => [file, readFileSync(file, "utf8").match(idPattern) ?? []]));
  const isOpen = new Set(
    rows.filter((row) => row.files.every((file) => open.includes(file))).map((row) => row.id),
  );
  const wrong = [...cited].flatMap(([file, ids]) =>
    ids.filter((id) => isOpen.has(id)).map((id) => `${id} is cited in ${file}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});
