import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument, parserIds } from "../../packages/core/src/feed/index.ts";

const runs = Number(process.env.FEED_RUNS ?? 150);
const slowestMs = 1_500;

/** What can happen to a document on its way: each takes bytes and two numbers between 0 and 1. */
const mutations: readonly ((bytes: Buffer, at: number, size: number) => Buffer)[] = [
  (bytes, at, size) => overwrite(bytes, at, Buffer.from([Math.floor(size * 256)])),
  (bytes, at) => bytes.subarray(0, Math.floor(at * bytes.length)),
  (bytes, at, size) => cutOut(bytes, at, size * 0.2),
  (bytes, at, size) => insert(bytes, at, tagIn(bytes, size)),
  (bytes, at) => insert(bytes, at, Buffer.from("&amp;lt;&#0;&nosuch;&#xD800;")),
  (bytes, at, size) => insert(bytes, at, Buffer.from("<x>".repeat(Math.floor(size * 300)))),
  (bytes, at) => insert(bytes, at, Buffer.from("\\ud800")),
  (bytes, at) => insert(bytes, at, Buffer.from("]]><![CDATA[<!--")),
  (bytes, at) => insert(bytes, at, Buffer.from("</table></item></entry>}]")),
  (bytes, at) => insert(bytes, at, Buffer.from([0xff, 0xfe, 0x00, 0x1b, 0x24, 0x42])),
  (bytes, at, size) => insert(bytes, at, bytes.subarray(0, Math.floor(size * bytes.length))),
];

function overwrite(bytes: Buffer, at: number, by: Buffer): Buffer {
  const place = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, place), by, bytes.subarray(place + by.length)]);
}

function insert(bytes: Buffer, at: number, what: Buffer): Buffer {
  const place = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, place), what, bytes.subarray(place)]);
}

function cutOut(bytes: Buffer, at: number, share: number): Buffer {
  const place = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + Math.floor(share * bytes.length))]);
}

function tagIn(bytes: Buffer, which: number): Buffer {
  const tags = bytes.toString("latin1").match(/<[^<>]{1,80}>/g) ?? ["<item>"];
  return Buffer.from(tags[Math.floor(which * tags.length)] ?? "<item>", "latin1");
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const steps = fc.array(fc.tuple(fc.nat(mutations.length - 1), share, share), { minLength: 1, maxLength: 8 });

test.each(parserIds)(
  "FED-01: %s reads or refuses whatever a document has become, soon and cleanly",
  (parser) => {
    const dir = join("test/golden", parser);
    const documents = readdirSync(dir)
      .filter((file) => !file.endsWith(".json"))
      .map((file) => readFileSync(join(dir, file)));
    fc.assert(
      fc.property(fc.constantFrom<Buffer[]>(...documents), steps, (document, done) => {
        const bytes = done.reduce(
          (now, [kind, at, size]) => mutations[kind]?.(now, at, size) ?? now,
          document,
        );
        const startedAt = performance.now();
        const parsed = parseDocument(parser, { bytes, contentType: null, url: "https://host.example/x/y" });
        expect(performance.now() - startedAt).toBeLessThan(slowestMs);
        if (parsed.state !== "ok") expect(parsed.reason).not.toBe("");
        for (const item of parsed.items) expectClean(item);
        expect(new Set(parsed.items.map((item) => item.id)).size).toBe(parsed.items.length);
      }),
      { numRuns: runs },
    );
  },
  120_000,
);

function expectClean(item: {
  id: string;
  url: string;
  title: string;
  text: string;
  publishedAt: string | null;
}) {
  expect(item.id).not.toBe("");
  expect(item.title).not.toBe("");
  expect(item.title.length).toBeLessThanOrEqual(600);
  expect(item.text.length).toBeLessThanOrEqual(40_000);
  expect(item.url).toMatch(/^https?:\/\//);
  expect(`${item.title}${item.text}`).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  expect(`${item.title}${item.text}`.isWellFormed()).toBe(true);
  if (item.publishedAt !== null) expect(new Date(item.publishedAt).toISOString()).toBe(item.publishedAt);
}

test("FED-01: a thousand damaged documents leave no memory behind", () => {
  const document = readFileSync("test/golden/feed/rss-2.0-wordpress.xml");
  const read = (n: number) =>
    parseDocument("feed", {
      bytes: overwrite(document, (n % 997) / 997, Buffer.from([n % 256])),
      contentType: null,
      url: "https://host.example/",
    });
  for (let n = 0; n < 200; n += 1) read(n);
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 1_000; n += 1) read(n);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
});
