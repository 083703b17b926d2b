import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { tempFolder } from "../local/temp-folder.ts";
import { freePort, startService } from "../story/service.ts";
import { browserTest, newPerson, openBrowser } from "./browser.ts";
import { linkIn, mailsOf, openMail, untilMail } from "./local-mail.ts";
import { sendBulletin, sokuho } from "./operator.ts";
import { press, seeHeading } from "./page-steps.ts";
import { type ReaderWords, readerWords } from "./reader-words.ts";
import { ending, warning } from "./sample-bulletin.ts";

/** People take longer than this to fill the form in; what is sent back faster is taken for a program's. */
const humanMs = 2_100;

const langs = ["ja", "en"] as const;
const witness = "witness@reader.example";

browserTest(
  "CON-03, CON-04, LIN-04: without script, a reader of either language signs up, is told in their words, and leaves",
  async () => {
    const dataDir = tempFolder();
    const port = await freePort();
    const service = await startService({ dataDir, port, args: ["--no-demo", "--fresh"] });
    const browser = await openBrowser();
    await service.until(/^ {2}data/);
    const { url } = service;
    const readers = await Promise.all(langs.map((lang) => newReader(browser, lang, url)));

    await Promise.all(readers.map(signUp));
    await sokuho(dataDir, "readers", "add", witness, "--lineage", "volume", "--evidence", "browser test");
    const first = await sendBulletin(dataDir, { kind: "early-warning", audience: "all", ...warning });
    await Promise.all(readers.map((reader) => readAndLeave(reader, first.bulletin)));

    const { incident } = first;
    const next = await sendBulletin(dataDir, { kind: "resolved", incident, audience: "all", ...ending });
    await untilMail(url, { to: witness, bulletin: next.bulletin });
    await service.until(new RegExp(`finished {2}${next.bulletin}`));
    for (const { to } of readers) expect(await mailsOf(url, { to, bulletin: next.bulletin })).toEqual([]);
  },
);

/** A reader with a browser that runs no script. */
type Reader = {
  readonly lang: "ja" | "en";
  readonly to: string;
  readonly words: ReaderWords;
  readonly context: BrowserContext;
  readonly url: string;
};

async function newReader(browser: Browser, lang: "ja" | "en", url: string): Promise<Reader> {
  const context = await newPerson(browser, { javaScriptEnabled: false, locale: lang });
  return { lang, to: `reader.${lang}@reader.example`, words: readerWords[lang], context, url };
}

/** From the form to the confirmed sign-up. */
async function signUp({ to, words, context, url }: Reader): Promise<void> {
  const page = await openTab(context, `${url}/`);
  await fillIn(page, words, to);
  await openMail(page, url, await untilMail(url, { to, kind: "confirm" }));
  await confirmTwice(context, await linkIn(page, "/confirm/"), words);
}

/** From the bulletin in the inbox to the end of all mail. */
async function readAndLeave({ lang, to, words, context, url }: Reader, bulletin: string): Promise<void> {
  const told = await untilMail(url, { to, bulletin });
  await expectOwnWords(await openTab(context, `${url}/local/inbox/${told.id}/frame`), lang);
  const page = await context.newPage();
  await openMail(page, url, told);
  await leaveTwice(context, await linkIn(page, "/unsubscribe/"), words);
}

/** Sends the form empty, then with half of it, then whole. */
async function fillIn(page: Page, words: ReaderWords, to: string): Promise<void> {
  await page.waitForTimeout(humanMs);
  await press(page, words.submit);
  await page.getByRole("alert").getByText(words.errorSummary).waitFor();
  const said = await page.getByRole("alert").getByRole("link").allInnerTexts();
  expect(said.toSorted()).toEqual([...words.errors].sort());
  expect(await page.title()).toMatch(/^(?:エラー：|Error: )/);

  await page.getByText(words.lineage, { exact: true }).click();
  await page.getByLabel(words.address).fill(to);
  await press(page, words.submit);
  await page.getByRole("alert").getByRole("link", { name: words.errors[2] }).waitFor();
  expect(await page.getByRole("alert").getByRole("link").count()).toBe(1);
  expect(await page.getByLabel(words.address).inputValue()).toBe(to);
  expect(await page.getByLabel(words.lineage, { exact: true }).isChecked()).toBe(true);
  expect(await page.getByLabel(words.timing).isChecked()).toBe(true);
  expect(await page.getByLabel(words.mailLang, { exact: true }).isChecked()).toBe(true);
  expect(await page.getByLabel(words.consent).isChecked()).toBe(false);

  await page.getByText(words.consent).click();
  await press(page, words.submit);
  await seeHeading(page, words.checkMail);
}

/** Opens the link in two tabs, which confirms nothing, and presses the button of both. */
async function confirmTwice(context: BrowserContext, link: string, words: ReaderWords): Promise<void> {
  const tabs = [await openTab(context, link), await openTab(context, link)];
  for (const tab of tabs) await seeHeading(tab, words.toConfirm);
  await tabs[0]?.reload();
  for (const tab of tabs) {
    await seeHeading(tab, words.toConfirm);
    await tab.getByText(words.lineage).waitFor();
    await press(tab, words.confirm);
    await seeHeading(tab, words.confirmed);
  }
}

/** Opens the link in three tabs, which stops nothing, and presses the button of two. */
async function leaveTwice(context: BrowserContext, link: string, words: ReaderWords): Promise<void> {
  const tabs = [await openTab(context, link), await openTab(context, link)];
  const choices = await openTab(context, link);
  await choices.getByRole("link", { name: words.change, exact: true }).click();
  await seeHeading(choices, words.change);
  for (const tab of tabs) {
    await seeHeading(tab, words.toLeave);
    await press(tab, words.leave);
    await seeHeading(tab, words.left);
  }
  await choices.reload();
  await seeHeading(choices, words.gone);
}

/** The mail is in the reader's language, says how certain it is, and holds the words for their PC and for no other. */
async function expectOwnWords(page: Page, lang: "ja" | "en"): Promise<void> {
  const words = readerWords[lang];
  expect(await page.locator("html").getAttribute("lang")).toBe(lang);
  const text = await page.locator("body").innerText();
  for (const own of [words.ownBlock, words.ownAdvice, words.certainty]) expect(text).toContain(own);
  for (const other of [...words.otherBlocks, words.otherAdvice]) expect(text).not.toContain(other);
}

async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
