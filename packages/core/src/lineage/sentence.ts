import type { Lang } from "../lang.ts";
import { type Fact, matches, type When } from "./match.ts";

/** What a block depends on: the reader's lineage, how far the incident is, its cause. */
export type BlockFact = "lineage" | "phase" | "cause";

/** A sentence of a block and the condition it holds under. */
export type SentenceRow = {
  readonly id: string;
  readonly when: When<BlockFact>;
  readonly text: Readonly<Record<Lang, string>>;
  readonly because: string;
  readonly source: string;
};

/** The sentences whose conditions hold, in the order of the table. */
export function sentencesFor(
  rows: readonly SentenceRow[],
  about: Readonly<Record<BlockFact, Fact>>,
  lang: Lang,
): readonly string[] {
  return rows.filter((row) => matches(row.when, about)).map((row) => row.text[lang]);
}
