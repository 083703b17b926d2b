import { execFileSync } from "node:child_process";
import { load } from "cheerio";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { cutMail, fillMail, freezeMail, renderLetterParts } from "../../packages/core/src/email/index.ts";
import { langs } from "../../packages/core/src/lang.ts";
import { type LineageId, lineageIds } from "../../packages/core/src/lineage/index.ts";
import { readMail } from "./raw-mail.ts";
import { lettersIn, links, site, storyBulletins } from "./samples.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:a11y"],
  // MJML writes role="article" on a div, which mail clients need.
  rules: { "prefer-native-element": "off" },
});

async function htmlOf(lineages: readonly LineageId[]) {
  const mails = storyBulletins().flatMap((bulletin) => langs.map((lang) => ({ bulletin, lang })));
  return Promise.all(
    mails.map(async ({ bulletin, lang }) => {
      const cut = cutMail((await freezeMail(bulletin, lang, site)).mime);
      const mail = await readMail(fillMail(cut, { address: "reader@example.com", lineages, ...links }));
      return { name: `${bulletin.kind}.${lang}`, lang, html: mail.html, subject: mail.parsed.subject };
    }),
  );
}

describe("the look of a mail", () => {
  it("stays under 30 KB for one lineage and 60 KB for all of them (PRF-08)", async () => {
    for (const lineage of lineageIds) {
      const mails = await htmlOf([lineage]);
      expect(mails.filter(({ html }) => Buffer.byteLength(html) > 30 * 1024).map(({ name }) => name)).toEqual(
        [],
      );
    }
    const all = await htmlOf(lineageIds);
    expect(all.filter(({ html }) => Buffer.byteLength(html) > 60 * 1024).map(({ name }) => name)).toEqual([]);
  });

  it("can be read by everybody: language, title, heading, no layout table without its role (MSG-07)", async () => {
    const letters = langs.flatMap((lang) =>
      lettersIn(lang).map((letter) => ({ name: letter.kind, lang, ...renderLetterParts(letter, site) })),
    );
    for (const { name, lang, html, subject } of [...(await htmlOf(lineageIds)), ...letters]) {
      const report = await validator.validateString(html);
      expect(
        report.results.flatMap((result) => result.messages.map((m) => `${m.ruleId}: ${m.message}`)),
        name,
      ).toEqual([]);
      const $ = load(html);
      expect([$("html").attr("lang"), $("html").attr("dir")]).toEqual([lang, "ltr"]);
      expect($("body > div[lang][dir]").first().attr("lang")).toBe(lang);
      expect($("title").text()).toBe(subject);
      expect($("h1").length).toBe(1);
      expect($("table:not([role=presentation])").length).toBe(0);
    }
  });

  it("has text of at least 4.5:1 on every surface, light and dark", () => {
    const light = [
      ["#1A1A1C", "#FFFFFF"],
      ["#595960", "#FFFFFF"],
      ["#0017C1", "#FFFFFF"],
      ["#595960", "#E9E9EE"],
      ["#0017C1", "#E9E9EE"],
      ["#1A1A1C", "#EAF0FF"],
      ["#3C3C45", "#EAF0FF"],
      ["#115E3B", "#EAF0FF"],
      ["#B00020", "#EAF0FF"],
      ["#1A1A1C", "#F1F1F4"],
      ["#FFFFFF", "#0017C1"],
    ] as const;
    const dark = [
      ["#F0F0F3", "#191A1F"],
      ["#B9B9C4", "#191A1F"],
      ["#A3C1FF", "#191A1F"],
      ["#B9B9C4", "#0D0E11"],
      ["#A3C1FF", "#0D0E11"],
      ["#F0F0F3", "#1E2A44"],
      ["#D3D3DC", "#1E2A44"],
      ["#7FDCAB", "#1E2A44"],
      ["#FF9E9E", "#1E2A44"],
      ["#F0F0F3", "#2A2B33"],
      ["#0D0E11", "#A3C1FF"],
    ] as const;
    const bands = [
      ["#1A1A1C", "#FFD200"],
      ["#FFFFFF", "#C00018"],
      ["#FFFFFF", "#0031C8"],
      ["#FFFFFF", "#0F6B43"],
      ["#FFFFFF", "#6A1FA6"],
      ["#FFFFFF", "#45464F"],
      ["#FFFFFF", "#1B2440"],
    ] as const;
    const low = [...light, ...dark, ...bands].filter(([ink, ground]) => contrast(ink, ground) < 4.5);
    expect(low).toEqual([]);
  });

  it("tells the kinds apart by word and icon, not by colour alone", async () => {
    const words = new Set<string>();
    for (const { html } of (await htmlOf(["volume"])).filter(({ lang }) => lang === "ja")) {
      const $ = load(html);
      words.add(`${$(".badge").text()} ${$(".kind-name").text()}`);
    }
    expect([...words]).toEqual(["！ 速報", "● 確認", "→ 続報", "≠ 訂正", "○ 解消", "× 取消"]);
  });

  it("has subjects of about 30 full-width characters in Japanese", async () => {
    const subjects = (await htmlOf(["volume"]))
      .filter(({ lang }) => lang === "ja")
      .map(({ subject }) => subject ?? "");
    expect(subjects.filter((subject) => columnsOf(subject) > 62)).toEqual([]);
  });

  it("has balanced tags for classic Outlook, which reads the conditional comments, and for everybody else", async () => {
    for (const { name, html } of [...(await htmlOf(lineageIds)), ...(await htmlOf(["volume"]))]) {
      const outlook = html.replace(/<!--\[if [^\]]*mso[^\]]*\]>|<!\[endif\]-->|<!--<!\[endif\]-->/g, "");
      expect(unbalanced(outlook), `${name} in Outlook`).toEqual([]);
      expect(unbalanced(html.replace(/<!--[\s\S]*?-->/g, "")), name).toEqual([]);
    }
  });

  it("is rendered by what the templates compile to", () => {
    execFileSync(process.execPath, [
      "--import",
      "tsx",
      "packages/core/src/email/build/compile.ts",
      "--check",
    ]);
  });
});

const unclosed = new Set(["meta", "br", "link", "img", "!doctype", "o:allowpng"]);

function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash = "", name = ""] of html.matchAll(/<(\/?)([a-z!][a-z0-9:]*)(?:\s[^>]*)?\/?>/gi)) {
    const tag = name.toLowerCase();
    if (unclosed.has(tag)) continue;
    if (slash === "") open.push(tag);
    else if (open.pop() !== tag) wrong.push(tag);
  }
  return [...wrong, ...open];
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

// WCAG 2.2, relative luminance.
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function columnsOf(text: string): number {
  return [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x250 ? 1 : 2), 0);
}
