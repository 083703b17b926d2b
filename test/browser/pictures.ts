import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { readOptions } from "../../packages/local/src/options.ts";
import { startService } from "../../packages/local/src/service.ts";
import { freePort } from "../story/service.ts";
import { findChromium, launchChromium } from "./chromium.ts";
import { deskWords, signIn, writeBulletin } from "./desk-steps.ts";
import { untilMail } from "./local-mail.ts";

/** A picture of the README: what is opened, in which window, and how much of it is taken. */
type Picture = {
  readonly file: string;
  readonly window: BrowserContextOptions;
  readonly open: (page: Page, url: string) => Promise<unknown>;
};

const desktop = { viewport: { width: 1280, height: 900 }, locale: "ja" } as const;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, locale: "ja" } as const;
const tallPhone = { ...phone, viewport: { width: 392, height: 1360 }, deviceScaleFactor: 1.25 } as const;
const tallDesktop = { ...desktop, viewport: { width: 1280, height: 1400 } } as const;

const pictures: readonly Picture[] = [
  { file: "site-ja.png", window: desktop, open: (page, url) => page.goto(`${url}/ja/`) },
  { file: "site-phone.png", window: phone, open: (page, url) => page.goto(`${url}/ja/`) },
  {
    file: "mail-ja.png",
    window: tallPhone,
    open: (page, url) => openEarlyWarning(page, url, "sakura@demo.example"),
  },
  {
    file: "mail-en-dark.png",
    window: { ...tallPhone, locale: "en", colorScheme: "dark" },
    open: (page, url) => openEarlyWarning(page, url, "alice@demo.example"),
  },
  { file: "desk.png", window: tallDesktop, open: openDesk },
];

const draftAdvice = "24H2 への更新を一時停止する。";
const draft = {
  ja: [
    "# 24H2 更新後に認証が外れるという報告",
    "Windows 11 24H2 に更新した PC で、ライセンス認証が外れるという報告が入りました。まだ確認できていません。",
    "::: win7-8-upgrade\nライセンス認証が外れると、元に戻せないおそれがあります。",
    `- ${draftAdvice}\n- BitLocker の回復キーを控えておく。`,
    "しないこと:\n- 初期化やクリーン インストールをしない。\n:::",
  ].join("\n\n"),
  en: [
    "# 24H2: a report of lost activation after the update",
    "A PC is reported to have lost its activation after the update to Windows 11 24H2. This is not confirmed yet.",
    "::: win7-8-upgrade\nIf activation is lost there may be no way back.",
    "- Pause the update to 24H2.\n- Write down your BitLocker recovery key.",
    "Do not:\n- Do not reset or clean install.\n:::",
  ].join("\n\n"),
};

await takePictures("docs/images");

/** Tells the story to its end and takes every picture anew. */
async function takePictures(folder: string): Promise<void> {
  const chromium = findChromium({ ...process.env, CI: "true" });
  if (chromium === null) return;
  const dataDir = mkdtempSync(join(tmpdir(), "sokuho-pictures-"));
  const service = await startToldService(dataDir);
  const browser = await launchChromium(chromium);
  for (const picture of pictures) {
    await take(browser, picture, service.url, folder);
    process.stdout.write(`${join(folder, picture.file)}\n`);
  }
  await browser.close();
  await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function startToldService(dataDir: string) {
  const options = readOptions(["--data", dataDir, "--port", String(await freePort())]);
  if (options === "help") throw new Error("the options ask for help");
  const story = Promise.withResolvers<void>();
  const service = await startService(options, (line) => {
    if (line.includes("The story is over")) story.resolve();
  });
  await story.promise;
  return service;
}

async function take(browser: Browser, picture: Picture, url: string, folder: string): Promise<void> {
  const context = await browser.newContext(picture.window);
  const page = await context.newPage();
  await picture.open(page, url);
  await page.screenshot({ path: join(folder, picture.file) });
  await context.close();
}

/** The mail as its reader sees it, without the inbox around it. */
async function openEarlyWarning(page: Page, url: string, to: string): Promise<void> {
  const { id } = await untilMail(url, { to, kind: "early-warning" });
  await page.goto(`${url}/local/inbox/${id}/frame`);
}

/** A bulletin that waits for a decision, with the mail it would become. */
async function openDesk(page: Page, url: string): Promise<void> {
  await signIn(page, url);
  await writeBulletin(page, url, draft);
  await page.getByTitle(deskWords.htmlPart).contentFrame().getByText(draftAdvice).waitFor();
}
