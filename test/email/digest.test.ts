import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BulletinContent, LineageBlock } from "../../packages/core/src/bulletin/index.ts";
import {
  cutMail,
  type DigestContent,
  fillMail,
  freezeDigest,
  renderDigest,
} from "../../packages/core/src/email/index.ts";
import { type LineageId, lineageIds } from "../../packages/core/src/lineage/index.ts";
import { readMail } from "./raw-mail.ts";
import { bulletinOf, links, sampleDigest, site } from "./samples.ts";

async function mailTo(digest: DigestContent, lineages: readonly LineageId[], lang: "ja" | "en" = "ja") {
  const cut = cutMail((await freezeDigest(digest, lang, site)).mime);
  return readMail(fillMail(cut, { address: "reader@example.com", lineages, ...links }));
}

/** A digest in which every text of every bulletin is the given one. */
function digestOf(text: string, count: number): DigestContent {
  const base = bulletinOf("update");
  const block: LineageBlock = { risk: text, act: [text], avoid: [text] };
  const blocks = Object.fromEntries(
    lineageIds.map((id) => [id, block]),
  ) as BulletinContent["texts"]["ja"]["blocks"];
  const words = { subject: text, summary: text, body: [text], changes: [text], blocks };
  const content: BulletinContent = { ...base, texts: { ja: words, en: words } };
  return { ...sampleDigest(), bulletins: Array<BulletinContent>(count).fill(content) };
}

describe("the daily digest", () => {
  it("underlines the titles that lead on: a phrase that stands as a block takes no underline from its link", async () => {
    const $ = load((await mailTo(sampleDigest(), ["volume"])).html);
    const styles = $("h2 a .phrase")
      .toArray()
      .map((phrase) => $(phrase).attr("style"));
    expect(new Set(styles), "where style sheets are dropped").toEqual(new Set(["display: inline;"]));
    expect($("style").text()).toMatch(
      /a \.phrase \{ display: inline-block !important; text-decoration: underline/,
    );
  });

  it("tells each incident once, with a block for each PC of the reader below it", async () => {
    const mail = await mailTo(sampleDigest(), ["volume", "win7-8-upgrade"]);
    const $ = load(mail.html);
    expect($("h2").length).toBe(3);
    expect($(".s-card").length).toBe(6);
    expect(mail.text.match(/あなたの PC では：/g)).toHaveLength(6);
    expect(mail.text).not.toContain("はじめから Windows 11 の PC");
    expect(await mailTo(sampleDigest(), [])).toMatchObject({
      text: expect.stringContaining("もとの Windows がわからない PC"),
    });
  });

  it("goes to the same list as the bulletins, unsubscribes its reader alone and belongs to no thread", async () => {
    const mail = await mailTo(sampleDigest(), ["volume"], "en");
    expect(mail.parsed.subject).toBe("[Digest] Windows activation, 6 December");
    expect(mail.header("List-Id")).toEqual(["<en.bulletins.mail.sokuho.example.jp>"]);
    expect(mail.header("List-Unsubscribe")).toEqual([`<${links.oneClickUrl}>`]);
    expect(mail.header("List-Unsubscribe-Post")).toEqual(["List-Unsubscribe=One-Click"]);
    expect(mail.header("References")).toEqual([]);
    expect(mail.text).toContain(links.unsubscribeUrl);
  });

  it("stays small with three incidents, and below what is clipped however many and long they are (MSG-06)", async () => {
    for (const lang of ["ja", "en"] as const) {
      const one = await mailTo(sampleDigest(), ["unknown"], lang);
      expect(Buffer.byteLength(one.html)).toBeLessThan(30 * 1024);
      expect(Buffer.byteLength(renderDigest(sampleDigest(), lang, site).html)).toBeLessThan(60 * 1024);
    }
    const long = fc
      .tuple(fc.constantFrom("長い文章", "long text ", "<&\"'>", "🙂"), fc.integer({ min: 1, max: 900 }))
      .map(([piece, count]) => piece.repeat(count));
    fc.assert(
      fc.property(long, fc.integer({ min: 0, max: 40 }), (text, count) => {
        const { html } = renderDigest(digestOf(text, count), "ja", site);
        return Buffer.byteLength(html) <= 90 * 1024;
      }),
      { numRuns: 60 },
    );
  });

  it("keeps text from outside text, and takes none of it for a slot", async () => {
    const attack = "ZZSLOTunsubscribeZZ ZZOPENvolumeZZ <script>alert(1)</script> {{slot:to}}\r\nBcc: a@b.jp";
    const mail = await mailTo(digestOf(attack, 2), ["volume"]);
    expect(load(mail.html)("script").length).toBe(0);
    expect(mail.header("Bcc")).toEqual([]);
    expect(mail.text).toContain("Z ZSLOTunsubscribeZZ");
  });
});
