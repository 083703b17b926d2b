import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Unavailable } from "@sokuho/core/errors";
import type { PreviewMail } from "@sokuho/core/preview";

const windows = [
  { id: "phone", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { id: "phone-dark", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { id: "desktop", viewport: { width: 760, height: 900 }, colorScheme: "light" },
  { id: "desktop-dark", viewport: { width: 760, height: 900 }, colorScheme: "dark" },
] as const;

/** Takes pictures of mails that were written to `folder`; gives their number. Throws Unavailable without Chromium. */
export async function takePictures(mails: readonly PreviewMail[], folder: string): Promise<number> {
  const browser = await launch();
  try {
    for (const { id, ...window } of windows) {
      const page = await browser.newPage(window);
      for (const { name } of mails) {
        await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
        await page.screenshot({ path: join(folder, `${name}.${id}.png`), fullPage: true });
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return mails.length * windows.length;
}

// Only the development tree has the browser driver, so it is asked for when pictures are.
async function launch() {
  const { chromium } = await import("playwright-core").catch((cause: unknown) => {
    throw new Unavailable("pictures need playwright-core, a development dependency", { cause });
  });
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  const executablePath = process.env.CHROMIUM ?? found;
  if (!executablePath) throw new Unavailable("pictures need Chromium on the path, or CHROMIUM=/path");
  const args = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"];
  return chromium.launch({ executablePath, args });
}
