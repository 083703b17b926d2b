import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { type InboxRow, readInbox } from "../story/service.ts";

/** A mail of the inbox, with the id its page has. */
export type InboxMail = InboxRow & { readonly id: string };

type Wanted = {
  readonly to: string;
  readonly kind?: string;
  readonly bulletin?: string;
  /** How many such mails there have to be. */
  readonly atLeast?: number;
};

/** The mails to one reader, newest first: all, or those of one kind or one bulletin. */
export async function mailsOf(url: string, wanted: Wanted): Promise<readonly InboxMail[]> {
  const { to, kind, bulletin } = wanted;
  return (await readInbox(url)).filter(
    (mail): mail is InboxMail =>
      "id" in mail &&
      mail.to === to &&
      (kind === undefined || mail.tags.kind === kind) &&
      (bulletin === undefined || (mail.tags.did ?? "").startsWith(`${bulletin}-`)),
  );
}

/** The newest such mail, once there are as many as wanted. */
export async function untilMail(url: string, wanted: Wanted, timeoutMs = 30_000): Promise<InboxMail> {
  const endsAt = Date.now() + timeoutMs;
  while (Date.now() < endsAt) {
    const mails = await mailsOf(url, wanted);
    if (mails[0] && mails.length >= (wanted.atLeast ?? 1)) return mails[0];
    await pause(100);
  }
  throw new Error(`no such mail in ${timeoutMs} ms: ${JSON.stringify(wanted)}`);
}

/** Opens the mail as its reader does: from the list of the inbox, by its subject. */
export async function openMail(page: Page, url: string, mail: InboxMail): Promise<void> {
  await page.goto(`${url}/local/inbox?to=${encodeURIComponent(mail.to)}`);
  await page.getByRole("link", { name: mail.subject, exact: true }).first().click();
  await page.getByRole("heading", { name: mail.subject }).waitFor();
}

/** The address behind the link of the opened mail that holds `part`. */
export async function linkIn(page: Page, part: string): Promise<string> {
  const links = await page.getByRole("listitem").getByRole("link").all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  const found = addresses.find((address) => address?.includes(part));
  if (!found) throw new Error(`no link with ${part} in the mail, only ${addresses.join(" ")}`);
  return found;
}
