import { load } from "cheerio";
import { expect, test } from "vitest";
import {
  composeLetter,
  cutMail,
  fillMail,
  freezeDigest,
  freezeMail,
  type Letter,
} from "../../packages/core/src/email/index.ts";
import { langs } from "../../packages/core/src/lang.ts";
import { lineageIds } from "../../packages/core/src/lineage/index.ts";
import { seedBulletin, seedStory } from "../web/seed.ts";
import { get, linkOf, putPending, putReader, signedInCookie, startWorld, type World } from "../web/world.ts";
import { readMail } from "./raw-mail.ts";
import { lettersIn, sampleDigest, site, storyBulletins } from "./samples.ts";

/** The links of a reader who is in the store. */
async function realLinks(world: World) {
  const reader = await putReader(world);
  return {
    oneClickUrl: `${site.url}/one-click/${linkOf(world, "one-click", reader)}`,
    unsubscribeUrl: `${site.url}/unsubscribe/${linkOf(world, "unsubscribe", reader)}`,
    manageUrl: `${site.url}/manage/${linkOf(world, "manage", reader)}`,
  };
}

/** Every address of a mail: those of the HTML, those of the text, that of the header. */
async function addressesIn(mime: Buffer): Promise<readonly string[]> {
  const mail = await readMail(mime);
  const $ = load(mail.html);
  const inHtml = $("[href]")
    .toArray()
    .map((link) => $(link).attr("href") ?? "");
  const inText = mail.text.match(/https?:\/\/\S+/g) ?? [];
  const inHeader = mail.header("List-Unsubscribe").map((value) => value.slice(1, -1));
  return [...new Set([...inHtml, ...inText, ...inHeader])];
}

test("MSG-13: every link of every bulletin and digest is https, and ours answer 200", async () => {
  const world = await startWorld();
  await seedStory(world, 6);
  for (const content of sampleDigest().bulletins) await seedBulletin(world, content);
  const links = await realLinks(world);
  const cited = storyBulletins().flatMap((bulletin) => bulletin.sources.map((source) => source.url));
  const frozen = langs.flatMap((lang) => [
    ...storyBulletins().map((bulletin) => freezeMail(bulletin, lang, site)),
    freezeDigest(sampleDigest(), lang, site),
  ]);
  const found = new Set<string>();
  for (const { mime } of await Promise.all(frozen)) {
    const reader = { address: "reader@example.com", lineages: lineageIds, ...links };
    for (const address of await addressesIn(fillMail(cutMail(mime), reader))) found.add(address);
  }

  const own = [...found].filter((address) => address.startsWith(`${site.url}/`));
  const foreign = [...found].filter((address) => !own.includes(address));
  expect(foreign.toSorted()).toEqual([...new Set(cited)].toSorted());
  expect([...found].filter((address) => !address.startsWith("https://"))).toEqual([]);
  expect(own.length).toBeGreaterThan(14);
  for (const address of own) {
    const { pathname } = new URL(address);
    expect((await get(world, pathname)).status, pathname).toBe(200);
  }
});

test("MSG-13: the link of every letter answers 200 to whom it was mailed", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world);
  const { token } = await putPending(world, { address: "pending@example.com" });
  const links = await realLinks(world);
  const cookie = await signedInCookie(world);
  const real = (letter: Letter): Letter => {
    const { lang } = letter;
    const confirmUrl = `${site.url}/${lang}/confirm/${token}`;
    const deskUrl = `${site.url}/admin/bulletins/${bulletins.at(-1)?.content.id}`;
    return Object.assign({}, letter, links, { confirmUrl, deskUrl });
  };
  for (const letter of langs.flatMap((lang) => lettersIn(lang).map(real))) {
    const { mime } = await composeLetter(letter, site, "2024-12-06T05:00:00.000Z");
    for (const address of await addressesIn(mime)) {
      expect(address.startsWith(`${site.url}/`), address).toBe(true);
      const { pathname } = new URL(address);
      expect((await get(world, pathname, { cookie })).status, `${letter.kind} ${pathname}`).toBe(200);
    }
  }
});
