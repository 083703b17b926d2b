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

/** Trees of cues by the place of their first three characters; of two, where a cue has no more. */
const roots: (Node | undefined)[] = [undefined];
/** The number of the tree that begins at a place; 0 where none does. */
const begins = new Uint16Array(2 ** 16);
for (const cue of toCues()) plant(cue);

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
  const third = word.length > 2 ? word.charCodeAt(2) : 0;
  const place = placeOf(word.charCodeAt(0), word.charCodeAt(1), third);
  let node = roots[begins[place] ?? 0] ?? toNode();
  if (begins[place] === 0) begins[place] = roots.push(node) - 1;
  for (let at = 3; at < word.length; at += 1) {
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
  const open = new Uint8Array(numbers.size);
  let second = text.charCodeAt(0);
  let third = text.charCodeAt(1);
  for (let at = 0; at < text.length - 1; at += 1) {
    const first = second;
    second = third;
    third = at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
    const two = begins[placeOf(first, second, 0)] ?? 0;
    if (two > 0) follow(roots[two], text, at, open);
    const three = begins[placeOf(first, second, third)] ?? 0;
    if (three > 0) follow(roots[three], text, at, open);
  }
  return open;
}

function follow(root: Node | undefined, text: string, at: number, open: Open): void {
  let node = root;
  for (let end = at + 3; node; end += 1) {
    // Other first characters may have the same place.
    for (const cue of node.cues)
      if (isNews(cue, open) && text.startsWith(cue.word, at))
        for (const number of cue.opens) open[number] = 1;
    node = nextOf(node, text.charCodeAt(end));
  }
}

/** Whether the cue opens a pattern that is not open yet. */
function isNews({ opens }: Cue, open: Open): boolean {
  for (const number of opens) if (open[number] === 0) return true;
  return false;
}

function placeOf(first: number, second: number, third: number): number {
  return Math.imul(Math.imul(Math.imul(first, 0x9e35) ^ second, 0x85eb) ^ third, 0x9e3779b1) >>> 16;
}
