import { invalid } from "./refusal.ts";

/** One header field with the very bytes it came in, folding and line end included (as latin1). */
export type Field = { readonly name: string; readonly raw: string };

/** A mail cut at the blank line: its header fields, and the rest of the bytes. */
export type Message = { readonly fields: readonly Field[]; readonly body: Buffer };

// "Header fields that may appear once", docs.aws.amazon.com/ses/latest/dg/header-fields.html
const singleFields: ReadonlySet<string> = new Set([
  "accept-language",
  "auto-submitted",
  "bcc",
  "cc",
  "content-disposition",
  "content-id",
  "content-language",
  "content-transfer-encoding",
  "content-type",
  "date",
  "errors-to",
  "from",
  "importance",
  "in-reply-to",
  "list-archive",
  "list-help",
  "list-id",
  "list-owner",
  "list-post",
  "list-subscribe",
  "list-unsubscribe",
  "list-unsubscribe-post",
  "message-id",
  "mime-version",
  "precedence",
  "priority",
  "references",
  "reply-to",
  "return-path",
  "sender",
  "subject",
  "to",
  "x-auto-response-suppress",
  "x-mailer",
  "x-priority",
]);

/** Cuts a raw mail into header fields and body without changing a byte. */
export function parseMessage(raw: Buffer): Message {
  const crlf = raw.indexOf("\r\n\r\n");
  const lf = raw.indexOf("\n\n");
  const useCrlf = crlf >= 0 && (lf < 0 || crlf < lf);
  const headEnd = useCrlf ? crlf + 2 : lf + 1;
  const bodyStart = useCrlf ? crlf + 4 : lf + 2;
  if (crlf < 0 && lf < 0) {
    return { fields: parseFields(raw.toString("latin1")), body: Buffer.alloc(0) };
  }
  return { fields: parseFields(raw.toString("latin1", 0, headEnd)), body: raw.subarray(bodyStart) };
}

/** Puts a message together again. */
export function toBytes(message: Message): Buffer {
  const head = message.fields.map((field) => field.raw).join("");
  return Buffer.concat([Buffer.from(`${head}\r\n`, "latin1"), message.body]);
}

/** The unfolded value of a field, decoded as UTF-8. */
export function fieldValue(field: Field): string {
  const value = field.raw.slice(field.raw.indexOf(":") + 1).replace(/\r?\n(?=[ \t])/g, "");
  return Buffer.from(value.trim(), "latin1").toString("utf8");
}

/** The unfolded value of the first field of that name. */
export function headerOf(message: Message, name: string): string | undefined {
  const field = message.fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return field && fieldValue(field);
}

/** Refuses a message SES would refuse for its header fields. */
export function checkFields(message: Message): void {
  const seen = new Set<string>();
  for (const field of message.fields) {
    const name = field.name.toLowerCase();
    if (!/^[!-9;-~]+$/.test(name)) {
      throw invalid("Expected ':' after a header name.");
    }
    if (seen.has(name) && singleFields.has(name)) {
      throw invalid(`Duplicate header '${field.name}'.`);
    }
    seen.add(name);
  }
  if (!seen.has("from")) {
    throw invalid("Missing required header 'From'.");
  }
}

/** Does to the header what SES does on accepting: its own Message-ID and Date in place of the sender's, no Bcc. */
export function rewrite(message: Message, replaced: Readonly<Record<string, string>>): Message {
  const missing = new Map(
    Object.entries(replaced).map(([name, value]) => [name.toLowerCase(), field(name, value)]),
  );
  const fields: Field[] = [];
  for (const original of message.fields) {
    const name = original.name.toLowerCase();
    const own = missing.get(name);
    missing.delete(name);
    if (name !== "bcc") {
      fields.push(own ?? closed(original));
    }
  }
  return { fields: [...fields, ...missing.values()], body: message.body };
}

function field(name: string, value: string): Field {
  return { name, raw: `${name}: ${value}\r\n` };
}

/** The last field of a mail without a body may lack its line end. */
function closed(original: Field): Field {
  return original.raw.endsWith("\n") ? original : { ...original, raw: `${original.raw}\r\n` };
}

function parseFields(head: string): readonly Field[] {
  const fields: { name: string; raw: string }[] = [];
  for (const line of head.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const last = fields.at(-1);
    if (last !== undefined && /^[ \t]/.test(line)) {
      last.raw += line;
      continue;
    }
    const colon = line.indexOf(":");
    fields.push({ name: colon < 0 ? "" : line.slice(0, colon).trimEnd(), raw: line });
  }
  return fields;
}
