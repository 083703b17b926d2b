import { type Holding, holdsOn, matches, type When } from "./match.ts";
import { toDay } from "./servicing.ts";
import { hasFailed, hasSucceeded, type Outcome, type Situation } from "./situation.ts";

type OutcomeFact = "lineage" | "succeeded" | "failed" | "repaired" | "updated" | "iidShown";

/** One branch of the decision table. None has a last day so far: nobody has taken the desk's answer back. */
export type OutcomeRow = Holding & {
  readonly id: string;
  readonly when: When<OutcomeFact>;
  readonly outcome: Outcome;
  readonly because: string;
  readonly source: string;
};

const desk = "S1: answer of the activation desk to one caller, 2024-12-06";
const climbed = ["win7-8-upgrade", "win10-from-7-8"] as const;

/** The decision table: the first row that matches decides. */
export const outcomeRules = [
  {
    id: "volume",
    when: { lineage: ["volume"] },
    outcome: "administrator",
    because: "An organisation's licence is reactivated by its administrator (KMS, MAK or subscription).",
    source: "public documentation on volume activation",
  },
  {
    id: "succeeded",
    when: { succeeded: [true] },
    outcome: "recoverable",
    because: "The troubleshooter or the phone has already reactivated this PC.",
    source: desk,
  },
  {
    id: "climbed-repair",
    when: { lineage: climbed, repaired: [true] },
    outcome: "case-by-case",
    because: "A motherboard replaced as a repair is the one exception, decided case by case.",
    source: desk,
  },
  {
    id: "win11-native",
    when: { lineage: ["win11-native"] },
    outcome: "likely-recoverable",
    because: "A licence issued for Windows 11 itself is expected to be found again in the end.",
    source: "S1: alert article of 2024-12-06",
  },
  {
    id: "win10-native-id-shown",
    when: { lineage: ["win10-native"], iidShown: [true] },
    outcome: "recoverable",
    because: "With the installation ID shown, reactivation by phone is possible.",
    source: desk,
  },
  {
    id: "win10-native-no-id-failed",
    when: { lineage: ["win10-native"], iidShown: [false], failed: [true] },
    outcome: "unknown",
    because: "The desk said nothing of a PC that shows no installation ID and failed.",
    source: desk,
  },
  {
    id: "win10-native",
    when: { lineage: ["win10-native"] },
    outcome: "likely-recoverable",
    because: "A Windows 10 licence of its own stays valid; phone reactivation is open while the ID is shown.",
    source: desk,
  },
  {
    id: "climbed-failed",
    when: { lineage: climbed, failed: [true] },
    outcome: "lost",
    because: "After a failed attempt the right to the free-upgraded Windows is gone, whatever the reason.",
    source: desk,
  },
  {
    id: "climbed-no-id",
    when: { lineage: ["win7-8-upgrade"], updated: [true], iidShown: [false] },
    outcome: "lost",
    because: "Without an installation ID only the right to the original Windows stays.",
    source: desk,
  },
  {
    id: "climbed",
    when: { lineage: climbed },
    outcome: "at-risk",
    because: "A free upgrade from Windows 7/8.1 can lose its right to use Windows when activation fails.",
    source: desk,
  },
  {
    id: "unknown",
    when: { lineage: ["unknown"] },
    outcome: "unknown",
    because: "The outcome depends on the lineage, which is not known.",
    source: desk,
  },
] as const satisfies readonly OutcomeRow[];

/** The row of the decision table that decides for this PC. */
export function outcomeRowFor(situation: Situation): OutcomeRow {
  const facts = {
    lineage: situation.lineage,
    succeeded: hasSucceeded(situation),
    failed: hasFailed(situation),
    repaired: situation.motherboardRepair,
    updated: situation.alreadyUpdated,
    iidShown: situation.iidShown,
  };
  const day = toDay(situation.asOf);
  return outcomeRules.find((row: OutcomeRow) => holdsOn(row, day) && matches(row.when, facts)) ?? lastRow;
}

// Every lineage ends in a row without further conditions, so this one is only there for the type.
const lastRow: OutcomeRow = outcomeRules[outcomeRules.length - 1] ?? outcomeRules[0];
