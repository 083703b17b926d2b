import type { Weights } from "./likelihood.ts";
import { traitPlaces } from "./traits.ts";

/** What a text shows (its traits, each once), and what a careful reader called it. */
export type Lesson = { readonly traits: readonly number[]; readonly isRelevant: boolean };

const rounds = 30;
const stepWidth = 0.3;
/** A trait of fewer texts than this is an accident. */
const fewest = 2;

/**
 * Learns what each trait speaks for: a logistic regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan,
 * Singer 2011). The same lessons in the same order give the same weights.
 */
export function learn(lessons: readonly Lesson[]): Weights {
  const known = frequent(lessons);
  const weights = new Float64Array(traitPlaces);
  const slopes = new Float64Array(traitPlaces).fill(1e-6);
  for (let round = 0; round < rounds; round += 1)
    for (const lesson of shuffled(known, round + 1)) correct(weights, slopes, lesson);
  return toBytes(weights);
}

/** The lessons without the traits that nearly no text has. */
function frequent(lessons: readonly Lesson[]): readonly Lesson[] {
  const counts = new Uint32Array(traitPlaces);
  for (const { traits } of lessons) for (const place of traits) counts[place] = (counts[place] ?? 0) + 1;
  return lessons.map(({ traits, isRelevant }) => ({
    traits: traits.filter((place) => (counts[place] ?? 0) >= fewest),
    isRelevant,
  }));
}

/** Moves the weights of one text's traits towards what it was called. */
function correct(weights: Float64Array, slopes: Float64Array, { traits, isRelevant }: Lesson): void {
  const width = 1 / Math.sqrt(Math.max(1, traits.length));
  const sum = traits.reduce((all, place) => all + (weights[place] ?? 0), 0);
  const slope = (1 / (1 + Math.exp(-sum * width)) - (isRelevant ? 1 : 0)) * width;
  for (const place of traits) {
    slopes[place] = (slopes[place] ?? 0) + slope * slope;
    weights[place] = (weights[place] ?? 0) - (stepWidth * slope) / Math.sqrt(slopes[place] ?? 1);
  }
}

/** Fisher and Yates, by a congruential generator (Numerical Recipes) that starts at `seed`. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const all = [...list];
  let state = seed;
  for (let at = all.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
  return all;
}

/** Fifteen steps to either side: what is lost is less than what chance adds, and the rest packs well. */
function toBytes(weights: Float64Array): Weights {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 15 || 1;
  return { of: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}
