import fc from "fast-check";
import { expect, it } from "vitest";
import { cutMail, fillMail, freezeMail } from "../../packages/core/src/email/index.ts";
import { toPlainLine } from "../../packages/core/src/plain-text.ts";
import { readMail } from "./raw-mail.ts";
import { bulletinOf, links, previewMails, site } from "./samples.ts";

it("a subject of any characters comes out of the header as it went in, in short ASCII lines (RFC 2047)", async () => {
  const base = bulletinOf("update");
  const words = fc.array(fc.constantFrom("認証が外れる", "24H2", "①㈱髙", "🙂", "ü", " ", "=?x?=", "ーー"), {
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(words, async (parts) => {
      const subject = toPlainLine(parts.join(""), 80) || "件名";
      const texts = { ...base.texts, ja: { ...base.texts.ja, subject } };
      const { mime } = await freezeMail({ ...base, texts }, "ja", site);
      const raw = fillMail(cutMail(mime), { address: "a@example.com", lineages: [], ...links });
      const mail = await readMail(raw);
      expect(mail.parsed.subject).toBe(subject);
      const head = raw.toString("latin1").split("\r\n\r\n", 1)[0] ?? "";
      const long = head.split("\r\n").filter((line) => line.startsWith(" ") && line.length > 78);
      expect(long).toEqual([]);
      expect(head).toMatch(/^[\x20-\x7e\r\n]*$/);
    }),
    { numRuns: 40 },
  );
});

it("every mail is read by a MIME parser as its parts were rendered, without a line too long (MSG-04)", async () => {
  for (const { name, mime, subject, text, html } of await previewMails()) {
    const mail = await readMail(mime);
    expect(mail.parsed.subject, name).toBe(subject);
    expect(mail.text.trimEnd(), name).toBe(text.trimEnd());
    expect(mail.html.trimEnd(), name).toBe(html.trimEnd());
    expect(
      Math.max(
        ...mime
          .toString("latin1")
          .split("\r\n")
          .map((line) => line.length),
      ),
    ).toBeLessThan(998);
  }
});
