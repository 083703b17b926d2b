import type { SourceKind } from "../../feed/index.ts";
import { hashOf, hashStart, hashWith } from "../hash.ts";
import type { Span } from "../quote.ts";
import type { ReleaseStand } from "../rule.ts";
import type { Verdict } from "../verdict.ts";

/** How many traits are told apart, at most: a trait is known by its hash. */
export const traitPlaces = 2 ** 18;

/** When a text was published: before the first watched release, since it, since activation by telephone ended. */
export type Age = "unknown" | "before" | "since-releases" | "since-phone";

/** What the rules alone say, and the one that decided; null when none spoke. */
export type Ruled = { readonly verdict: Verdict; readonly rule: string | null };

/** A normalised text of which the first `titleLength` characters are its title, and what is known of it beside. */
export type Described = {
  readonly text: string;
  readonly titleLength: number;
  readonly kind: SourceKind;
  readonly stand: ReleaseStand;
  readonly age: Age;
  /** Whether it speaks of what only Windows has: its licence, its error codes, its editions. */
  readonly isOfWindows: boolean;
  readonly ruled: Ruled;
};

/** Of a longer text this much is read. */
export const readChars = 3_000;
const question = 0x3f;
const marks = { title: 1, four: 2, end: 3, question: 4, start: 5, stem: 6, ofRelease: 7 } as const;
const release = /2\d ?h[12]/;
/** Where a sentence ends; a full stop within a word is none. */
const stop = /[\n!?。]|\.(?![a-z0-9'_’])/g;
/** So many letters of a longer word are its stem. */
const stemLength = 5;

/** What is known beside the words; some of it means more together. */
const circumstances = [
  ["kind"],
  ["stand"],
  ["age"],
  ["isOfWindows"],
  ["verdict"],
  ["rule", "verdict"],
  ["rule", "stand"],
  ["rule", "age"],
  ["rule", "kind"],
  ["rule", "isOfWindows"],
  ["rule", "isOfWindows", "stand"],
  ["isOfWindows", "kind"],
  ["stand", "age"],
] as const;
const classes = [
  { like: /^2\dh[12]$/, name: hashOf("release") },
  { like: /^kb\d+$/, name: hashOf("kb") },
] as const;

/** Takes the place of a trait, and the sentence it stands in. */
type Visit = (place: number, sentence: Span) => void;

/**
 * Visits the sentences of a text with the traits of each: words and Japanese characters, alone and in runs of two and
 * three (Japanese ones of four too), and the stems of longer words; once more, those of the title, alone and with the rule
 * that decided, and those of sentences that name a release. Before the first those of what is known beside and of what the
 * rules say. All releases are one word, and all KBs: what is learned of one release holds for the next.
 */
export function visitTraits(described: Described, visit: Visit): void {
  const { text, titleLength, ruled } = described;
  const known = { ...described, ...ruled };
  const runs: Runs = { ...noRuns, visit, rule: hashOf(`title of ${ruled.rule}`) };
  for (const names of circumstances)
    tell(runs, hashOf(names.map((name) => `${name}=${known[name]}`).join(" ")));
  for (const span of sentencesOf(text)) {
    runs.isTitle = span.start < titleLength;
    runs.isOfRelease = release.test(text.slice(span.start, span.end));
    readSentence(text, span, runs);
  }
}

function sentencesOf(text: string): readonly Span[] {
  const end = Math.min(text.length, readChars);
  const stops = Array.from(text.slice(0, end).matchAll(stop), ({ index }) => index);
  return [...stops, end].map((at, number) => ({
    start: number === 0 ? 0 : (stops[number - 1] ?? 0) + 1,
    end: at,
  }));
}

function readSentence(text: string, span: Span, runs: Runs): void {
  begin(runs, span);
  let at = span.start;
  while (at < span.end) {
    const code = text.charCodeAt(at);
    if (isJapanese(code)) add(runs, join(marks.start, code), true);
    at = isWord(code) ? readWord(text, at, runs) : at + 1;
  }
  finish(runs, text.charCodeAt(span.end) === question);
}

/** Reads the word that begins here; gives where it ends. */
function readWord(text: string, from: number, runs: Runs): number {
  const isName = mayBeNumber(text.charCodeAt(from));
  let at = from;
  let hash = hashStart;
  for (let code = text.charCodeAt(at); isWord(code); code = text.charCodeAt(at)) {
    hash = hashWith(hash, code);
    at += 1;
    if (at - from === stemLength && !isName) tell(runs, join(marks.stem, hash));
  }
  add(runs, isName ? nameOf(text.slice(from, at)) : hash >>> 0, false);
  return at;
}

/** Runs of words within one sentence: the last three words, and who hears of the traits. */
type Runs = {
  readonly visit: Visit;
  /** Stands for the rule that decided. */
  readonly rule: number;
  span: Span;
  isTitle: boolean;
  isOfRelease: boolean;
  third: number;
  second: number;
  last: number;
};

const noRuns = {
  span: { start: 0, end: 0 },
  isTitle: false,
  isOfRelease: false,
  third: 0,
  second: 0,
  last: 0,
} as const;

function begin(runs: Runs, span: Span): void {
  runs.span = span;
  runs.third = 0;
  runs.second = 0;
  runs.last = marks.start;
}

function add(runs: Runs, hash: number, isSign: boolean): void {
  const two = join(runs.last, hash);
  const three = join(runs.second, two);
  tell(runs, hash);
  tell(runs, two);
  // A Japanese character says nothing alone.
  const shortest = isSign ? two : hash;
  if (runs.isTitle) {
    tell(runs, join(marks.title, isSign ? three : hash));
    tell(runs, join(runs.rule, shortest));
  }
  if (runs.isOfRelease) tell(runs, join(marks.ofRelease, shortest));
  if (runs.second !== 0) tell(runs, three);
  if (runs.third !== 0 && isSign) tell(runs, join(marks.four, join(runs.third, three)));
  runs.third = runs.second;
  runs.second = runs.last;
  runs.last = hash;
}

function finish(runs: Runs, isQuestion: boolean): void {
  if (runs.last !== marks.start) tell(runs, join(runs.last, isQuestion ? marks.question : marks.end));
}

function tell({ visit, span }: Runs, hash: number): void {
  visit(hash & (traitPlaces - 1), span);
}

const stamps = new Uint8Array(traitPlaces);
let stamp = 0;

/** The traits of a text, each once. */
export function traitsOf(described: Described): readonly number[] {
  // A place is taken when it bears this text's stamp: clearing the places anew each time would cost more than reading the text.
  stamp = (stamp % 255) + 1;
  if (stamp === 1) stamps.fill(0);
  const traits: number[] = [];
  visitTraits(described, (place) => {
    if (stamps[place] === stamp) return;
    stamps[place] = stamp;
    traits.push(place);
  });
  return traits;
}

/** Latin letters and digits of a normalised text, apostrophes within them included. */
function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39 || code === 95 || code === 0x2019
  );
}

function isJapanese(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || code === 0x3005;
}

/** Begins with a digit or a k, as the words of `classes` do. */
function mayBeNumber(code: number): boolean {
  return code <= 57 || code === 107;
}

function nameOf(word: string): number {
  return classes.find(({ like }) => like.test(word))?.name ?? hashOf(word);
}

/** One hash of two, in their order; every bit of it is well mixed (the finaliser of MurmurHash3). */
function join(first: number, second: number): number {
  let hash = Math.imul(first, 31) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
