import type { Estimator } from "./likelihood/likelihood.ts";
import type { Described } from "./likelihood/traits.ts";
import { quoter, type Span } from "./quote.ts";
import type { Excerpt, Reading } from "./reading.ts";
import type { OpinionRow, RuleRow } from "./rule.ts";
import { rules } from "./rules.ts";
import { opinionRules } from "./rules-opinion.ts";
import type { Evidence, Fired } from "./verdict.ts";

/** What the rows were asked of. */
export type Asked = {
  readonly reading: Reading;
  readonly described: Described;
  readonly excerpt: Excerpt;
  readonly estimator: Estimator | null;
};

/** The rows that fired with what they saw, quoted from the original. */
export function toFired(rows: readonly RuleRow[], asked: Asked): readonly Fired[] {
  if (rows.length === 0) return [];
  const { original, gap } = asked.excerpt;
  const quote = quoter(original, asked.reading.text);
  const place = (span: Span): Evidence => {
    const said = quote(span);
    if (!gap || said.start < gap.at) return said;
    return { ...said, start: said.start + gap.length, end: said.end + gap.length };
  };
  return rows.map((row) => ({ id: row.id, evidence: spansOf(row, asked).map(place) }));
}

function spansOf(row: RuleRow, { reading, described, estimator }: Asked): readonly Span[] {
  if (isOpinion(row)) {
    const side = row.likelihood.below === undefined ? "for" : "against";
    return estimator ? [estimator.tellingSentence(described, side)] : [];
  }
  const { all = [], any = [] } = row.when;
  return [...all, ...any].flatMap((signal) => reading.see(signal) ?? []);
}

function isOpinion(row: RuleRow): row is OpinionRow {
  return "likelihood" in row;
}

const allRows: readonly RuleRow[] = [...opinionRules, ...rules];

/** Why the row of this id is there; empty for one that is no longer. */
export function reasonOf(id: string): string {
  return allRows.find((row) => row.id === id)?.because ?? "";
}

/** The rule whose verdict an opinion went before; null when none did. */
export function overruledIn([first, second]: readonly Fired[]): string | null {
  if (!opinionRules.some((row) => row.id === first?.id)) return null;
  const ruling = allRows.find((row) => row.id === second?.id && row.says.verdict);
  return ruling?.id ?? null;
}
