import {
  activationCodes,
  type Condition,
  type OpinionRow,
  opinionRules,
  type RuleRow,
  releases,
  rules,
  type SignalRow,
  signals,
} from "../../packages/core/src/rules/index.ts";

/** The text of `docs/rules.md`: every table of the rules, as a person reads it. */
export function rulesPage(): string {
  return `${[
    "# The rules",
    "Generated from `packages/core/src/rules`; `UPDATE_GOLDEN=1 npx vitest run --project unit test/docs` writes it anew.",
    "A text is normalised, what denies a trouble is hidden, then the first rule with a verdict decides. How likely a " +
      "careful reader calls the text relevant is learned from what readers said of others: an opinion may go before " +
      "the rule. A text that is not put aside is asked for more: lineages, cause, status, severity. `npm run eval` " +
      "measures how well.",
    "## Rules, first match first",
    table(["rule", "when", "says", "because"], (rules as readonly RuleRow[]).map(ruleCells)),
    "## Opinions, by likelihood",
    table(
      ["opinion", "of", "when", "says", "because"],
      (opinionRules as readonly OpinionRow[]).map(opinionCells),
    ),
    "## Signals",
    "*hides*: what it saw is hidden from the others. The patterns stand in the source.",
    table(["signal", "", "because", "source"], (signals as readonly SignalRow[]).map(signalCells)),
    "## Releases",
    table(
      ["release", "names and builds", "watched", "because"],
      releases.map((row) => [
        row.id,
        [...row.names, ...row.builds].join(", "),
        row.watched ? "yes" : "no",
        row.because,
      ]),
    ),
    "## Error codes of activation",
    table(
      ["code", "means", "意味", "usual cause"],
      activationCodes.map(({ code, en, ja, cause }) => [`\`${code}\``, en, ja, cause]),
    ),
  ].join("\n\n")}\n`;
}

function ruleCells({ id, when, says, because }: RuleRow): readonly string[] {
  const said = Object.entries(says).map(([key, value]) =>
    key === "verdict" ? `**${value}**` : `${key} ${value}`,
  );
  return [id, conditionOf(when), said.join(", "), because];
}

function opinionCells(row: OpinionRow): readonly string[] {
  const [id = "", when = "", ...rest] = ruleCells(row);
  const { from, below } = row.likelihood;
  const bounds = [from !== undefined && `from ${from}`, below !== undefined && `below ${below}`];
  return [id, row.of.join(" or "), [...bounds, when].filter(Boolean).join("; "), ...rest];
}

function conditionOf(when: Condition): string {
  const parts = [
    when.all?.join(" and "),
    when.any && `any of ${when.any.join(", ")}`,
    when.none && `none of ${when.none.join(", ")}`,
    when.unless && `not with ${when.unless.join(" and ")}`,
    when.kinds && `said by ${when.kinds.join(" or ")}`,
    when.release && `release ${when.release.join(" or ")}`,
    when.recent === "releases" && "since October 2024 or undated",
    when.recent === "releases-dated" && "dated, since October 2024",
    when.recent === "phone" && "since November 2025",
  ];
  return parts.filter(Boolean).join("; ");
}

function signalCells({ id, hides, in: place, address, because, source }: SignalRow): readonly string[] {
  const how = [hides && "hides", place && "title only", address && "address too"].filter(Boolean);
  return [id, how.join(", "), because, source];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}
