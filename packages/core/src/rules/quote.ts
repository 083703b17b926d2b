import { type Dropped, droppedIn, normalise, type Origins, originsOf } from "./normalise.ts";
import type { Evidence } from "./verdict.ts";

/** Where something stands in the normalised text. */
export type Span = { readonly start: number; readonly end: number };

/** Quotes spans of a normalised text in the words of the original, line by line; offsets count UTF-16 units. */
export function quoter(original: string, normalised: string): (span: Span) => Evidence {
  const there = original.split("\n");
  const here = normalised.split("\n");
  const trace = here.map((line, index) => remember(() => traceOf(there[index] ?? "", line)));
  return (span) => {
    const { index, start: lineStart } = lineAt(here, span.start);
    const line = here[index] ?? "";
    const within = { start: span.start - lineStart, end: Math.min(span.end - lineStart, line.length) };
    const { start, end } = trace[index]?.()(within) ?? within;
    const before = there.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
    const text = (there[index] ?? "").slice(start, end);
    return { text, start: before + start, end: before + start + text.length };
  };
}

function lineAt(lines: readonly string[], at: number): { index: number; start: number } {
  let start = 0;
  let index = 0;
  for (; start + (lines[index]?.length ?? at) < at; index += 1) start += (lines[index]?.length ?? 0) + 1;
  return { index, start };
}

/** Finds spans of a normalised line in the original one. */
function traceOf(original: string, normalised: string): (span: Span) => Span {
  const dropped = remember(() => droppedIn(original));
  const origins = remember((): Origins | null => originsOf(original, normalised));
  return (span) => {
    // Most lines lost some spaces and nothing else; a guess is taken when it normalises to what was seen.
    const guess = {
      start: span.start + widthOf(dropped(), ({ before }) => before <= span.start),
      end: span.end + widthOf(dropped(), ({ before }) => before < span.end),
    };
    const said = normalised.slice(span.start, span.end);
    if (normalise(original.slice(guess.start, guess.end)) === said) return guess;
    return {
      start: origins()?.starts[span.start] ?? 0,
      end: origins()?.ends[span.end - 1] ?? original.length,
    };
  };
}

function widthOf(dropped: readonly Dropped[], counts: (one: Dropped) => boolean): number {
  return dropped.reduce((sum, one) => (counts(one) ? sum + one.width : sum), 0);
}

function remember<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
