import { InvalidInput } from "../errors.ts";
import type { LineageId } from "../lineage/index.ts";
import { toHeaderAddress } from "./address.ts";
import type { CutMail, MailPiece } from "./cut.ts";
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
    for (const piece of run.pieces) parts.push(toBytes(piece, values));
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

type Values = Readonly<Record<SlotName, string>>;

function valuesOf(reader: MailReader): Values {
  return {
    to: toHeaderAddress(reader.address),
    oneclick: toLink(reader.oneClickUrl, "oneClickUrl"),
    unsubscribe: toLink(reader.unsubscribeUrl, "unsubscribeUrl"),
    manage: toLink(reader.manageUrl, "manageUrl"),
  };
}

// The same bytes stand in the header, the text and the HTML, so nothing that any of them escapes is let in.
function toLink(url: string, field: string): string {
  const fine =
    /^https?:\/\/[\x21-\x7e]{1,880}$/.test(url) && !/[<>"'&\\^`{|}]/.test(url) && URL.canParse(url);
  if (!fine) throw new InvalidInput("This link cannot stand in a mail.", [{ field, code: "invalid-link" }]);
  return url;
}

function toBytes(piece: MailPiece, values: Values): Buffer {
  if (piece.kind === "bytes") return piece.bytes;
  const value = values[piece.name];
  return Buffer.from(piece.where === "header" ? value : toSoftLines(value), "latin1");
}

// Quoted-printable in lines of at most 75 characters and a soft break after each; "=XX" is never split (RFC 2045 6.7).
function toSoftLines(value: string): string {
  const units = value.replaceAll("=", "=3D").match(/=3D|[^=]/g) ?? [];
  let lines = "";
  let line = "";
  for (const unit of units) {
    if (line.length + unit.length > 75) {
      lines += `${line}=\r\n`;
      line = "";
    }
    line += unit;
  }
  return `${lines}${line}=\r\n`;
}
