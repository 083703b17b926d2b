import type { LineageId } from "./lineage.ts";
import type { EditionFamily, ReleaseId } from "./servicing.ts";

/** How an attempt to activate ended. */
export const attempts = ["succeeded", "failed", "not-tried"] as const;
export type Attempt = (typeof attempts)[number];

/** What is known of one PC. */
export type Situation = {
  readonly lineage: LineageId;
  /** The release installed now. */
  readonly release: ReleaseId;
  readonly edition: EditionFamily;
  /** On the affected release. */
  readonly alreadyUpdated: boolean;
  /** Whether the activation window shows groups of an installation ID; null = not looked. */
  readonly iidShown: boolean | null;
  readonly troubleshooter: Attempt;
  readonly phone: Attempt;
  readonly motherboardRepair: boolean;
  /** Cause id of the incident; `hardware-change` and `activation-server` change the advice, others do not. */
  readonly cause?: string;
  /** The day the advice is given: a date or an instant. */
  readonly asOf: string;
};

/** What is to be expected for the right to use Windows. */
export const outcomes = [
  "recoverable",
  "likely-recoverable",
  "case-by-case",
  "at-risk",
  "lost",
  "administrator",
  "unknown",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Says whether either way of activating worked. */
export function hasSucceeded(situation: Situation): boolean {
  return situation.troubleshooter === "succeeded" || situation.phone === "succeeded";
}

/** Says whether either way of activating was tried in vain. */
export function hasFailed(situation: Situation): boolean {
  return situation.troubleshooter === "failed" || situation.phone === "failed";
}
