import { accountId, region } from "../aws.ts";
import type { MailRecord } from "./mail-rows.ts";
import { fieldValue, headerOf, type Message } from "./message.ts";
import { type PlannedEvent, planEvents } from "./simulator.ts";

/** One event of a mail, with the instant and the id SES gives it. */
export type MailEvent = PlannedEvent & { readonly at: string; readonly feedbackId: string };

/** The events of a mail, in the order in which they happen; the same every time they are asked for. */
export function eventsOf(mail: MailRecord): readonly MailEvent[] {
  return planEvents(mail.recipients).map((event, index) => ({
    ...event,
    at: mail.receivedAt,
    feedbackId: `${mail.id.slice(0, -6)}${String(index).padStart(6, "0")}`,
  }));
}

/**
 * The JSON that SES publishes for each event of a mail
 * (docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html).
 */
export function toEventJsons(mail: MailRecord, message: Message): readonly string[] {
  const part = mailPart(mail, message);
  return eventsOf(mail).map((event) =>
    JSON.stringify({ eventType: event.kind, mail: part, ...detailOf(event) }),
  );
}

function mailPart(mail: MailRecord, message: Message) {
  const commonHeaders = {
    from: [mail.from],
    date: headerOf(message, "Date"),
    to: [headerOf(message, "To") ?? mail.recipients.join(", ")],
    messageId: mail.id,
    subject: mail.subject,
  };
  return {
    timestamp: mail.receivedAt,
    source: mail.source,
    sourceArn: `arn:aws:ses:${region}:${accountId}:identity/${mail.source}`,
    sendingAccountId: accountId,
    messageId: mail.id,
    destination: mail.recipients,
    headersTruncated: false,
    headers: message.fields.map((field) => ({ name: field.name, value: fieldValue(field) })),
    commonHeaders,
    tags: tagArrays(mail),
  };
}

function tagArrays(mail: MailRecord): Record<string, readonly string[]> {
  const own = Object.entries(mail.tags).map(([name, value]) => [name, [value]] as const);
  return {
    "ses:source-tls-version": ["TLSv1.3"],
    "ses:operation": ["SendRawEmail"],
    "ses:configuration-set": [mail.configSet ?? ""],
    "ses:source-ip": ["127.0.0.1"],
    "ses:from-domain": [mail.source.slice(mail.source.lastIndexOf("@") + 1)],
    "ses:caller-identity": ["sokuho-local"],
    ...Object.fromEntries(own),
  };
}

function detailOf(event: MailEvent): Record<string, unknown> {
  const reportingMTA = `e234-1.smtp-out.${region}.amazonses.com`;
  switch (event.kind) {
    case "Send":
      return { send: {} };
    case "Delivery":
      return {
        delivery: {
          timestamp: event.at,
          processingTimeMillis: 1,
          recipients: event.recipients,
          smtpResponse: "250 2.6.0 Message received",
          remoteMtaIp: "127.0.2.0",
          reportingMTA,
        },
      };
    case "Bounce":
      return {
        bounce: { ...bounceOf(event), timestamp: event.at, feedbackId: event.feedbackId, reportingMTA },
      };
    case "Complaint":
      return {
        complaint: {
          complainedRecipients: event.recipients.map((emailAddress) => ({ emailAddress })),
          timestamp: event.at,
          feedbackId: event.feedbackId,
          complaintSubType: null,
          userAgent: "Amazon SES Mailbox Simulator",
          complaintFeedbackType: "abuse",
          arrivalDate: event.at,
        },
      };
  }
}

function bounceOf(event: MailEvent) {
  const isSuppressed = event.fate === "suppressed";
  const diagnosticCode = isSuppressed
    ? "Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address."
    : "smtp; 550 5.1.1 user unknown";
  return {
    bounceType: "Permanent",
    bounceSubType: isSuppressed ? "Suppressed" : "General",
    bouncedRecipients: event.recipients.map((emailAddress) => ({
      emailAddress,
      action: "failed",
      status: "5.1.1",
      diagnosticCode,
    })),
  };
}
