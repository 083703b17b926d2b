import type { Lang } from "../lang.ts";
import type { AdviceId } from "./advice.ts";
import { type Holding, holdsOn } from "./match.ts";
import { recoverRemedies } from "./remedies-after.ts";
import { prepareRemedies } from "./remedies-before.ts";
import { toDay } from "./servicing.ts";

/** How an advice is carried out on one Windows, as short steps in the order they are done. */
export type RemedyRow = Holding & {
  readonly id: string;
  readonly advice: AdviceId;
  readonly windows: readonly ("10" | "11")[];
  readonly steps: Readonly<Record<Lang, readonly string[]>>;
  /** What to know before one begins; empty when there is nothing. */
  readonly caveat: Readonly<Record<Lang, string>>;
  readonly because: string;
  readonly source: string;
};

/** Every remedy: what prepares for an update, then what helps after it. */
export const remedies: readonly RemedyRow[] = [...prepareRemedies, ...recoverRemedies];

/** The steps of an advice on a Windows on the day of `asOf`, null when there are none for it. */
export function remedyFor(advice: AdviceId, windows: "10" | "11", asOf: string): RemedyRow | null {
  const day = toDay(asOf);
  const found = remedies.find(
    (row) => row.advice === advice && row.windows.includes(windows) && holdsOn(row, day),
  );
  return found ?? null;
}
