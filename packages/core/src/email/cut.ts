import { InvalidInput } from "../errors.ts";
import type { LineageId } from "../lineage/index.ts";
import { entryOfLetter, lineageOfLetters, type SlotName, slotNames } from "./slots.ts";

/** A piece of a frozen mail: bytes as they are, or the place of a value. */
export type MailPiece =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "slot"; readonly name: SlotName; readonly where: "header" | "body" };

/** A run of pieces: of the block of one lineage, of one entry of a digest, of both, or (both null) for every reader. */
export type MailRun = {
  readonly lineage: LineageId | null;
  readonly entry: number | null;
  readonly pieces: readonly MailPiece[];
};

type OpenRun = {
  readonly lineage: LineageId | null;
  readonly entry: number | null;
  readonly pieces: MailPiece[];
};

/** A frozen mail cut at its slots and markers, to be filled once per reader. */
export type CutMail = { readonly runs: readonly MailRun[]; readonly lineages: readonly LineageId[] };

/** Cuts a frozen mail. Throws InvalidInput when a slot is missing or the markers do not pair: such a mail must not go out. */
export function cutMail(mime: Buffer): CutMail {
  const source = mime.toString("latin1");
  const split = source.indexOf("\r\n\r\n") + 2;
  const tokens = [
    ...findTokens(source, 0, split, headerToken),
    ...findTokens(source, split, source.length, bodyToken),
  ];
  const runs: OpenRun[] = [{ lineage: null, entry: null, pieces: [] }];
  let end = 0;
  for (const token of tokens) {
    addBytes(runs, literal(source.slice(end, token.start), token.where));
    end = token.end;
    addToken(runs, token);
  }
  addBytes(runs, source.slice(end));
  return checked(runs);
}

type Token = {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly where: "header" | "body";
};

// In a body a soft break may stand between any two characters. The headers with slots are never folded, and in no
// other header may a fold be passed over: it would join what `defuse` has put apart.
const bodyToken = tokenPattern("(?:=\\r\\n)?");
const headerToken = tokenPattern("");

function tokenPattern(gap: string): RegExp {
  const spread = (word: string) => [...word].join(gap);
  const heads = ["SLOT", "OPEN", "CLOSE", "ENTER", "LEAVE"].map(spread).join("|");
  return new RegExp(`${spread("ZZ")}${gap}(?:${heads})${gap}(?:[a-z]${gap})*${spread("ZZ")}`, "g");
}

function findTokens(source: string, from: number, to: number, pattern: RegExp): readonly Token[] {
  const where = pattern === headerToken ? "header" : "body";
  return [...source.slice(from, to).matchAll(pattern)].map((match) => {
    const start = from + match.index;
    const word = match[0].replace(/[=\r\n \t]/g, "").slice(2, -2);
    const end = start + match[0].length;
    return { start, end: end + tailLength(source, end, where), word, where };
  });
}

// The composed address of the To slot goes with its word, and so does a soft break right after a token.
function tailLength(source: string, end: number, where: "header" | "body"): number {
  const tail = where === "header" ? "@slot.invalid" : "=\r\n";
  return source.startsWith(tail, end) ? tail.length : 0;
}

// A value in a body begins on a line of its own, so the line before it ends with a soft break.
function literal(text: string, where: "header" | "body"): string {
  return where === "header" || text === "" || text.endsWith("\n") ? text : `${text}=\r\n`;
}

function addBytes(runs: { pieces: MailPiece[] }[], text: string): void {
  if (text !== "") runs.at(-1)?.pieces.push({ kind: "bytes", bytes: Buffer.from(text, "latin1") });
}

function addToken(runs: OpenRun[], token: Token): void {
  if (token.word.startsWith("SLOT")) {
    const name = slotNames.find((slot) => slot === token.word.slice(4));
    if (name === undefined) throw refusal("unknown-slot");
    runs.at(-1)?.pieces.push({ kind: "slot", name, where: token.where });
    return;
  }
  runs.push({ ...runBehind(runs.at(-1), token.word), pieces: [] });
}

// A block stands inside an entry or alone; entries stand side by side, around whole blocks.
function runBehind(run: OpenRun | undefined, word: string): Pick<MailRun, "lineage" | "entry"> {
  const { lineage = null, entry = null } = run ?? {};
  const opened = word.startsWith("OPEN") ? lineageOfLetters(word.slice(4)) : null;
  const entered = word.startsWith("ENTER") ? entryOfLetter(word.slice(5)) : null;
  if (lineage === null && opened !== null) return { lineage: opened, entry };
  if (lineage !== null && word === "CLOSE") return { lineage: null, entry };
  if (lineage === null && entry === null && entered !== null) return { lineage, entry: entered };
  if (lineage === null && entry !== null && word === "LEAVE") return { lineage, entry: null };
  throw refusal("markers-do-not-pair");
}

function checked(runs: readonly OpenRun[]): CutMail {
  const slots = runs.flatMap((run) => run.pieces).flatMap((piece) => (piece.kind === "slot" ? [piece] : []));
  const headers = slots.filter((slot) => slot.where === "header").map((slot) => slot.name);
  const bodies = slots.filter((slot) => slot.where === "body").map((slot) => slot.name);
  if (headers.toSorted().join() !== "oneclick,to") throw refusal("header-slots");
  if (bodies.filter((name) => name === "unsubscribe").length !== 2) throw refusal("unsubscribe-slots");
  if (bodies.includes("to") || bodies.includes("oneclick")) throw refusal("header-slot-in-body");
  const last = runs.at(-1);
  if (last?.lineage !== null || last.entry !== null) throw refusal("markers-do-not-pair");
  const lineages = new Set(runs.flatMap((run) => (run.lineage === null ? [] : [run.lineage])));
  return { runs, lineages: [...lineages] };
}

function refusal(code: string): InvalidInput {
  return new InvalidInput("This is not a frozen mail.", [{ field: "mime", code }]);
}
