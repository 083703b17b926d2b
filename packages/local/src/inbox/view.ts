import PostalMime from "postal-mime";
import type { MailRecord } from "../ses/mail-rows.ts";
import type { Ses } from "../ses/ses.ts";

/** A mail as JSON for other programs. */
export type InboxEntry = {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly size: number;
};

/** A mail taken apart for its page. Everything in it comes from outside. */
export type MailView = {
  readonly html: string | null;
  readonly text: string | null;
  readonly source: string;
  readonly headers: string;
  readonly links: readonly string[];
  /** Where a mail program would post to unsubscribe (RFC 8058). */
  readonly oneClickUrl: string | null;
};

export function toEntry(mail: MailRecord): InboxEntry {
  const { id, receivedAt, from, subject, tags, size } = mail;
  return { id, receivedAt, from, to: mail.recipients.join(", "), subject, tags, size };
}

/** Takes a mail apart; nothing once its bytes were dropped. */
export async function readView(ses: Ses, mail: MailRecord): Promise<MailView | undefined> {
  const raw = await ses.readRaw(mail);
  if (raw === undefined) {
    return undefined;
  }
  const parsed = await PostalMime.parse(raw);
  const source = raw.toString("utf8");
  const headerValue = (key: string) => parsed.headers.find((header) => header.key === key)?.value ?? "";
  const unsubscribe = /<(https?:[^>]+)>/.exec(headerValue("list-unsubscribe"))?.[1] ?? null;
  return {
    html: parsed.html ?? null,
    text: parsed.text ?? null,
    source,
    headers: source.slice(0, source.search(/\r?\n\r?\n/)),
    links: linksIn(parsed.html ?? "", parsed.text ?? ""),
    oneClickUrl: headerValue("list-unsubscribe-post") === "" ? null : unsubscribe,
  };
}

function linksIn(html: string, text: string): readonly string[] {
  const fromHtml = [...html.matchAll(/\bhref\s*=\s*["']([^"']+)["']/gi)].map((match) =>
    unescapeAmp(match[1] ?? ""),
  );
  const fromText = text.match(/https?:\/\/[^\s<>"'）」】、。]+/g) ?? [];
  return [...new Set([...fromText, ...fromHtml].filter(isWebLink))];
}

function isWebLink(link: string): boolean {
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
}

function unescapeAmp(text: string): string {
  return text.replaceAll("&amp;", "&");
}
