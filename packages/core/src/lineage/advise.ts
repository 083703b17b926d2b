import type { Lang } from "../lang.ts";
import { type AdviceId, type AdviceRow, adviceRowsFor } from "./advice.ts";
import { adviceText } from "./advice-words.ts";
import { lineageIds } from "./lineage.ts";
import { outcomeRowFor } from "./outcome.ts";
import { type RemedyRow, remedyFor } from "./remedies.ts";
import { servicingEnd } from "./servicing.ts";
import type { Outcome, Situation } from "./situation.ts";

/** One thing to do, why, and until when it holds. */
export type Advice = {
  readonly id: AdviceId;
  readonly rule: string;
  readonly because: string;
  readonly text: Readonly<Record<Lang, string>>;
  readonly steps: RemedyRow["steps"];
  readonly caveat: Readonly<Record<Lang, string>>;
  /** Last day the advice holds, `YYYY-MM-DD`; null = no end known. */
  readonly until: string | null;
};

/** What is to be expected for one PC, what to do, and the rows of the tables that say so. */
export type Advised = {
  readonly outcome: Outcome;
  readonly advice: readonly Advice[];
  readonly because: readonly string[];
};

/** Answers for one PC from the decision table and the advice rules. An unknown lineage gets every branch in `because`. */
export function advise(situation: Situation): Advised {
  const row = outcomeRowFor(situation);
  const advice = adviceRowsFor(situation, row.outcome).map((rule) => toAdvice(rule, situation));
  const branches = row.id === "unknown" ? branchesOf(situation) : [];
  return { outcome: row.outcome, advice, because: [`${row.id}: ${row.because}`, ...branches] };
}

function toAdvice(rule: AdviceRow, situation: Situation): Advice {
  const ends = rule.advice === "hold-update" ? servicingEnd(situation.release, situation.edition) : null;
  const remedy = remedyFor(rule.advice, windowsOf(situation), situation.asOf);
  return {
    id: rule.advice,
    rule: rule.id,
    because: rule.because,
    text: adviceText(rule.advice, situation.asOf),
    steps: remedy?.steps ?? { ja: [], en: [] },
    caveat: remedy?.caveat ?? { ja: "", en: "" },
    until: ends ?? rule.until ?? null,
  };
}

function windowsOf({ lineage, release }: Situation): "10" | "11" {
  return release.startsWith("10-") || (release === "unknown" && lineage === "win10-from-7-8") ? "10" : "11";
}

function branchesOf(situation: Situation): readonly string[] {
  return lineageIds
    .filter((lineage) => lineage !== "unknown")
    .map((lineage) => {
      const row = outcomeRowFor({ ...situation, lineage });
      return `if ${lineage}: ${row.outcome} (${row.because})`;
    });
}
