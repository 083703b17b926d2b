import type { Verdict } from "@sokuho/core/rules";

/** What was said of one item, beside what is true. */
export type Answer = { readonly isRelevant: boolean; readonly verdict: Verdict };

/** A share with its 95 % interval; null where nothing was counted. */
export type Share = { readonly value: number; readonly low: number; readonly high: number };

export type Score = {
  readonly items: number;
  readonly relevant: number;
  readonly found: number;
  readonly falseAlarms: number;
  /** Relevant items that were found or given to a person. */
  readonly noticed: number;
  /** Items given to a person, relevant or not. */
  readonly review: number;
  readonly precision: Share | null;
  readonly recall: Share | null;
  readonly noticedShare: Share | null;
  readonly f1: number | null;
};

/** Counts how good answers are. */
export function score(answers: readonly Answer[]): Score {
  const count = (test: (one: Answer) => boolean): number => answers.filter(test).length;
  const relevant = count((one) => one.isRelevant);
  const found = count((one) => one.isRelevant && one.verdict === "relevant");
  const falseAlarms = count((one) => !one.isRelevant && one.verdict === "relevant");
  const noticed = count((one) => one.isRelevant && one.verdict !== "irrelevant");
  return {
    items: answers.length,
    relevant,
    found,
    falseAlarms,
    noticed,
    review: count((one) => one.verdict === "review"),
    precision: wilson(found, found + falseAlarms),
    recall: wilson(found, relevant),
    noticedShare: wilson(noticed, relevant),
    f1: relevant + found + falseAlarms === 0 ? null : (2 * found) / (relevant + found + falseAlarms),
  };
}

/** The share of hits with its Wilson interval (E. B. Wilson 1927), which holds for small counts too. */
export function wilson(hits: number, of: number): Share | null {
  if (of === 0) return null;
  const z = 1.96;
  const value = hits / of;
  const middle = (value + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const reach = (z / (1 + z ** 2 / of)) * Math.sqrt((value * (1 - value)) / of + z ** 2 / (4 * of ** 2));
  return { value, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
