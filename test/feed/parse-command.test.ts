import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";

test("sokuho parse prints state, items and rejected entries, and nothing of how it works inside", async () => {
  const ran = await runCommand(
    ...["parse", "--kind", "reddit", "--url", "https://reddit.example/", "test/golden/reddit/listing.body"],
  );
  const printed = JSON.parse(ran.out);
  expect(ran.code).toBe(0);
  expect(Object.keys(printed)).toEqual(["state", "items", "rejected"]);
  expect(printed.items).toHaveLength(2);
  expect(printed.rejected).toHaveLength(3);
});

test("sokuho parse takes the charset that HTTP named, and the address that links are relative to", async () => {
  const ran = await runCommand(
    ...["parse", "--kind", "feed", "--content-type", "text/xml; charset=utf-8"],
    ...["--url", "https://shop.example/feeds/all.xml", "test/golden/feed/rss-0.91.xml"],
  );
  expect(JSON.parse(ran.out).items[0].url).toBe("https://shop.example/notes/2?n=2");
});

test("a document that cannot be read is said to be, with exit code 1; a file or kind that is none is bad usage", async () => {
  const [broken, missing, unknown] = await Promise.all([
    runCommand("parse", "--kind", "graph", "test/golden/feed/rss-0.91.xml"),
    runCommand("parse", "--kind", "feed", "no-such-file.xml"),
    runCommand("parse", "--kind", "poem", "test/golden/feed/rss-0.91.xml"),
  ]);
  expect(JSON.parse(broken.out)).toEqual({
    state: "broken",
    reason: "the document is not JSON",
    items: [],
    rejected: [],
  });
  expect([broken.code, missing.code, unknown.code]).toEqual([1, 2, 2]);
});
