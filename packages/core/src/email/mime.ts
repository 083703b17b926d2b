import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { InvalidInput } from "../errors.ts";
import { domainOf, isMailAddress } from "./address.ts";
import type { Site } from "./site.ts";

/** What a mail is put together from. `to` stands in the header as given; `headers` are added to those every mail has. */
export type MimeInput = {
  readonly site: Site;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Unique left part of the Message-ID; SES writes its own. */
  readonly messageKey: string;
  readonly date: string;
  /** The synthetic Message-ID of the thread this mail belongs to. */
  readonly references?: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** The bytes of a mail: multipart/alternative, text first, UTF-8, quoted-printable. The same input gives the same bytes. Throws InvalidInput when a header value holds a line break or a control. */
export async function composeMime(input: MimeInput): Promise<Buffer> {
  const { site } = input;
  const domain = domainOf(site.senderAddress);
  const own = Object.entries(input.headers);
  for (const value of [input.subject, input.to, input.messageKey, site.senderName, ...own.flat()])
    checkHeader(value);
  const mail = new MailComposer({
    from: { name: site.senderName, address: site.senderAddress },
    to: input.to,
    ...(isMailAddress(site.contact) ? { replyTo: site.contact } : {}),
    subject: input.subject,
    text: input.text,
    html: input.html,
    textEncoding: "quoted-printable",
    newline: "windows",
    messageId: `<${input.messageKey}@${domain}>`,
    ...(input.references === undefined ? {} : { references: input.references }),
    date: new Date(input.date),
    baseBoundary: input.messageKey,
    headers: own.map(([key, value]) => ({ key, value: { prepared: true, value } })),
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof MailComposer>[0]);
  return await mail.compile().build();
}

// Headers every mail of ours has: a machine wrote it, and no auto-responder shall answer (RFC 3834, MS-OXCMAIL).
export const automaticHeaders = {
  "Auto-Submitted": "auto-generated",
  "X-Auto-Response-Suppress": "OOF, AutoReply",
} as const;

function checkHeader(value: string): void {
  if (!/[\p{Cc}\u2028\u2029]/u.test(value)) return;
  throw new InvalidInput("A header value holds a control character.", [
    { field: "header", code: "control-character" },
  ]);
}
