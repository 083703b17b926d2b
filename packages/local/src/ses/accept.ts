import { randomUUID } from "node:crypto";
import { decodeWords } from "postal-mime";
import { region } from "../aws.ts";
import { bareAddress, checkAddress } from "./address.ts";
import type { NewMail } from "./mail-rows.ts";
import { checkFields, headerOf, type Message, parseMessage, rewrite, toBytes } from "./message.ts";
import { listOf, type QueryCall } from "./query-protocol.ts";
import { invalid, Refusal } from "./refusal.ts";

/** Who may send through the local SES, and where its events go. */
export type Identity = { readonly sender: string; readonly configSet: string };

const maxRecipients = 50;
const maxBytes = 10 * 1024 * 1024;

/** Reads a `SendRawEmail` call as SES does and answers with the mail it would deliver; throws a Refusal. */
export function readMail(call: QueryCall, identity: Identity, nowMs: number): NewMail {
  const data = call.params.get("RawMessage.Data") ?? "";
  const original = parseMessage(readBytes(data));
  checkFields(original);
  const from = headerOf(original, "From") ?? "";
  const source = checkAddress(call.params.get("Source") ?? from);
  checkSender(identity, [source, checkAddress(from)]);
  const recipients = readRecipients(call, original);
  const tags = readTags(call);
  const configSet = readConfigSet(call, identity);
  const id = messageId(nowMs);
  const raw = toBytes(rewrite(original, ownFields(id, nowMs, tags)));
  return {
    id,
    receivedAt: new Date(nowMs).toISOString(),
    source,
    from: decodeWords(from),
    recipients,
    subject: decodeWords(headerOf(original, "Subject") ?? ""),
    tags,
    configSet,
    size: raw.length,
    raw,
    // Without a configuration set there is no event destination, and SES publishes nothing.
    events: configSet === null ? "none" : "pending",
  };
}

function readBytes(data: string): Buffer {
  const raw = Buffer.from(data, "base64");
  if (raw.length === 0) {
    throw invalid("Empty raw message.");
  }
  if (raw.length > maxBytes) {
    throw invalid(`Message length is more than ${maxBytes} bytes long: '${raw.length}'.`);
  }
  return raw;
}

function checkSender(identity: Identity, addresses: readonly string[]): void {
  const strangers = addresses.filter((address) => address.toLowerCase() !== identity.sender.toLowerCase());
  if (strangers.length > 0) {
    const names = [...new Set(strangers)].join(", ");
    const where = region.toUpperCase();
    const message = `Email address is not verified. The following identities failed the check in region ${where}: ${names}`;
    throw new Refusal("MessageRejected", message);
  }
}

function readRecipients(call: QueryCall, message: Message): readonly string[] {
  const named = listOf(call.params, "Destinations");
  const wanted = named.length > 0 ? named : headerRecipients(message);
  if (wanted.length === 0) {
    throw invalid("Missing required recipients.");
  }
  if (wanted.length > maxRecipients) {
    throw new Refusal("MessageRejected", `Recipient count exceeds ${maxRecipients}.`);
  }
  return wanted.map(checkAddress);
}

function headerRecipients(message: Message): readonly string[] {
  return ["To", "Cc", "Bcc"].flatMap((name) => {
    const value = headerOf(message, name);
    return value === undefined ? [] : value.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(bareAddress);
  });
}

function readTags(call: QueryCall): Readonly<Record<string, string>> {
  const names = listOf(call.params, "Tags", ".Name");
  const tags: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = call.params.get(`Tags.member.${index + 1}.Value`) ?? "";
    checkTag("name", name, /^(?:[A-Za-z0-9_-]{1,256}|ses:feedback-id-[ab])$/);
    checkTag("value", value, /^[A-Za-z0-9_.@-]{1,256}$/);
    if (Object.hasOwn(tags, name)) {
      throw invalid(`Duplicate tag name <${name}>.`);
    }
    tags[name] = value;
  }
  return tags;
}

function checkTag(part: "name" | "value", text: string, allowed: RegExp): void {
  if (!allowed.test(text)) {
    throw invalid(
      `Invalid tag ${part} <${text}>, only alphanumeric ASCII characters, '_', '-', '.', '@' are allowed.`,
    );
  }
}

function readConfigSet(call: QueryCall, identity: Identity): string | null {
  const name = call.params.get("ConfigurationSetName");
  if (name === undefined) {
    return null;
  }
  if (name !== identity.configSet) {
    throw new Refusal("ConfigurationSetDoesNotExist", `Configuration set <${name}> does not exist.`);
  }
  return name;
}

/** An id in the form of SES, rising with time. */
function messageId(nowMs: number): string {
  return `0106${nowMs.toString(16).padStart(12, "0")}-${randomUUID()}-000000`;
}

function ownFields(id: string, nowMs: number, tags: Readonly<Record<string, string>>) {
  const campaign = `${tags["ses:feedback-id-a"] ?? ""}:${tags["ses:feedback-id-b"] ?? ""}`;
  return {
    "Message-ID": `<${id}@${region}.amazonses.com>`,
    Date: new Date(nowMs).toUTCString().replace("GMT", "+0000"),
    "Feedback-ID": `${campaign}:1.${region}.local:AmazonSES`,
  };
}
