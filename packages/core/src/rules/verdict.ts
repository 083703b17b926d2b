import type { LineageId } from "../lineage/index.ts";

export const verdicts = ["relevant", "review", "irrelevant"] as const;
export type Verdict = (typeof verdicts)[number];
export const causes = [
  "hardware-change",
  "activation-server",
  "software-defect",
  "misconfiguration",
  "upgrade-path",
  "edition-change",
  "volume-licensing",
  "unknown",
] as const;
export type Cause = (typeof causes)[number];
export type Status = "unconfirmed" | "investigating" | "confirmed" | "mitigated" | "resolved" | "retracted";
export type Certainty = "observed" | "likely" | "possible" | "unknown";
export type Severity = "severe" | "moderate" | "minor" | "unknown";

/** The words of an item that made a row fire, or the sentence that an opinion rests on, with offsets into `title + "\n" + text` (UTF-16 units). */
export type Evidence = { readonly text: string; readonly start: number; readonly end: number };

/** A row that fired and what it saw: an opinion first, then the rule that decided, overruled or not, then details. */
export type Fired = { readonly id: string; readonly evidence: readonly Evidence[] };

/** What the rules and the likelihood say of one item. */
export type Classified = {
  readonly verdict: Verdict;
  readonly topic: "activation" | "other";
  readonly releases: readonly string[];
  readonly cause: Cause;
  readonly lineagesAtRisk: readonly LineageId[];
  readonly errorCodes: readonly string[];
  readonly status: Status | null;
  readonly certainty: Certainty;
  readonly severity: Severity;
  readonly rules: readonly Fired[];
};
