export { type AdviceId, type AdviceRow, adviceIds, adviceRules } from "./advice.ts";
export { adviceText, adviceWords } from "./advice-words.ts";
export { type Advice, type Advised, advise } from "./advise.ts";
export { type BlockFacts, type BlockWords, blockFor, blocksFor } from "./block.ts";
export { formatDay } from "./hold.ts";
export * from "./lineage.ts";
export { type LineageRow, lineageRow, lineages } from "./lineages.ts";
export { type OutcomeRow, outcomeRules } from "./outcome.ts";
export {
  type EditionFamily,
  editionFamilies,
  isInServicing,
  type ReleaseId,
  releaseIds,
  type ServicingRow,
  servicing,
  servicingEnd,
} from "./servicing.ts";
export { type Attempt, attempts, type Outcome, outcomes, type Situation } from "./situation.ts";
