import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  blocksOf,
  cutMail,
  fillMail,
  freezeMail,
  renderLetterParts,
} from "../../packages/core/src/email/index.ts";
import { langs } from "../../packages/core/src/lang.ts";
import { type LineageId, lineageIds } from "../../packages/core/src/lineage/index.ts";
import { readMail } from "./raw-mail.ts";
import { lettersIn, links, site, storyBulletins } from "./samples.ts";

const folder = new URL("../golden/mail/", import.meta.url);

describe("mails as they were last looked at", () => {
  for (const lang of langs) {
    for (const bulletin of storyBulletins()) {
      it(`${bulletin.kind} in ${lang}, to a PC upgraded from Windows 7/8.1`, async () => {
        await compareMail(`${bulletin.kind}.${lang}`, bulletin, lang, ["win7-8-upgrade"]);
      });
    }
    it(`early-warning in ${lang}, to who does not know and to every lineage (LIN-03)`, async () => {
      const [first] = storyBulletins();
      if (first === undefined) throw new Error("no story");
      await compareMail(`early-warning.${lang}.unknown`, first, lang, []);
      await compareMail(`early-warning.${lang}.all`, first, lang, lineageIds);
    });
    for (const letter of lettersIn(lang)) {
      it(`letter ${letter.kind} in ${lang}`, () => {
        const { subject, text, html } = renderLetterParts(letter, site);
        compareFile(`letter-${letter.kind}.${lang}.txt`, `${subject}\n\n${text}`);
        compareFile(`letter-${letter.kind}.${lang}.html`, html);
      });
    }
  }
});

async function compareMail(
  name: string,
  bulletin: ReturnType<typeof storyBulletins>[number],
  lang: (typeof langs)[number],
  lineages: readonly LineageId[],
): Promise<void> {
  const cut = cutMail((await freezeMail(bulletin, lang, site)).mime);
  const mime = fillMail(cut, { address: "reader@example.com", lineages, ...links });
  const mail = await readMail(mime);
  expect(blocksOf(cut, lineages).length).toBe(Math.max(lineages.length, 1));
  compareFile(`${name}.txt`, `${mail.parsed.subject}\n\n${mail.text}`);
  compareFile(`${name}.html`, mail.html);
  if (bulletin.kind === "early-warning" && lineages.length === 1)
    compareFile(`${name}.eml`, mime.toString("latin1"));
}

// Written with UPDATE_GOLDEN=1 only, so that a change of a mail is looked at before it is accepted.
function compareFile(name: string, actual: string): void {
  const file = fileURLToPath(new URL(name, folder));
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file), `${name} is missing; run with UPDATE_GOLDEN=1`).toBe(true);
  expect(actual).toBe(readFileSync(file, "utf8"));
}
