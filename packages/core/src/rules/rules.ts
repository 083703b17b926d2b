import { detailRules } from "./rules-detail.ts";
import { exclusionRules } from "./rules-exclusion.ts";
import { troubleRules } from "./rules-trouble.ts";

/** The rules, first match first. */
export const rules = [...exclusionRules, ...troubleRules, ...detailRules] as const;
