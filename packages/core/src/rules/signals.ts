import { contextSignals } from "./signals-context.ts";
import { detailSignals } from "./signals-detail.ts";
import { exclusionSignals } from "./signals-exclusion.ts";
import { troubleSignals } from "./signals-trouble.ts";

/** Everything the rules can see in a text, one row a thing. */
export const signals = [...exclusionSignals, ...troubleSignals, ...contextSignals, ...detailSignals] as const;

export type SignalId = (typeof signals)[number]["id"];
