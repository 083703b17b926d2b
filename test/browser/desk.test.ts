import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { tempFolder } from "../local/temp-folder.ts";
import { freePort, startService } from "../story/service.ts";
import { browserTest, newPerson, openBrowser } from "./browser.ts";
import { askForLink, deskWords, enterBy, requestLink, writeBulletin } from "./desk-steps.ts";
import { mailsOf, openMail, untilMail } from "./local-mail.ts";
import { press, seeHeading } from "./page-steps.ts";
import { advice, subjects, warning } from "./sample-bulletin.ts";

browserTest("ADM-01, LIN-04: a publisher signs in, writes a bulletin, sends it and leaves", async () => {
  const port = await freePort();
  const service = await startService({ dataDir: tempFolder(), port });
  const browser = await openBrowser();
  await service.until(/^ {2}data/);
  const [context, elsewhere] = [await newPerson(browser), await newPerson(browser)];
  const page = await context.newPage();

  await expectBoundLink(page, elsewhere, service.url);

  await writeBulletin(page, service.url, warning);
  const bulletin = page.url().split("/").at(-1) ?? "";
  await expectPreview(page);
  await press(page, deskWords.approve);
  await page.getByText(deskWords.approved, { exact: true }).waitFor();
  await press(page, deskWords.send);
  await page.getByText(deskWords.waiting, { exact: true }).waitFor();
  expect(await mailsOf(service.url, { to: "sakura@demo.example", bulletin })).toEqual([]);

  await expectRefusedFromElsewhere(context, service.url);

  await service.until(new RegExp(`finished {2}${bulletin}`));
  for (const [lang, to] of [
    ["ja", "sakura@demo.example"],
    ["en", "alice@demo.example"],
  ] as const) {
    await expectMail(page, service.url, { lang, to, bulletin });
  }
  expect(await mailsOf(service.url, { to: "haruto@demo.example", bulletin })).toEqual([]);
  await page.goto(`${service.url}/admin/bulletins/${bulletin}`);
  await page.getByText(deskWords.finished, { exact: true }).waitFor();

  await press(page, deskWords.signOut);
  await page.goto(`${service.url}/admin/bulletins/${bulletin}`);
  await seeHeading(page, deskWords.signIn);
});

/** A link opens the desk once, and in the browser that asked for it alone. */
async function expectBoundLink(page: Page, elsewhere: BrowserContext, url: string): Promise<void> {
  const thief = await elsewhere.newPage();
  await requestLink(thief, url, "thief@reader.example");
  await enterBy(thief, await askForLink(page, url));
  await seeHeading(thief, deskWords.refused);
  await thief.goto(`${url}/admin`);
  await seeHeading(thief, deskWords.signIn);
  expect(await mailsOf(url, { to: "thief@reader.example" })).toEqual([]);

  const own = await askForLink(page, url);
  await enterBy(page, own);
  await seeHeading(page, deskWords.overview);
  await enterBy(page, own);
  await seeHeading(page, deskWords.refused);
  await page.goto(`${url}/admin`);
  await seeHeading(page, deskWords.overview);
}

/** The preview shows the mail of one language and lineage, and follows the publisher's choice of both. */
async function expectPreview(page: Page): Promise<void> {
  await expectPreviewOf(page, advice.upgraded.ja, advice.native.ja);
  const preview = page.getByRole("region", { name: deskWords.preview });
  await preview.getByRole("link", { name: deskWords.previewLang, exact: true }).click();
  await preview.getByRole("link", { name: deskWords.previewLineage, exact: true }).click();
  await expectPreviewOf(page, advice.native.en, advice.upgraded.en);
}

async function expectPreviewOf(page: Page, shown: string, hidden: string): Promise<void> {
  const html = page.getByTitle(deskWords.htmlPart);
  await html.scrollIntoViewIfNeeded();
  await html.contentFrame().getByText(shown).waitFor();
  expect(await html.contentFrame().getByText(hidden).count()).toBe(0);
  const text = await page.getByRole("region", { name: deskWords.textPart }).innerText();
  expect(text).toContain(shown);
  expect(text).not.toContain(hidden);
}

/** A form on another site cannot act for a signed-in publisher. */
async function expectRefusedFromElsewhere(context: BrowserContext, url: string): Promise<void> {
  const site = "http://other-site.test/";
  const form = `<form method="post" action="${url}/admin/sign-out"><button>go</button></form>`;
  await context.route(site, (route) => route.fulfill({ contentType: "text/html", body: form }));
  const page = await context.newPage();
  await page.goto(site);
  const answer = page.waitForResponse(`${url}/admin/sign-out`);
  await press(page, "go");
  expect((await answer).status()).toBe(403);
  await seeHeading(page, deskWords.otherSite);
  await page.goto(`${url}/admin`);
  await seeHeading(page, deskWords.overview);
}

type Told = { readonly lang: "ja" | "en"; readonly to: string; readonly bulletin: string };

async function expectMail(page: Page, url: string, { lang, to, bulletin }: Told): Promise<void> {
  const mail = await untilMail(url, { to, bulletin });
  expect(mail.subject).toContain(subjects[lang]);
  await openMail(page, url, mail);
  await page
    .getByTitle(/^(?:プレビュー|Preview)$/)
    .contentFrame()
    .getByText(advice.upgraded[lang])
    .waitFor();
}
