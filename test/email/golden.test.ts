import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  blocksOf,
  type CutMail,
  cutMail,
  type FrozenMail,
  fillMail,
  freezeDigest,
  freezeMail,
  renderLetterParts,
} from "../../packages/core/src/email/index.ts";
import { langs } from "../../packages/core/src/lang.ts";
import { type LineageId, lineageIds } from "../../packages/core/src/lineage/index.ts";
import { readMail } from "./raw-mail.ts";
import { lettersIn, links, sampleDigest, site, storyBulletins } from "./samples.ts";

const folder = new URL("../golden/mail/", import.meta.url);

describe("mails as they were last looked at", () => {
  for (const lang of langs) {
    for (const bulletin of storyBulletins()) {
      it(`${bulletin.kind} in ${lang}: to each lineage, to all at once, and as bytes (LIN-03)`, async () => {
        await compareMail(`${bulletin.kind}.${lang}`, await freezeMail(bulletin, lang, site));
      });
    }
    it(`digest in ${lang}: to each lineage, to all at once, and as bytes`, async () => {
      await compareMail(`digest.${lang}`, await freezeDigest(sampleDigest(), lang, site));
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

// The HTML for one lineage is that for all without the blocks of the others, so it is kept once and compared with it.
async function compareMail(name: string, frozen: FrozenMail): Promise<void> {
  const cut = cutMail(frozen.mime);
  const all = await mailTo(cut, lineageIds);
  compareFile(`${name}.html`, all.html);
  for (const lineage of lineageIds) {
    const mail = await mailTo(cut, [lineage]);
    compareFile(`${name}.${lineage}.txt`, `${mail.parsed.subject}\n\n${mail.text}`);
    expect(blocksOf(cut, [lineage])).toEqual([lineage]);
    expect(isWithin(mail.html, all.html), `${name} to ${lineage}`).toBe(true);
  }
  compareFile(`${name}.eml`, (await bytesTo(cut, ["win7-8-upgrade"])).toString("latin1"));
}

async function bytesTo(cut: CutMail, lineages: readonly LineageId[]): Promise<Buffer> {
  return fillMail(cut, { address: "reader@example.com", lineages, ...links });
}

async function mailTo(cut: CutMail, lineages: readonly LineageId[]) {
  return readMail(await bytesTo(cut, lineages));
}

/** Says whether every line of a part stands in the whole, in the same order. */
function isWithin(part: string, whole: string): boolean {
  const lines = whole.split("\n");
  let at = 0;
  return part.split("\n").every((line) => {
    at = lines.indexOf(line, at) + 1;
    return at > 0;
  });
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
