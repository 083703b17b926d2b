import type { Page } from "playwright-core";
import { linkIn, mailsOf, openMail, untilMail } from "./local-mail.ts";
import { press, seeHeading } from "./page-steps.ts";

const publisher = "publisher@sokuho.example";

/** What a publisher reads and presses at the desk in Japanese. */
export const deskWords = {
  signIn: "編集デスクに入る",
  address: "メールアドレス",
  askForLink: "リンクを受け取る",
  checkMail: "メールをご確認ください",
  toEnter: "サインインしますか",
  enter: "サインインする",
  refused: "サインインできません",
  overview: "いまの状況",
  compose: "速報を書く",
  bodyJa: "日本語の本文",
  bodyEn: "英語の本文",
  lineage: "Windows 7/8.1 から無償アップグレードした PC",
  save: "保存して確かめる",
  preview: "届くメール",
  previewLang: "English",
  previewLineage: "Windows 10 から無償アップグレードした PC",
  htmlPart: /^HTML 形式/,
  textPart: "テキスト形式",
  held: "判断待ち",
  approve: "承認する",
  approved: "承認済み・未送信",
  send: "送信する",
  waiting: "まもなく送信",
  finished: "完了",
  signOut: "サインアウト",
  otherSite: "この送信は受け付けられません",
} as const;

/** Asks for a sign-in letter to an address; the answer is the same for every address. */
export async function requestLink(page: Page, url: string, address: string): Promise<void> {
  await page.goto(`${url}/admin`);
  await seeHeading(page, deskWords.signIn);
  await page.getByLabel(deskWords.address).fill(address);
  await press(page, deskWords.askForLink);
  await seeHeading(page, deskWords.checkMail);
}

/** Asks for the publisher's letter and gives the link that stands in it. */
export async function askForLink(page: Page, url: string): Promise<string> {
  const wanted = { to: publisher, kind: "sign-in" };
  const atLeast = (await mailsOf(url, wanted)).length + 1;
  await requestLink(page, url, publisher);
  await openMail(page, url, await untilMail(url, { ...wanted, atLeast }));
  return linkIn(page, "/sign-in/");
}

/** Opens the link of the letter and presses its button. */
export async function enterBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await seeHeading(page, deskWords.toEnter);
  await press(page, deskWords.enter);
}

/** Signs in and stands on the overview. */
export async function signIn(page: Page, url: string): Promise<void> {
  await enterBy(page, await askForLink(page, url));
  await seeHeading(page, deskWords.overview);
}

/** Writes a bulletin for one lineage and stands on its page, held. */
export async function writeBulletin(
  page: Page,
  url: string,
  texts: { readonly ja: string; readonly en: string },
): Promise<void> {
  await page.goto(`${url}/admin/new`);
  await page.getByText(deskWords.lineage, { exact: true }).click();
  await page.getByLabel(deskWords.bodyJa).fill(texts.ja);
  await page.getByLabel(deskWords.bodyEn).fill(texts.en);
  await press(page, deskWords.save);
  await page.getByText(deskWords.held, { exact: true }).waitFor();
}
