import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { onTestFinished, type TestAPI, test } from "vitest";
import { findChromium, launchChromium } from "./chromium.ts";

const chromiumPath = findChromium(process.env);
if (chromiumPath === null) {
  process.stderr.write("\nNo Chromium on the PATH or in CHROMIUM: the browser journeys are skipped.\n\n");
}

/** A test that needs a browser; without one it is skipped, and the run says so. */
export const browserTest: TestAPI | TestAPI["skip"] = chromiumPath === null ? test.skip : test;

/** A browser of its own for one test. */
export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error("This test must be a browserTest.");
  const browser = await launchChromium(chromiumPath);
  onTestFinished(() => browser.close());
  return browser;
}

/** Cookies and windows of one person; what they wait for comes soon, or the test has failed. */
export async function newPerson(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(20_000);
  return context;
}
