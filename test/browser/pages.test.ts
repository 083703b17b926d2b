import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { Lang } from "../../packages/core/src/lang.ts";
import { tempFolder } from "../local/temp-folder.ts";
import { freePort, startService } from "../story/service.ts";
import { browserTest, newPerson, openBrowser } from "./browser.ts";
import { signIn, writeBulletin } from "./desk-steps.ts";
import { type Findings, inspect, open, watch } from "./inspect.ts";
import { linkIn, openMail, untilMail } from "./local-mail.ts";
import { sokuho } from "./operator.ts";
import { warning } from "./sample-bulletin.ts";
import {
  deskPages,
  type Known,
  openPages,
  readerPages,
  type Stop,
  type Told,
  toldPages,
  wrongForms,
} from "./site-map.ts";

const humanMs = 2_100;
const sizes = [
  { width: 320, height: 640 },
  { width: 1280, height: 900 },
] as const;

/** A tab that goes through the site in one language and one size, and what is wrong with what it saw. */
type Walk = { readonly lang: Lang; readonly page: Page; readonly url: string; readonly findings: Findings };

browserTest(
  "every page is accessible, quiet, its own, and as wide as a phone: in either language, light and dark",
  async () => {
    const dataDir = tempFolder();
    const service = await startService({ dataDir, port: await freePort() });
    const browser = await openBrowser();
    await service.until(/^ {2}data/);
    const { url } = service;
    const publisher = await newPerson(browser);
    const known = await prepare(await publisher.newPage(), url, dataDir);
    const cookies = await publisher.cookies();
    const walks = await startWalks(browser, url);

    await together(walks, async (walk) => {
      await visit(walk, openPages(walk.lang, known));
      await walk.page.context().addCookies(cookies);
      await visit(walk, deskPages(walk.lang, known));
      for (const path of wrongForms(walk.lang)) await visitWrongForm(walk, path);
    });
    const told = await linksOfStory(await publisher.newPage(), url);
    await together(walks, (walk) => visit(walk, readerPages(walk.lang, told)));
    await service.until(/The story is over/);
    const bulletins = await publicBulletins(await publisher.newPage(), url);
    expect(bulletins).toHaveLength(4);
    await together(walks, (walk) => visit(walk, toldPages(walk.lang, bulletins)));
    expect(walks.flatMap((walk) => walk.findings)).toEqual([]);
  },
);

/** What the story does not bring: a publisher at the desk, a confirmation that waits, a bulletin that waits. */
async function prepare(page: Page, url: string, dataDir: string): Promise<Known> {
  const to = "pending@reader.example";
  await sokuho(dataDir, "readers", "add", to, "--lineage", "unknown");
  await signIn(page, url);
  await writeBulletin(page, url, warning);
  const held = page.url().split("/").at(-1) ?? "";
  await openMail(page, url, await untilMail(url, { to, kind: "confirm" }));
  return { held, confirm: await linkIn(page, "/confirm/") };
}

async function linksOfStory(page: Page, url: string): Promise<Told> {
  const mail = await untilMail(url, { to: "sakura@demo.example", kind: "early-warning" });
  await openMail(page, url, mail);
  const [unsubscribe, manage] = [await linkIn(page, "/unsubscribe/"), await linkIn(page, "/manage/")];
  return { unsubscribe, manage, mail: new URL(page.url()).pathname };
}

/** The ids of the bulletins the archive lists, newest first. */
async function publicBulletins(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(`${url}/ja/bulletins`);
  const links = await page.getByRole("main").getByRole("link").all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  return addresses.map((address) => address?.split("/").at(-1) ?? "");
}

/** One walk per language and size, each in a browser context of its own. */
function startWalks(browser: Browser, url: string): Promise<readonly Walk[]> {
  const variants = (["ja", "en"] as const).flatMap((lang) => sizes.map((viewport) => ({ lang, viewport })));
  return Promise.all(
    variants.map(async ({ lang, viewport }): Promise<Walk> => {
      const context = await newPerson(browser, { locale: lang, viewport });
      const findings: Findings = [];
      watch(context, url, findings);
      return { lang, page: await context.newPage(), url, findings };
    }),
  );
}

async function together(walks: readonly Walk[], walkOn: (walk: Walk) => Promise<void>): Promise<void> {
  await Promise.all(walks.map(walkOn));
}

async function visit({ page, url, findings }: Walk, stops: readonly Stop[]): Promise<void> {
  for (const { path, status } of stops) {
    await open(page, `${url}${path}`, status, findings);
    await inspect(page, path, findings);
  }
}

/** Sends a form as it stands and looks at what comes back. */
async function visitWrongForm({ page, url, findings }: Walk, path: string): Promise<void> {
  await page.goto(`${url}${path}`);
  await page.waitForTimeout(humanMs);
  await page.getByRole("main").getByRole("button").click();
  await page.getByRole("alert").waitFor();
  await inspect(page, `${path} with errors`, findings);
}
