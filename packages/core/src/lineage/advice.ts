import { type Holding, holdsOn, matches, type When } from "./match.ts";
import { isInServicing, toDay } from "./servicing.ts";
import { hasFailed, hasSucceeded, type Situation } from "./situation.ts";

/** Everything a reader can be advised to do. */
export const adviceIds = [
  "troubleshoot",
  "slmgr-ato",
  "hardware-changed",
  "wait-a-day",
  "phone",
  "ask-first",
  "native-key",
  "hold-update",
  "link-account",
  "backup-key",
  "admin-kms",
] as const;
export type AdviceId = (typeof adviceIds)[number];

type AdviceFact =
  | "phase"
  | "lineage"
  | "edition"
  | "inServicing"
  | "repaired"
  | "cause"
  | "troubleshooter"
  | "phone"
  | "iidShown"
  | "outcome";

/** Advice, the condition and the days it holds under. Holding an update ends besides with the servicing of the release. */
export type AdviceRow = Holding & {
  readonly id: string;
  readonly advice: AdviceId;
  readonly when: When<AdviceFact>;
  readonly because: string;
  readonly source: string;
};

const howTo = "S0: general how-to article";
const alert = "S1: alert article of 2024-12-06";
const documentation = "public documentation of Microsoft";
const home = ["win11-native", "win10-native", "win7-8-upgrade", "win10-from-7-8", "unknown"] as const;
const knownHome = ["win11-native", "win10-native", "win7-8-upgrade", "win10-from-7-8"] as const;
const notNative11 = ["win10-native", "win7-8-upgrade", "win10-from-7-8", "unknown"] as const;

/** Who is advised what, in the order it is told. A PC that was reactivated is in no phase and matches no row. */
export const adviceRules = [
  {
    id: "volume-admin",
    advice: "admin-kms",
    when: { lineage: ["volume"], phase: ["before", "after"] },
    because: "KMS, MAK and subscription activation are in the administrator's hands.",
    source: documentation,
  },
  {
    id: "backup-before",
    advice: "backup-key",
    when: { phase: ["before"] },
    because: "The same updates have asked for the BitLocker recovery key.",
    source: alert,
  },
  {
    id: "volume-retry",
    advice: "slmgr-ato",
    when: { lineage: ["volume"], phase: ["after"] },
    because: "A retry is harmless and reaches the organisation's own activation service.",
    source: howTo,
  },
  {
    id: "link-before",
    advice: "link-account",
    when: { lineage: knownHome, edition: ["home-pro"], phase: ["before"] },
    because: "A linked account is what lets a digital licence be found again.",
    source: documentation,
  },
  {
    id: "ask-before",
    advice: "ask-first",
    when: { lineage: notNative11, phase: ["before"] },
    because: "The desk's answer with a case number is worth having before activation is lost.",
    source: alert,
  },
  {
    id: "hold-before",
    advice: "hold-update",
    when: { lineage: notNative11, inServicing: [true], phase: ["before"] },
    because: "Staying costs nothing while the installed release still gets security updates.",
    source: alert,
  },
  {
    id: "native-before",
    advice: "native-key",
    when: { lineage: ["win7-8-upgrade"], phase: ["before"] },
    because: "A licence of its own makes the PC independent of the old free upgrade.",
    source: alert,
  },
  {
    id: "troubleshoot-after",
    advice: "troubleshoot",
    when: { lineage: home, phase: ["after"], troubleshooter: ["not-tried"] },
    because: "The built-in troubleshooter is the first step: it wants no key and takes a minute.",
    source: howTo,
  },
  {
    id: "retry-after",
    advice: "slmgr-ato",
    when: { lineage: home, phase: ["after"] },
    because: "A retry from an elevated prompt asks the activation service again.",
    source: howTo,
  },
  {
    id: "repair-after",
    advice: "hardware-changed",
    when: { lineage: home, phase: ["after"], repaired: [true] },
    because: "A repaired PC is a changed PC to the activation service.",
    source: howTo,
  },
  {
    id: "hardware-after",
    advice: "hardware-changed",
    when: { lineage: home, phase: ["after"], repaired: [false], cause: ["hardware-change"] },
    because: "The incident's cause is a change of hardware.",
    source: howTo,
  },
  {
    id: "phone-after",
    advice: "phone",
    when: { lineage: home, phase: ["after"], phone: ["not-tried"], iidShown: [true, null] },
    until: "2025-12-31",
    because: "One call to a person is worth making until it failed or no installation ID is shown.",
    source: `${howTo}; ${alert}`,
  },
  {
    id: "portal-after",
    advice: "phone",
    when: { lineage: home, phase: ["after"], phone: ["not-tried"], iidShown: [true, null] },
    from: "2026-01-01",
    because: "The same attempt, which is reported to lead to an online portal from January 2026 on.",
    source: "press reports of January 2026",
  },
  {
    id: "wait-after",
    advice: "wait-a-day",
    when: { lineage: home, phase: ["after"], cause: ["activation-server"] },
    because: "While the activation service is down no local step helps.",
    source: howTo,
  },
  {
    id: "native-after",
    advice: "native-key",
    when: { lineage: home, phase: ["after"], outcome: ["lost"] },
    because: "Once the right is lost a licence has to be obtained.",
    source: alert,
  },
] as const satisfies readonly AdviceRow[];

/** The rows that hold for this PC, in the order they are told. */
export function adviceRowsFor(situation: Situation, outcome: string): readonly AdviceRow[] {
  const facts = {
    phase: phaseOf(situation),
    lineage: situation.lineage,
    edition: situation.edition,
    inServicing: isInServicing(situation.release, situation.edition, situation.asOf),
    repaired: situation.motherboardRepair,
    cause: situation.cause ?? null,
    troubleshooter: situation.troubleshooter,
    phone: situation.phone,
    iidShown: situation.iidShown,
    outcome,
  };
  const day = toDay(situation.asOf);
  return adviceRules.filter((row: AdviceRow) => holdsOn(row, day) && matches(row.when, facts));
}

function phaseOf(situation: Situation): "before" | "after" | "done" {
  if (hasSucceeded(situation)) return "done";
  const touched = situation.alreadyUpdated || situation.motherboardRepair || hasFailed(situation);
  return touched ? "after" : "before";
}
