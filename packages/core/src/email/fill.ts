import { InvalidInput } from "../errors.ts";
import type { LineageId } from "../lineage/index.ts";
import { toHeaderAddress } from "./address.ts";
import type { CutMail } from "./cut.ts";
import type { SlotName } from "./slots.ts";

/** What one reader's mail differs in. The links are http(s) addresses of printable ASCII without characters that HTML escapes. */
export type MailReader = {
  readonly address: string;
  readonly lineages: readonly LineageId[];
  readonly oneClickUrl: string;
  readonly unsubscribeUrl: string;
  readonly manageUrl: string;
};

/**
 * The mail of one reader: a block for each of the reader's lineages, the block for unknown when there is none; of a
 * digest the named entries, all when none are named. Throws InvalidInput for an address or a link that cannot stand in a
 * mail.
 */
export function fillMail(cut: CutMail, reader: MailReader, entries?: readonly number[]): Buffer {
  const values = valuesOf(reader);
  const blocks = blocksOf(cut, reader.lineages);
  const parts: Buffer[] = [];
  for (const run of cut.runs) {
    if (run.lineage !== null && !blocks.includes(run.lineage)) continue;
    if (run.entry !== null && entries?.includes(run.entry) === false) continue;
    for (const piece of run.pieces)
      parts.push(piece.kind === "bytes" ? piece.bytes : values[piece.where][piece.name]);
  }
  return Buffer.concat(parts);
}

/** The lineages whose blocks a reader gets. */
export function blocksOf(
  cut: Pick<CutMail, "lineages">,
  lineages: readonly LineageId[],
): readonly LineageId[] {
  const own = cut.lineages.filter((lineage) => lineages.includes(lineage));
  return own.length > 0 ? own : ["unknown"];
}

type Values = Readonly<Record<SlotName, Buffer>>;

/** What stands in the slots, encoded for the header and for a body. */
function valuesOf(reader: MailReader): Readonly<Record<"header" | "body", Values>> {
  const values = {
    to: toHeaderAddress(reader.address),
    oneclick: toLink(reader.oneClickUrl, "oneClickUrl"),
    unsubscribe: toLink(reader.unsubscribeUrl, "unsubscribeUrl"),
    manage: toLink(reader.manageUrl, "manageUrl"),
  };
  return { header: encoded(values, (value) => value), body: encoded(values, toSoftLines) };
}

function encoded(values: Readonly<Record<SlotName, string>>, encode: (value: string) => string): Values {
  const bytes = Object.entries(values).map(([name, value]) => [name, Buffer.from(encode(value), "latin1")]);
  return Object.fromEntries(bytes) as Values;
}

// The same bytes stand in the header, the text and the HTML, so nothing that any of them escapes is let in.
function toLink(url: string, field: string): string {
  const fine =
    /^https?:\/\/[\x21-\x7e]{1,880}$/.test(url) && !/[<>"'&\\^`{|}]/.test(url) && URL.canParse(url);
  if (!fine) throw new InvalidInput("This link cannot stand in a mail.", [{ field, code: "invalid-link" }]);
  return url;
}

// Quoted-printable in lines of at most 75 characters and a soft break after each; "=XX" is never split (RFC 2045 6.7).
function toSoftLines(value: string): string {
  const text = value.replaceAll("=", "=3D");
  let lines = "";
  for (let start = 0; start < text.length; ) {
    const full = text.slice(start, start + 75);
    const line = start + 75 < text.length ? full.replace(/=3?$/, "") : full;
    lines += `${line}=\r\n`;
    start += line.length;
  }
  return lines;
}
