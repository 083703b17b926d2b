import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type ParserId, parseDocument, parserIds } from "../../packages/core/src/feed/index.ts";

const generousMs = 3_000;
const million = 1_000_000;

function read(parser: ParserId, document: string | Uint8Array) {
  const startedAt = performance.now();
  const parsed = parseDocument(parser, {
    bytes: Buffer.from(document),
    contentType: null,
    url: "https://host.example/",
  });
  expect(performance.now() - startedAt, "time").toBeLessThan(generousMs);
  return parsed;
}

const rssHead = '<rss version="2.0"><channel><title>c</title>';
const entities = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

/** Documents that are cheap to send and dear to read. */
const corpus: readonly (readonly [string, string | Uint8Array])[] = [
  ["a billion laughs", `${entities}${rssHead}<item><title>&b;</title></item></channel></rss>`],
  [
    "a long comment before a billion laughs",
    `<!--${"-x".repeat(5_000)}-->${entities}${rssHead}</channel></rss>`,
  ],
  [
    "an external entity",
    `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rssHead}</channel></rss>`,
  ],
  ["200,000 levels of XML", `${rssHead}${"<a>".repeat(200_000)}`],
  ["30,000 levels of XML", `${rssHead}${"<a>".repeat(30_000)}`],
  [
    "20,000 levels of HTML around a table",
    `${"<div>".repeat(20_000)}<table><tr><td>Summary</td><td>Status</td></tr></table>`,
  ],
  [
    "240,000 levels of HTML in one entry",
    `${rssHead}<item><title>t</title><description>${"&lt;div>".repeat(240_000)}</description></item></channel></rss>`,
  ],
  ["200,000 levels of HTML", `<html><body>${"<div>".repeat(200_000)}<table>`],
  ["200,000 levels of JSON", `{"value":${"[".repeat(200_000)}`],
  ["tags that never end", "<a".repeat(million)],
  [
    "markup escaped many times",
    `${rssHead}<item><title>${"&amp;lt;a".repeat(100_000)}</title></item></channel></rss>`,
  ],
  ["an endless attribute", `<table id="${"x".repeat(1_900_000)}`],
  [
    "letters without a space",
    `${rssHead}<item><title>t</title><author>${"a".repeat(1_900_000)}</author></item></channel></rss>`,
  ],
  ["a quarter of a million empty entries", `${rssHead}${"<item/>".repeat(250_000)}</channel></rss>`],
  [
    "many rows",
    `<table><tr><td>Summary</td><td>Status</td></tr>${"<tr><td><b>x<td>y".repeat(80_000)}</table>`,
  ],
  ["spaces", `<table><tr><td>Summary</td><td>Status</td></tr><tr><td>x${" \n".repeat(900_000)}</td></table>`],
  ["a document above the limit", "x".repeat(2 * million + 1)],
  ["a packed bomb", gzipSync(Buffer.alloc(100 * million))],
  ["half a packed document", gzipSync(Buffer.from(rssHead)).subarray(0, 20)],
  ["nothing but zeros", new Uint8Array(million)],
  ["nothing", ""],
];

test.each(corpus)(
  "FED-01: %s is refused with a reason, or something is read of it, in bounded time",
  (_, document) => {
    for (const parser of parserIds) {
      const parsed = read(parser, document);
      if (parsed.state === "ok") expect(parsed.items, parser).not.toEqual([]);
      else expect(parsed.reason, parser).toMatch(/\w+ \w+/);
    }
  },
);

test("FED-01: __proto__ in a document changes nothing of ours", () => {
  read(
    "feed",
    `${rssHead}<item __proto__="1"><__proto__>x</__proto__><title>t</title></item></channel></rss>`,
  );
  read("graph", '{"value":[{"__proto__":{"polluted":true},"id":"1","title":"t","status":"confirmed"}]}');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("FED-01: half a character in JSON becomes the sign for a damaged one", () => {
  const parsed = read("graph", '{"value":[{"id":"1","title":"a\\ud800b","status":"confirmed"}]}');
  expect(parsed.items.map((item) => item.title)).toEqual(["a\ufffdb"]);
});

test("FED-01: of very many entries the first are read and the rest is said to be left out", () => {
  const items = Array.from({ length: 600 }, (_, n) => `<item><guid>${n}</guid><title>t${n}</title></item>`);
  const parsed = read("feed", `${rssHead}${items.join("")}</channel></rss>`);
  expect(parsed.items).toHaveLength(500);
  expect(parsed.rejected).toEqual([{ reason: "more than 500 entries; the rest is left out" }]);
});

test.each([
  ["a challenge", "refused", "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>"],
  ["a page that wants a person", "refused", "<html><body>ロボットではないことを確認します</body></html>"],
  ["a page of the site", "broken", "<!DOCTYPE html><html><body><h1>Welcome</h1></body></html>"],
])("%s with a status of success is %s, never an empty source", (_, state, page) => {
  for (const parser of parserIds) expect(read(parser, page).state).toBe(state);
});

test("a service that answers with an error says which", () => {
  expect(read("graph", '{"error":{"code":"Forbidden","message":"x"}}')).toMatchObject({
    state: "broken",
    reason: "the service answered with the error Forbidden",
  });
});

test("an entry that is no object is rejected and counted, like one without a title", () => {
  const good = '{"id":"1","title":"t","status":"confirmed"}';
  const parsed = read("graph", `{"value":[${good},{"id":"2","title":null},"x",null,5]}`);
  expect(parsed.items.map((item) => item.id)).toEqual(["1"]);
  expect(parsed.rejected).toHaveLength(4);
  const product = read("graph", `{"value":[{"knownIssues":[${good},7]},null]}`);
  expect([product.items.length, product.rejected.length]).toEqual([1, 2]);
  expect(read("reddit", '{"kind":"Listing","data":{"children":[1,null]}}')).toMatchObject({
    state: "broken",
  });
});

test("EUC-JP that calls itself UTF-8 is read although not one kana is in it", () => {
  const title = [0xc7, 0xa7, 0xbe, 0xda];
  const head =
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>c</title><item><title>24H2 ';
  const bytes = Buffer.concat([
    Buffer.from(head),
    Buffer.from(title),
    Buffer.from("</title><guid>1</guid></item></channel></rss>"),
  ]);
  expect(read("feed", bytes).items.map((item) => item.title)).toEqual(["24H2 認証"]);
  const latin = Buffer.from(`${head}caf\u00e9</title><guid>1</guid></item></channel></rss>`, "latin1");
  expect(read("feed", latin).items.map((item) => item.title)).toEqual(["24H2 caf\ufffd"]);
});
