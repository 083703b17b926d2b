import { contextSignals } from "./signals-context.ts";
import { denialSignals } from "./signals-denial.ts";
import { detailSignals } from "./signals-detail.ts";
import { exclusionSignals } from "./signals-exclusion.ts";
import { ownerSignals } from "./signals-owner.ts";
import { retractionSignals } from "./signals-retraction.ts";
import { tradeSignals } from "./signals-trade.ts";
import { troubleSignals } from "./signals-trouble.ts";

/** Everything the rules can see in a text, one row a thing. */
export const signals = [
  ...denialSignals,
  ...tradeSignals,
  ...ownerSignals,
  ...exclusionSignals,
  ...retractionSignals,
  ...troubleSignals,
  ...contextSignals,
  ...detailSignals,
] as const;

export type SignalId = (typeof signals)[number]["id"];
