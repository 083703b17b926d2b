import { beforeAll, describe, expect, it } from "vitest";
import {
  type CutMail,
  cutMail,
  fillMail,
  freezeMail,
  type MailReader,
  partsFor,
  renderMail,
} from "../../packages/core/src/email/index.ts";
import { readMail } from "./raw-mail.ts";
import { bulletinOf, links, site, storyBulletins } from "./samples.ts";

const reader: MailReader = { address: "reader@example.com", lineages: ["win7-8-upgrade"], ...links };
let cut: CutMail;
let mail: Awaited<ReturnType<typeof readMail>>;
let mime: Buffer;

beforeAll(async () => {
  cut = cutMail((await freezeMail(bulletinOf("update"), "ja", site)).mime);
  mime = fillMail(cut, reader);
  mail = await readMail(mime);
});

describe("the mail of one reader", () => {
  it("has one List-Unsubscribe with one address and one List-Unsubscribe-Post (MSG-01)", () => {
    expect(mail.header("List-Unsubscribe")).toEqual([`<${links.oneClickUrl}>`]);
    expect(mail.header("List-Unsubscribe-Post")).toEqual(["List-Unsubscribe=One-Click"]);
  });

  it("holds the links of this reader and of no other (MSG-02)", async () => {
    const other = { ...reader, address: "b@example.com", oneClickUrl: `${site.url}/one-click/other` };
    const theirs = await readMail(
      fillMail(cut, { ...other, unsubscribeUrl: `${site.url}/unsubscribe/other` }),
    );
    expect(theirs.header("List-Unsubscribe")).toEqual([`<${site.url}/one-click/other>`]);
    expect(theirs.text).toContain(`${site.url}/unsubscribe/other`);
    expect(theirs.text + theirs.html).not.toContain(links.unsubscribeUrl);
    expect(mail.html).toContain(`href="${links.unsubscribeUrl}"`);
    expect(mail.html).toContain(`href="${links.manageUrl}"`);
  });

  it("is multipart/alternative, text first, UTF-8, quoted-printable, in short lines of 7 bits (MSG-04)", () => {
    const raw = mime.toString("latin1");
    expect(mail.header("Content-Type")[0]).toMatch(/^multipart\/alternative/);
    expect(raw.indexOf("text/plain; charset=utf-8")).toBeLessThan(raw.indexOf("text/html; charset=utf-8"));
    expect(raw.match(/Content-Transfer-Encoding: quoted-printable/g)).toHaveLength(2);
    expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
    const bodyLines = raw.slice(raw.indexOf("\r\n\r\n")).split("\r\n");
    expect(Math.max(...bodyLines.map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(/[^\r\n\x20-\x7e]/.test(raw) || /(?<!\r)\n/.test(raw)).toBe(false);
  });

  it("has a text part that is complete by itself (MSG-05)", () => {
    const text = mail.text.replace(/\n　?/g, "");
    for (const part of [
      "Windows 24H2 更新後に認証が外れる問題（第 3 報）",
      "新しいエラー コード：0xC004F213",
      "Windows 7/8.1 から無償アップグレードした PC",
      "23H2 をお使いなら",
      "https://learn.example.com/windows/release-health/24h2#4471",
      site.senderName,
      site.postalAddress,
      site.contact,
      links.unsubscribeUrl,
      links.manageUrl,
      `${site.url}/ja/bulletins/${bulletinOf("update").id}`,
    ])
      expect(text).toContain(part);
  });

  it("carries the headers of a list and of a machine, each once, and no Feedback-ID (MSG-10, MSG-11)", () => {
    const expected = {
      From: "=?UTF-8?B?U29rdWhvIOmAn+WgsQ==?= =?UTF-8?B?57eo6ZuG5a6k?= <alerts@mail.sokuho.example.jp>",
      To: "reader@example.com",
      "Reply-To": "support@sokuho.example.jp",
      "List-Id": "<ja.bulletins.mail.sokuho.example.jp>",
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      Precedence: "bulk",
    };
    expect(mail.parsed.from?.address).toBe("alerts@mail.sokuho.example.jp");
    expect(mail.parsed.from?.name).toBe(site.senderName);
    for (const [name, value] of Object.entries(expected).slice(1)) expect(mail.header(name)).toEqual([value]);
    expect(mail.header("Feedback-ID")).toEqual([]);
    const names = mail.headers.map(([name]) => name.toLowerCase());
    expect(names.length).toBe(new Set(names).size);
  });

  it("threads every bulletin of an incident, the first included, and shows the kind (MSG-12)", async () => {
    const ids = new Set<string>();
    for (const bulletin of storyBulletins()) {
      const frozen = await readMail(fillMail(cutMail((await freezeMail(bulletin, "en", site)).mime), reader));
      ids.add(frozen.header("References").join());
      expect(frozen.parsed.subject).toMatch(
        /^\[(Early warning · unconfirmed|Confirmed|Update|Resolved|Correction|Cancelled)\] /,
      );
    }
    expect([...ids]).toEqual([`<${bulletinOf("update").incidentId}.incident@mail.sokuho.example.jp>`]);
  });

  it("gives a block for each of several PCs, and the one for unknown when none fits (LIN-04)", async () => {
    const blockNames = async (lineages: MailReader["lineages"]) => {
      const { text } = await readMail(fillMail(cut, { ...reader, lineages }));
      return [...text.matchAll(/あなたの PC では：(.*)/g)].map((match) => match[1]);
    };
    expect(await blockNames(["volume", "win11-native"])).toEqual([
      "はじめから Windows 11 の PC",
      "会社や学校が管理する PC",
    ]);
    expect(await blockNames([])).toEqual(["もとの Windows がわからない PC"]);
    expect(await blockNames(["unknown"])).toEqual(["もとの Windows がわからない PC"]);
  });

  it("quotes the local part of an old carrier address and writes a domain in Punycode", async () => {
    const to = async (address: string) =>
      (await readMail(fillMail(cut, { ...reader, address }))).header("To");
    expect(await to("a..b@docomo.ne.jp")).toEqual(['"a..b"@docomo.ne.jp']);
    expect(await to("ab.@docomo.ne.jp")).toEqual(['"ab."@docomo.ne.jp']);
    expect(await to("me+tag@例え.jp")).toEqual(["me+tag@xn--r8jz45g.jp"]);
  });

  it.each([
    "a@b.jp\r\nBcc: all@example.com",
    "a\u0000@b.jp",
    "日本@example.jp",
    "a@b.jp, c@d.jp",
    "<a@b.jp>",
    'a"b@c.jp',
    "a b@c.jp",
    "a@b",
    "@b.jp",
    "a@-b.jp",
  ])("refuses the address %j", (address) => {
    expect(() => fillMail(cut, { ...reader, address })).toThrow("invalid-input");
  });

  it.each([
    "javascript:alert(1)",
    "https://a.jp/\r\nX: y",
    'https://a.jp/"><b>',
    "https://a.jp/?a=1&b=2",
    "https://a.jp/あ",
  ])("refuses the link %j", (url) => {
    expect(() => fillMail(cut, { ...reader, unsubscribeUrl: url })).toThrow("invalid-input");
    expect(() => fillMail(cut, { ...reader, oneClickUrl: url })).toThrow("invalid-input");
  });

  it("leaves no gap in the text part where a section or a list is empty", async () => {
    const base = bulletinOf("update");
    const volume = { ...base.texts.ja.blocks.volume, act: [], avoid: [] };
    const bare = {
      ...base.texts.ja,
      ...{ body: [], changes: [], blocks: { ...base.texts.ja.blocks, volume } },
    };
    const empty = { ...base, kind: "cancelled", sources: [], texts: { ...base.texts, ja: bare } } as const;
    const mails = [...storyBulletins(), empty].map((bulletin) => renderMail(bulletin, "ja", site));
    for (const { text } of mails)
      expect(partsFor({ subject: "", html: "", text }, ["volume"], links).text).not.toMatch(/\n{3}/);
  });

  it("is the same bytes whenever it is frozen", async () => {
    const first = await freezeMail(bulletinOf("confirmed"), "en", site);
    const second = await freezeMail(bulletinOf("confirmed"), "en", site);
    expect(first.mime.equals(second.mime)).toBe(true);
    expect(first.subject).toBe("[Confirmed] 24H2: activation lost after the update");
  });

  it("cannot be cut from a mail whose slots or markers are not all there", async () => {
    const raw = (await freezeMail(bulletinOf("update"), "en", site)).mime.toString("latin1");
    for (const broken of [
      raw.replace("ZZSLOToneclickZZ", "none"),
      raw.replace("ZZCLOSEZZ", ""),
      raw.replace("ZZCLOSEZZ", "ZZCLOSEZZ ZZCLOSEZZ"),
      raw.replace("ZZSLOTto", "ZZSLOTwhom"),
    ]) {
      expect(broken).not.toBe(raw);
      expect(() => cutMail(Buffer.from(broken, "latin1"))).toThrow("invalid-input");
    }
  });
});
