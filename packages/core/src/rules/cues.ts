import { brotliDecompressSync } from "node:zlib";
import { packedCues } from "./gen/cues.ts";
import { hashOf } from "./hash.ts";

/** By the name of a pattern, the words of which a text must hold one for the pattern to match. */
export type CueTable = Readonly<Record<string, readonly string[]>>;

/** The cues as they were written from the signals. */
export function unpackCues(): CueTable {
  return JSON.parse(brotliDecompressSync(Buffer.from(packedCues, "base64")).toString());
}

/** What a pattern is known by: another pattern has another name, so it is never given the words of the one it replaced. */
export function nameOf(pattern: string): string {
  return hashOf(pattern).toString(36);
}

/** The patterns that may match a text, by their numbers: one of their cues stands there. */
export type Open = Uint8Array;

/** The number of a pattern; null when it has no cues and must be tried on every text. */
export function numberOf(pattern: string): number | null {
  return numbers.get(nameOf(pattern)) ?? null;
}

const table = unpackCues();
const numbers = new Map(Object.keys(table).map((name, number) => [name, number]));

/** A word, and the numbers of the patterns that it is a cue of. */
type Cue = { readonly word: string; readonly opens: number[] };

/** Cues that end here, and those that go on: by their next character, which is faster found in a short list than in a map. */
type Node = { readonly cues: Cue[]; readonly codes: number[]; readonly next: Node[] };

/** Trees of cues by the place of their first four characters; of two, where a cue has no four. */
const roots: (Node | undefined)[] = [undefined];
/** The number of the tree that begins at a place; 0 where none does. */
const begins = new Uint16Array(2 ** 16);

/** Plants the cues when a text is first looked at: who only loads the rules does not wait for them. */
function plantAll(): void {
  if (roots.length > 1) return;
  for (const cue of toCues()) plant(cue);
}

function toCues(): Iterable<Cue> {
  const cues = new Map<string, Cue>();
  for (const [number, words] of Object.values(table).entries())
    for (const word of words) {
      const cue = cues.get(word) ?? { word, opens: [] };
      cue.opens.push(number);
      cues.set(word, cue);
    }
  return cues.values();
}

function plant(cue: Cue): void {
  const { word } = cue;
  const depth = word.length < 4 ? 2 : 4;
  const codes = codesOf(word.slice(0, depth));
  const place = placeOf(pairAt(codes, 0), pairAt(codes, 2));
  let node = roots[begins[place] ?? 0] ?? toNode();
  if (begins[place] === 0) begins[place] = roots.push(node) - 1;
  for (let at = depth; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const next = nextOf(node, code) ?? toNode();
    if (!node.next.includes(next)) {
      node.codes.push(code);
      node.next.push(next);
    }
    node = next;
  }
  node.cues.push(cue);
}

function toNode(): Node {
  return { cues: [], codes: [], next: [] };
}

function nextOf({ codes, next }: Node, code: number): Node | undefined {
  for (let at = 0; at < codes.length; at += 1) if (codes[at] === code) return next[at];
  return undefined;
}

/** Looks at each place of a text once, however many cues there are. */
export function openIn(text: string): Open {
  plantAll();
  const open = new Uint8Array(numbers.size);
  const read: Read = { text, codes: codesOf(text) };
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = pairAt(read.codes, at);
    const two = begins[placeOf(pair, 0)] ?? 0;
    if (two > 0) follow(roots[two], read, at, 2, open);
    const four = begins[placeOf(pair, pairAt(read.codes, at + 2))] ?? 0;
    if (four > 0) follow(roots[four], read, at, 4, open);
  }
  return open;
}

/** A text, and its UTF-16 units: they are faster read than the characters of a string. */
type Read = { readonly text: string; readonly codes: Uint16Array };

/** Opens what the cues open that begin at `start` and go on as the text does; their first characters are known. */
function follow(
  root: Node | undefined,
  { text, codes }: Read,
  start: number,
  depth: 2 | 4,
  open: Open,
): void {
  let node = root;
  for (let at = start + depth; node; at += 1) {
    // Other first characters may have the same place.
    for (const cue of node.cues)
      if (isNews(cue, open) && text.startsWith(cue.word, start))
        for (const number of cue.opens) open[number] = 1;
    node = nextOf(node, codes[at] ?? 0);
  }
}

/** Whether the cue opens a pattern that is not open yet. */
function isNews({ opens }: Cue, open: Open): boolean {
  for (const number of opens) if (open[number] === 0) return true;
  return false;
}

/** The UTF-16 units of a text, and three zeros so that nobody looks past its end. */
function codesOf(text: string): Uint16Array {
  const { buffer, byteOffset } = Buffer.from(`${text}\0\0\0`, "utf16le");
  return new Uint16Array(buffer, byteOffset, text.length + 3);
}

function pairAt(codes: Uint16Array, at: number): number {
  return ((codes[at] ?? 0) << 16) ^ (codes[at + 1] ?? 0);
}

function placeOf(pair: number, next: number): number {
  return Math.imul(Math.imul(pair, 0x85ebca6b) ^ (pair >>> 13) ^ next, 0x9e3779b1) >>> 16;
}
