import { brotliDecompressSync } from "node:zlib";
import { learned } from "../gen/learned.ts";
import type { Span } from "../quote.ts";
import { type Described, traitsOf, visitTraits } from "./traits.ts";

/** What every trait speaks for (above zero) or against, by its place, in units of `scale`. */
export type Weights = { readonly of: Int8Array; readonly scale: number };

/** Estimates by what was learned. */
export type Estimator = {
  /** How likely a careful reader calls a text relevant, from 0 to 1. */
  readonly likelihoodOf: (described: Described) => number;
  /** The sentence that speaks most for it, or against it. */
  readonly tellingSentence: (described: Described, side: "for" | "against") => Span;
};

/** Estimates by these weights. */
export function estimateBy({ of, scale }: Weights): Estimator {
  return {
    likelihoodOf: (described) => {
      const traits = traitsOf(described);
      const sum = traits.reduce((all, place) => all + (of[place] ?? 0), 0);
      return 1 / (1 + Math.exp((-sum * scale) / Math.sqrt(traits.length)));
    },
    tellingSentence: (described, side) => {
      const sums = new Map<Span, number>();
      visitTraits(described, (place, span) => sums.set(span, (sums.get(span) ?? 0) + (of[place] ?? 0)));
      const sentences = [...sums].filter(([{ end }]) => end > 0);
      const sign = side === "for" ? -1 : 1;
      return sentences.sort(([, a], [, b]) => sign * (a - b))[0]?.[0] ?? { start: 0, end: 0 };
    },
  };
}

let unpacked: Weights | undefined;

/** What was learned from the labelled corpus; unpacked once, when first asked for. */
export function learnedWeights(): Weights {
  unpacked ??= {
    of: new Int8Array(brotliDecompressSync(Buffer.from(learned.weights, "base64"))),
    scale: learned.scale,
  };
  return unpacked;
}
