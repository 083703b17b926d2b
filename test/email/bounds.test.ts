import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BulletinContent, CitedSource } from "../../packages/core/src/bulletin/index.ts";
import { cutParts, renderMail } from "../../packages/core/src/email/index.ts";
import { lineageIds } from "../../packages/core/src/lineage/index.ts";
import { bulletinOf, site } from "./samples.ts";

const long = fc
  .tuple(fc.constantFrom("長い文章", "long text ", "<&\"'>", "🙂"), fc.integer({ min: 1, max: 4000 }))
  .map(([piece, count]) => piece.repeat(count));
const many = fc.array(long, { maxLength: 60 });

function grown(part: { text: string; many: readonly string[] }): BulletinContent {
  const base = bulletinOf("update");
  const block = { risk: part.text, act: part.many, avoid: part.many };
  const blocks = Object.fromEntries(
    lineageIds.map((id) => [id, block]),
  ) as BulletinContent["texts"]["ja"]["blocks"];
  const text = { subject: part.text, summary: part.text, body: part.many, changes: part.many, blocks };
  const source: CitedSource = {
    name: { ja: part.text, en: part.text },
    url: `https://example.com/${encodeURIComponent(part.text.slice(0, 900)).replaceAll("'", "%27")}`,
    title: part.text,
    quote: part.text,
    lang: "ja",
    official: true,
    seenAt: base.asOf,
  };
  return {
    ...base,
    sources: Array<CitedSource>(40).fill(source),
    errorCodes: part.many,
    kbs: part.many,
    releases: part.many,
    texts: { ja: text, en: text },
  };
}

describe("a bulletin that is too long", () => {
  it("is cut so that no mail client clips it, and points to the web (MSG-06)", () => {
    fc.assert(
      fc.property(long, many, (text, texts) => {
        const { html } = renderMail(grown({ text, many: texts }), "ja", site);
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(90 * 1024);
      }),
      { numRuns: 60 },
    );
    const { html, text } = renderMail(
      grown({ text: "長い", many: Array<string>(60).fill("とても長い".repeat(60)) }),
      "ja",
      site,
    );
    expect(html).toContain("続きは Web でご覧ください");
    expect(text).toContain(`${site.url}/ja/bulletins/`);
  });

  it("names every part that does not fit, and nothing else", () => {
    const base = bulletinOf("update");
    const long = Array<string>(60).fill("とても長い".repeat(60));
    const text = { ...base.texts.ja, body: long };
    const block = { ...text.blocks.volume, act: long };
    const blocks = { ...text.blocks, volume: block };
    const cutIn = (part: Partial<typeof text>) =>
      cutParts({ ...base, texts: { ...base.texts, ja: { ...text, ...part } } }, "ja");
    expect(cutIn({ body: [] })).toEqual([]);
    expect(cutIn({})).toEqual(["body"]);
    expect(
      cutIn({ subject: long.join(""), summary: long.join(""), changes: long, body: [], blocks }),
    ).toEqual(["subject", "summary", "changes", "block.volume"]);
  });

  it("keeps an automatic bulletin whole", () => {
    for (const kind of ["early-warning", "update", "resolved"] as const) {
      for (const lang of ["ja", "en"] as const) {
        const { html } = renderMail(bulletinOf(kind), lang, site);
        expect(html).not.toMatch(/続きは Web|Read the rest/);
      }
    }
  });
});
