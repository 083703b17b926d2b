import iconv from "iconv-lite";
import { expect, test } from "vitest";
import {
  fromPacific,
  htmlToText,
  meaningOf,
  parseDocument,
  toLink,
} from "../../packages/core/src/feed/index.ts";

const base = "https://host.example/blog/feed.xml";

function parse(
  bytes: Uint8Array | string,
  contentType: string | null = null,
  kind: "feed" | "release-health" = "feed",
) {
  return parseDocument(kind, { bytes: Buffer.from(bytes), contentType, url: base });
}

const rdf = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://host.example/"><title>日記</title></channel>
<item rdf:about="https://host.example/1"><title>２４Ｈ２でライセンス認証が外れた①</title><link>https://host.example/1</link><description>困った。</description><dc:date>2025-06-03T09:10:00+09:00</dc:date><dc:creator>健</dc:creator></item>
</rdf:RDF>`;

test.each([
  ["Shift_JIS", "shift_jis"],
  ["EUC-JP", "euc-jp"],
  ["UTF-8", "utf-8"],
])("DET-08: RSS 1.0 in %s by its declaration gives the same clean item", (label, encoding) => {
  const parsed = parse(iconv.encode(rdf(label), encoding === "shift_jis" ? "cp932" : encoding));
  expect(parsed).toEqual({
    state: "ok",
    shape: "rss-1.0",
    rejected: [],
    items: [
      {
        id: "https://host.example/1",
        url: "https://host.example/1",
        title: "２４Ｈ２でライセンス認証が外れた①",
        text: "困った。",
        publishedAt: "2025-06-03T00:10:00.000Z",
        author: "健",
      },
    ],
  });
});

test("DET-08: the HTTP charset decides over a wrong declaration, a byte order mark over both", () => {
  const byHeader = parse(iconv.encode(rdf("utf-8"), "euc-jp"), "text/xml; charset=EUC-JP");
  const byMark = parse(
    iconv.encode(rdf("Shift_JIS"), "utf-16le", { addBOM: true }),
    "text/xml; charset=EUC-JP",
  );
  expect(byHeader.items[0]?.title).toContain("ライセンス認証");
  expect(byMark.items[0]?.title).toContain("ライセンス認証");
});

test("DET-08: RSS 0.91 without guid and date, relative link, markup escaped twice", () => {
  const parsed = parse(`<rss version="0.91"><channel><title>c</title>
    <item><title>A &amp;amp; B</title><link>/posts/7?utm_source=rss&amp;id=7#top</link><description>&lt;p&gt;one &amp;lt;b&amp;gt;two&amp;lt;/b&amp;gt;&lt;/p&gt;</description></item></channel></rss>`);
  expect(parsed.items).toEqual(
    [
      {
        id: "/posts/7?utm_source=rss&id=7#top",
        url: "https://host.example/posts/7?id=7",
        title: "A & B",
        text: "one two",
        publishedAt: null,
      },
    ].map((item) => ({ ...item, id: "https://host.example/posts/7?id=7" })),
  );
});

test("DET-08: Atom whose updated is the build time keeps its published date and means the same after a rebuild", () => {
  const atom = (
    updated: string,
  ) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>b</title><updated>${updated}</updated>
    <entry><id>tag:b,1</id><title>KMS</title><link href="https://host.example/kms/"/><published>2025-05-01T00:00:00Z</published><updated>${updated}</updated><content type="html">&lt;p&gt;本文&lt;/p&gt;</content></entry></feed>`;
  const first = parse(atom("2025-06-01T00:00:00Z"));
  const second = parse(atom("2025-06-02T00:00:00Z"));
  expect(first.items[0]).toMatchObject({
    id: "tag:b,1",
    publishedAt: "2025-05-01T00:00:00.000Z",
    text: "本文",
  });
  expect(first.items.map(meaningOf)).toEqual(second.items.map(meaningOf));
});

test("DET-08: one bad date and one broken entry never lose the rest", () => {
  const parsed = parse(`<feed xmlns="http://www.w3.org/2005/Atom"><title>b</title>
    <entry><id>1</id><title>good</title><updated>not a date</updated><summary>x</summary></entry>
    <entry><id>2</id><title>bad & ugly</title><link/><summary>&nosuch;</summary></entry>
    <entry><id>3</id><title>also good</title><updated>2025-06-01T00:00:00Z</updated><summary>y</summary></entry></feed>`);
  expect(parsed.items.map((item) => item.id)).toEqual(expect.arrayContaining(["1", "3"]));
});

test("XHTML content keeps the order of its words", () => {
  const parsed =
    parse(`<feed xmlns="http://www.w3.org/2005/Atom"><title>b</title><entry><id>1</id><title>t</title>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>one <b>two</b> three</p><p>four</p></div></content></entry></feed>`);
  expect(parsed.items[0]?.text).toBe("one two three\nfour");
});

test.each([
  ["an HTML page", "<!doctype html><html><body>We have moved.</body></html>", "broken"],
  ["a challenge page", "<!doctype html><html><body>Are you human?</body></html>", "refused"],
  ["nothing", "", "broken"],
  [
    "a document with entities of its own",
    '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss version="2.0"><channel/></rss>',
    "refused",
  ],
  ["200,000 levels", `<rss version="2.0">${"<a>".repeat(200_000)}`, "refused"],
  ["half a feed", '<rss version="2.0"><channel><item><title>x</ti', "broken"],
])("FED-01: %s is %s, never an empty list", (_, document, state) => {
  expect(parse(document).state).toBe(state);
});

const rows = `<tr><td>Summary</td><td>Originating update</td><td>Status</td><td>Last updated</td></tr>
  <tr><td><div id='231msg'></div><b>First</b><br>Lead one.<br><a href='#231msgdesc'>See details ></a></td><td>OS Build 26100.4202<br>KB5058499</td><td>Resolved External KB5060842<br></td><td>2025-06-03 10:55 PT</td></tr>
  <tr><td><div id='322msg'></div><b>Second</b><br>Lead two.</td><td>N/A</td><td>Mitigated External</td><td>November 22, 2019 <br>04:10 PM PT</td></tr>
  <tr><td><div id='9msg'></div><b>Third</b></td><td>N/A</td><td>Pondered</td><td></td></tr>`;

test("a release-health page gives its issues by number, whatever element holds the details", () => {
  const html = `<html><body><table>${rows}</table><h2>Issue details</h2><div><div id="231msgdesc">Limited to the affected platforms listed below. <p>Affected platforms: Client: Windows 11</p><div id="322msgdesc">Workaround: do this.</div></div></div></body></html>`;
  const parsed = parse(html, "text/html", "release-health");
  expect(parsed.items).toMatchObject([
    {
      id: "231",
      url: `${base}#231msgdesc`,
      title: "First",
      status: "resolved",
      build: "26100.4202",
      kb: "KB5058499",
      resolvingKb: "KB5060842",
      updatedAt: "2025-06-03T17:55:00.000Z",
      platforms: "Client: Windows 11",
    },
    { id: "322", title: "Second", status: "mitigated", updatedAt: "2019-11-23T00:10:00.000Z" },
  ]);
  expect(parsed.items[1]?.text).toContain("Workaround: do this.");
  expect(parsed.rejected).toEqual([{ reason: 'an unknown status in "Third"' }]);
});

test("stamps of the Pacific coast follow its summer time", () => {
  expect(fromPacific("2026-01-30 10:55 PT")).toBe("2026-01-30T18:55:00.000Z");
  expect(fromPacific("soon")).toBeNull();
});

test.each([
  ["javascript:alert(1)", null],
  ["https://user@host.example/", null],
  ["//other.example/x?fbclid=1", "https://other.example/x"],
  ["http://[", null],
])("the link %s becomes %s", (href, link) => {
  expect(toLink(href, base)).toBe(link);
});

test("text of HTML has no script, no invisible characters and one line per block", () => {
  expect(htmlToText("<p>a\u202eb<script>alert(1)</script></p><ul><li>c</li><li>d &amp; e</li></ul>")).toBe(
    "ab\nc\nd & e",
  );
});
