export { type AdviceId, type AdviceRow, adviceIds, adviceRules } from "./advice.ts";
export { type AdviceWordsRow, adviceText, adviceWords } from "./advice-words.ts";
export { type Advice, type Advised, advise } from "./advise.ts";
export { avoidRows, branchRows } from "./avoid-words.ts";
export { type BlockFacts, type BlockWords, blockFor, blocksFor } from "./block.ts";
export { formatDay } from "./hold.ts";
export { type ItemGroup, toGroups } from "./item-groups.ts";
export * from "./lineage.ts";
export { type LineageRow, lineageRow, lineages } from "./lineages.ts";
export type { Holding, When } from "./match.ts";
export { type OutcomeRow, outcomeRules } from "./outcome.ts";
export { hearsay, outcomeWords } from "./outcome-words.ts";
export { preventionIn, preventionRows } from "./prevention-words.ts";
export { type RemedyRow, remedies, remedyFor } from "./remedies.ts";
export {
  type EditionFamily,
  editionFamilies,
  isInServicing,
  type ReleaseId,
  releaseIds,
  type ServicingRow,
  servicing,
  servicingEnd,
  servicingEndedOn,
} from "./servicing.ts";
export { type Attempt, attempts, hasSucceeded, type Outcome, outcomes, type Situation } from "./situation.ts";
