import RssParser from "rss-parser";
import { expect, onTestFinished, test } from "vitest";
import { sampleSources, startSamples } from "../../packages/local/src/samples/samples.ts";
import { lastStep } from "../../packages/local/src/samples/story.ts";

async function openSamples(step = 0) {
  const samples = await startSamples({ step, port: 0 });
  onTestFinished(() => samples.stop());
  const rows = sampleSources(samples);
  const urlOf = (id: string) => rows.find((row) => row.id === id)?.url ?? "";
  const read = async (id: string, headers: Record<string, string> = {}) => fetch(urlOf(id), { headers });
  const bytes = async (id: string) => new Uint8Array(await (await read(id)).arrayBuffer());
  const text = async (id: string, encoding = "utf-8") =>
    new TextDecoder(encoding, { fatal: true }).decode(await bytes(id));
  return { samples, rows, read, bytes, text };
}

const allSteps = Array.from({ length: lastStep + 1 }, (_, step) => step);
// Strict: it rejects a document that is not well-formed.
const parser = new RssParser({ customFields: { item: ["rdf:about", "dc:date", "updated"] } });

test.each(allSteps)("every feed of step %i is well-formed", async (step) => {
  const { text } = await openSamples(step);
  const feeds = await Promise.all([
    text("sample-forum"),
    text("sample-office"),
    text("sample-diary", "shift_jis"),
  ]);
  for (const feed of feeds) {
    const { items } = await parser.parseString(feed);
    expect(items.length).toBeGreaterThan(1);
    expect(items.every((item) => item.title && item.link)).toBe(true);
  }
});

test("a feed that is not well-formed would be noticed", async () => {
  const { text } = await openSamples();
  await expect(parser.parseString((await text("sample-forum")).replace("</item>", ""))).rejects.toThrow();
});

test("the diary is Shift_JIS with full-width letters, dc:date and no guid", async () => {
  const { bytes, text, read } = await openSamples(2);
  const raw = await bytes("sample-diary");
  expect(() => new TextDecoder("utf-8", { fatal: true }).decode(raw)).toThrow();
  const diary = await text("sample-diary", "shift_jis");
  expect(diary).toContain('encoding="Shift_JIS"');
  expect(diary).toContain("24Ｈ２を入れたらライセンス認証が外れました");
  expect(diary).not.toContain("<guid");
  const first = (await parser.parseString(diary)).items[0];
  expect(first?.["rdf:about"]).toBe("https://furudougu.example/entry/20250603");
  expect(first?.["dc:date"]).toBe("2025-06-03T13:05:00+09:00");
  expect((await read("sample-diary")).headers.get("content-type")).not.toContain("charset");
});

test("each step stamps every entry of the office blog anew", async () => {
  const { samples, text } = await openSamples(3);
  const stampsOf = async () => (await text("sample-office")).match(/<updated>.*?<\/updated>/g) ?? [];
  const before = await stampsOf();
  const published = (await text("sample-office")).match(/<published>.*?<\/published>/g);
  samples.goTo(4);
  const after = await stampsOf();
  expect(new Set([...before, ...after]).size).toBe(2);
  expect((await text("sample-office")).match(/<published>.*?<\/published>/g)).toEqual(published);
});

test("the vendor's page tells the issue as confirmed, mitigated with a workaround, and resolved", async () => {
  const { samples, text } = await openSamples();
  const rowAt = async (step: number) => {
    samples.goTo(step);
    const page = await text("sample-release-health");
    return { page, row: /<tr><td><div id='3388msg'>.*?<\/tr>/.exec(page)?.[0] };
  };
  expect((await rowAt(2)).row).toBeUndefined();
  const confirmed = await rowAt(3);
  expect(confirmed.row).toMatch(
    /OS Build 26100\.4188<br>.*KB5059876.*<td>Confirmed<\/td><td>2025-06-02 14:31 PT<\/td>/,
  );
  expect(confirmed.page).not.toContain("Workaround:");
  expect(confirmed.page).toContain("id='3388msgdesc'");
  const mitigated = await rowAt(4);
  expect(mitigated.row).toContain("<td>Mitigated</td>");
  expect(mitigated.page).toContain("Workaround:");
  expect((await rowAt(5)).row).toMatch(/<td>Resolved<br>.*KB5060533.*<\/td>/);
});

test("a step on changes stamps elsewhere without changing a word", async () => {
  const { samples, text } = await openSamples(1);
  const before = await text("sample-release-health");
  samples.goTo(2);
  const after = await text("sample-release-health");
  expect(after).not.toBe(before);
  expect(after.replaceAll("2025-06-02 12:53 PT", "2025-06-02 12:33 PT")).toBe(before);
});

test("the two first-hand reports stand on two hosts", async () => {
  const { rows } = await openSamples();
  const hosts = ["sample-forum", "sample-diary"].map(
    (id) => new URL(rows.find((row) => row.id === id)?.url ?? "").hostname,
  );
  expect(new Set(hosts).size).toBe(2);
  for (const host of hosts) {
    expect(host).toMatch(/^127\.|^localhost$/);
  }
});

test.each(["sample-release-health", "sample-forum", "sample-diary", "sample-office"])(
  "%s answers a conditional request with 304 until the next step",
  async (id) => {
    const { samples, read } = await openSamples(2);
    const first = await read(id);
    const etag = first.headers.get("etag") ?? "";
    const lastModified = first.headers.get("last-modified") ?? "";
    expect(first.status).toBe(200);
    expect((await read(id, { "if-none-match": etag })).status).toBe(304);
    expect((await read(id, { "if-modified-since": lastModified })).status).toBe(304);
    expect((await read(id, { "if-none-match": '"other"', "if-modified-since": lastModified })).status).toBe(
      200,
    );
    samples.goTo(4);
    expect((await read(id, { "if-none-match": etag })).status).toBe(200);
    expect((await read(id, { "if-modified-since": lastModified })).status).toBe(200);
  },
);

test("the links of a feed lead to its articles", async () => {
  const { text } = await openSamples(2);
  const links = [
    ...(await text("sample-forum")).matchAll(/<link>(http[^<]+threads[^<]+)<\/link>/g),
    ...(await text("sample-diary", "shift_jis")).matchAll(/<link>(http[^<]+entry[^<]+)<\/link>/g),
  ].map((match) => match[1] ?? "");
  expect(links.length).toBeGreaterThan(6);
  for (const link of links) {
    expect((await fetch(link)).status).toBe(200);
  }
});

test("an article that is still to be written, and a path that leads nowhere, are not found", async () => {
  const { samples } = await openSamples(0);
  expect((await fetch(`${samples.url}/forum/threads/40811/`)).status).toBe(404);
  expect((await fetch(`${samples.url}/etc/passwd`)).status).toBe(404);
});

test("a step beyond the story is refused", async () => {
  const { samples } = await openSamples(5);
  expect(samples.step()).toBe(5);
  expect(() => samples.goTo(6)).toThrow(RangeError);
  await expect(startSamples({ step: -1, port: 0 })).rejects.toThrow(RangeError);
});

test("a taken port is replaced by a free one", async () => {
  const { samples } = await openSamples();
  const again = await startSamples({ step: 0, port: Number(new URL(samples.url).port) });
  onTestFinished(() => again.stop());
  expect(again.url).not.toBe(samples.url);
  expect((await fetch(sampleSources(again)[0]?.url ?? "")).status).toBe(200);
});
