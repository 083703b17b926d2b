import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { composeContent } from "../../packages/core/src/bulletin/index.ts";
import {
  composeLetter,
  cutMail,
  fillMail,
  freezeMail,
  renderLetterParts,
  renderMail,
} from "../../packages/core/src/email/index.ts";
import { bulletinIdFor } from "../../packages/core/src/ids.ts";
import { toPlainLine } from "../../packages/core/src/plain-text.ts";
import { readMail } from "./raw-mail.ts";
import { bulletinOf, incidentOf, lettersIn, links, reportOf, site } from "./samples.ts";

const attacks = [
  "<script>alert(1)</script>",
  "</title><img src=x onerror=alert(1)>",
  '"><a href="javascript:alert(1)">x</a>',
  "{{subject}} {{#each blocks}} {{/each}} {{slot:unsubscribe}}",
  "<mj-section><mj-raw>x</mj-raw></mj-section>",
  "line\r\nBcc: everybody@example.com\r\n\r\nbody",
  "a\u0000b\u202Egpj.exe\u2066x\u2069\u200B\uFEFFc\u{E0041}d",
  "ZZSLOTunsubscribeZZ ZZOPENvolumeZZ ZZCLOSEZZ Z\u200BZSLOTmanageZZ",
  "<!--[if mso]><script>x</script><![endif]-->",
  "\uD800 lone surrogate",
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus '",
];

function hostileContent(attack: string) {
  const report = reportOf({
    title: attack,
    quote: attack,
    sourceName: { ja: attack, en: attack },
    url: "https://answers.example.com/?q=%22%3E<script>&x='ZZSLOTtoZZ",
  });
  const official = {
    status: "mitigated",
    itemId: report.itemId,
    workaround: attack,
    build: attack,
    kb: attack,
    resolvingKb: attack,
    updatedAt: null,
  } as const;
  const incident = incidentOf({
    title: attack,
    reports: [report],
    official,
    errorCodes: [attack],
    kbs: [attack],
    releases: [attack],
  });
  const bulletinId = bulletinIdFor(incident.id, 1);
  return composeContent({
    incident,
    kind: "confirmed",
    serial: 1,
    bulletinId,
    previous: bulletinOf("early-warning"),
    now: "2024-12-06T05:00:00Z",
  });
}

describe("text from outside", () => {
  it.each(attacks)("%j stays text in both parts and adds no header (WEB-03)", async (attack) => {
    const content = hostileContent(attack);
    const plainHeaders = (await readMail(await filled(bulletinOf("confirmed")))).headers.length;
    const mail = await readMail(await filled(content));
    expect(mail.headers).toHaveLength(plainHeaders);
    const $ = load(mail.html);
    expect($("script, img, mj-section, mj-raw, iframe, object").length).toBe(0);
    const attributes = $("*")
      .toArray()
      .flatMap((element) => ("attribs" in element ? Object.keys(element.attribs) : []));
    expect(attributes.filter((name) => name.startsWith("on") || name === "autofocus")).toEqual([]);
    const addresses = $("a")
      .toArray()
      .map((link) => $(link).attr("href") ?? "");
    expect(addresses.filter((href) => !/^https:\/\//.test(href))).toEqual([]);
    expect(`${mail.parsed.subject}${mail.text}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(mail.html.match(/\/unsubscribe\//g)).toHaveLength(1);
    expect(mail.text).toContain(toPlainLine(attack).slice(0, 5).replace("ZZSLO", "Z ZSL"));
  });

  it("is never taken for a slot, even in a manual bulletin's own words", async () => {
    const base = bulletinOf("update");
    const text = {
      ...base.texts.ja,
      subject: "ZZSLOTtoZZ",
      summary: "ZZOPENvolumeZZ",
      body: ["ZZSLOTunsubscribeZZ ZZCLOSEZZ"],
    };
    const mail = await readMail(await filled({ ...base, texts: { ...base.texts, ja: text } }, "ja"));
    expect(mail.parsed.subject).toBe("Z ZSLOTtoZZ");
    expect(mail.text).toContain("Z ZSLOTunsubscribeZZ Z ZCLOSEZZ");
  });

  it("with an address that is not of the web is left out of the sources", () => {
    const report = reportOf({ url: "javascript:alert(1)" });
    const content = composeContent({
      incident: incidentOf({ reports: [report] }),
      kind: "early-warning",
      serial: 1,
      bulletinId: bulletinOf("update").id,
      previous: null,
      now: "2024-12-06T05:00:00Z",
    });
    expect(content.sources).toEqual([]);
    expect(renderMail(content, "en", site).html).not.toContain("javascript:");
  });

  it.each(["a@b.jp\r\nBcc: x@y.jp", "日本@example.jp"])(
    "never becomes the receiver of a letter: %j",
    async (to) => {
      const [letter] = lettersIn("ja");
      if (letter === undefined) throw new Error("no letter");
      await expect(composeLetter({ ...letter, to }, site)).rejects.toThrow("invalid-input");
    },
  );

  it("stays text in a letter about a held bulletin", async () => {
    for (const attack of attacks) {
      const letter = {
        kind: "held",
        to: "p@example.jp",
        lang: "ja",
        deskUrl: `${site.url}/admin`,
        subject: attack,
        reason: attack,
      } as const;
      const { html } = renderLetterParts(letter, site);
      expect(load(html)("script, img, mj-section").length).toBe(0);
      const mail = await readMail((await composeLetter(letter, site, "2024-12-06T05:00:00Z")).mime);
      expect(mail.header("Bcc")).toEqual([]);
      expect(mail.parsed.subject).toContain("要確認");
    }
  });

  it("cannot put a line break into a header through the sender's name", async () => {
    await expect(
      freezeMail(bulletinOf("update"), "ja", { ...site, senderName: "x\r\nBcc: y@z.jp" }),
    ).rejects.toThrow("invalid-input");
  });
});

async function filled(content: ReturnType<typeof bulletinOf>, lang: "ja" | "en" = "en"): Promise<Buffer> {
  const cut = cutMail((await freezeMail(content, lang, site)).mime);
  return fillMail(cut, { address: "reader@example.com", lineages: ["win11-native"], ...links });
}
