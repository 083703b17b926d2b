import { denialRules } from "./rules-denial.ts";
import { detailRules } from "./rules-detail.ts";
import { everywhereRules } from "./rules-everywhere.ts";
import { exclusionRules } from "./rules-exclusion.ts";
import { troubleRules } from "./rules-trouble.ts";

/** Every rule; of those that give a verdict the first that holds decides. */
export const rules = [
  ...exclusionRules,
  ...denialRules,
  ...everywhereRules,
  ...troubleRules,
  ...detailRules,
] as const;
