import type { SourceKind } from "../feed/index.ts";
import type { LineageId } from "../lineage/index.ts";
import type { SignalId } from "./signals.ts";
import type { Cause, Certainty, Severity, Status, Verdict } from "./verdict.ts";

/**
 * How a text stands to the watch list: a watched release is named close to the trouble, is named at all, another
 * release is named instead, or none is.
 */
export type ReleaseStand = "near" | "far" | "other" | "none";

/** What must hold for a row to fire: all of these signals, at least one of those, none and not all of the others. */
export type Condition = {
  readonly all?: readonly SignalId[];
  readonly any?: readonly SignalId[];
  readonly none?: readonly SignalId[];
  /** Not when the text says all of these. */
  readonly unless?: readonly SignalId[];
  readonly kinds?: readonly SourceKind[];
  readonly release?: readonly ReleaseStand[];
  /**
   * Published since the first watched release came out, or undated; the same, and dated; since the end of phone
   * activation, and dated.
   */
  readonly recent?: "releases" | "releases-dated" | "phone";
};

/** What a row says when it fires. The first row that speaks of a thing decides it; lineages are collected. */
export type Conclusion = {
  readonly verdict?: Verdict;
  readonly cause?: Cause;
  readonly status?: Status;
  readonly certainty?: Certainty;
  readonly severity?: Severity;
  readonly lineages?: readonly LineageId[];
};

export type RuleRow = {
  readonly id: string;
  readonly when: Condition;
  readonly says: Conclusion;
  readonly because: string;
  readonly source: string;
};

/** A row that speaks after the rules, by how likely a careful reader calls the text relevant. */
export type OpinionRow = RuleRow & {
  /** The verdicts of the rules that it may change. */
  readonly of: readonly Verdict[];
  /** From 0 to 1; a bound that is left out is open. */
  readonly likelihood: { readonly from?: number; readonly below?: number };
  /** Asked of texts too that have no word of ours and name no release. */
  readonly isOfAnything?: true;
};

/** The signals that place a text in our subject. */
export const talksOfActivation = [
  "activation",
  "activation-code",
  "edition-change",
] as const satisfies readonly SignalId[];

/** The signals of what no other program has. */
export const windowsOnly = [
  "windows-licence",
  "activation-code",
  "edition-change",
] as const satisfies readonly SignalId[];

/** The signals that say something is wrong with it. */
export const saysItFails = [
  "loss",
  "activation-code",
  "edition-change",
] as const satisfies readonly SignalId[];
