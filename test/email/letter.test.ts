import { describe, expect, it } from "vitest";
import { composeLetter } from "../../packages/core/src/email/index.ts";
import { langs } from "../../packages/core/src/lang.ts";
import { readMail } from "./raw-mail.ts";
import { lettersIn, site } from "./samples.ts";

const now = "2024-12-06T05:00:00Z";

describe("a letter", () => {
  for (const lang of langs) {
    it.each(lettersIn(lang).map((letter) => [letter.kind, letter] as const))(
      `%s in ${lang} goes to one person, is no list mail and is complete as text`,
      async (_, letter) => {
        const { subject, mime } = await composeLetter(letter, site, now);
        const mail = await readMail(mime);
        expect(mail.parsed.subject).toBe(subject);
        expect(subject).toContain(site.senderName);
        expect(mail.header("To")).toEqual([letter.to]);
        expect(mail.header("Auto-Submitted")).toEqual(["auto-generated"]);
        expect(mail.header("List-Unsubscribe")).toEqual([]);
        expect(mail.header("Precedence")).toEqual([]);
        for (const part of [site.senderName, site.postalAddress, site.contact, site.url]) {
          expect(mail.text).toContain(part);
          expect(mail.html).toContain(part);
        }
        expect(mime.toString("latin1")).not.toMatch(/(?<!\r)\n/);
      },
    );
  }

  it("that asks for confirmation names what was asked for and how long it holds", async () => {
    const [letter] = lettersIn("ja");
    if (letter?.kind !== "confirm") throw new Error("no confirm letter");
    const mail = await readMail((await composeLetter(letter, site, now)).mime);
    for (const part of [
      "Windows 7/8.1 から無償アップグレードした PC",
      "会社や学校が管理する PC",
      "日本語",
      "48 時間",
      "お心当たりがなければ",
      letter.confirmUrl,
    ])
      expect(mail.text).toContain(part);
  });

  it("for signing in says ten minutes and the same browser", async () => {
    const letter = lettersIn("en").find(({ kind }) => kind === "sign-in");
    if (letter === undefined) throw new Error("no sign-in letter");
    const { text } = await readMail((await composeLetter(letter, site, now)).mime);
    expect(text).toContain("10 minutes");
    expect(text).toContain("same browser");
  });

  it("with a link that is not of the web is refused", async () => {
    const letter = {
      kind: "sign-in",
      to: "p@example.jp",
      lang: "en",
      signInUrl: "javascript:alert(1)",
    } as const;
    await expect(composeLetter(letter, site, now)).rejects.toThrow("invalid-input");
  });
});
