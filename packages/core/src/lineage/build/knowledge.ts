import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { derivedRows } from "../../self-check/index.ts";
import {
  type AdviceRow,
  adviceRules,
  avoidRows,
  branchRows,
  type Holding,
  lineages,
  type OutcomeRow,
  outcomeRules,
  preventionRows,
  type RemedyRow,
  remedies,
  type ServicingRow,
  servicing,
  type When,
} from "../index.ts";

const head = `# What the service knows

Written from the tables of \`packages/core/src/lineage\` by \`npm run build:knowledge\`; \`npm run check\` fails where it differs.
S0 is a general how-to article, S1 the alert article of 6 December 2024 with the activation desk's answer to one caller.
Where no days are given a row holds from the beginning and without an end.`;

const target = fileURLToPath(new URL("../../../../../docs/knowledge.md", import.meta.url));

writeOrCheck(process.argv.includes("--check"));

/** Writes `docs/knowledge.md` from the tables, or with `check` sets a failing exit code where it differs. */
function writeOrCheck(check: boolean): void {
  if (!check) writeFileSync(target, page());
  else if (readFileSync(target, "utf8") !== page()) {
    console.error("docs/knowledge.md is not what the tables say; run build:knowledge.");
    process.exitCode = 1;
  }
}

function page(): string {
  return `${[head, ...sections().map(([title, note, rows]) => section(title, note, rows))].join("\n\n")}\n`;
}

type Section = readonly [title: string, note: string, rows: readonly (readonly string[])[]];

function sections(): readonly Section[] {
  return [
    [
      "Lineages",
      "Where a PC comes from. The one thing a reader is asked.",
      [["id", "Japanese", "English", "because", "source"], ...lineages.map(lineageCells)],
    ],
    [
      "Outcomes",
      "The first row whose conditions hold decides.",
      [["row", "when", "outcome", "days", "because", "source"], ...outcomeRules.map(outcomeCells)],
    ],
    [
      "Advice",
      "Every row that holds is told. `before` is a PC not updated, nothing failed, nothing repaired; `after` is any other that was not reactivated yet.",
      [["row", "advice", "when", "days", "because", "source"], ...adviceRules.map(adviceCells)],
    ],
    [
      "Remedies",
      "How an advice is carried out, step by step.",
      [["row", "advice", "Windows", "days", "steps", "source"], ...remedies.map(remedyCells)],
    ],
    [
      "What to leave alone",
      "",
      [["row", "when", "English", "because", "source"], ...avoidRows.map(sentenceCells)],
    ],
    [
      "Who does not know the lineage",
      "Every branch and how to find out.",
      [["row", "when", "English", "because", "source"], ...branchRows.map(sentenceCells)],
    ],
    [
      "What a PC's own record shows",
      "How the self-check reads the output of its snippet. The first row whose conditions hold decides.",
      [["row", "when", "lineage", "because", "source"], ...derivedRows.map(derivedCells)],
    ],
    [
      "Prevention",
      "Stands in every mail but a withdrawal.",
      [
        ["row", "English", "because", "source"],
        ...preventionRows.map((row) => [code(row.id), row.text.en, row.because, row.source]),
      ],
    ],
    [
      "Servicing",
      "The last day of each release. Nobody is told to stay on a release after it.",
      [
        ["release", "Home, Pro", "Enterprise, Education", "because", "source"],
        ...servicing.map(servicingCells),
      ],
    ],
  ];
}

function section(title: string, note: string, rows: readonly (readonly string[])[]): string {
  const [names = [], ...cells] = rows;
  const lines = [names, names.map(() => "---"), ...cells].map((row) => `| ${row.map(cell).join(" | ")} |`);
  return [`## ${title}`, ...(note === "" ? [] : [note]), lines.join("\n")].join("\n\n");
}

function lineageCells(row: (typeof lineages)[number]): readonly string[] {
  return [code(row.id), row.name.ja, row.name.en, row.because, row.source];
}

function outcomeCells(row: OutcomeRow): readonly string[] {
  return [code(row.id), conditions(row.when), row.outcome, days(row), row.because, row.source];
}

function adviceCells(row: AdviceRow): readonly string[] {
  const until = row.advice === "hold-update" ? "until servicing ends" : days(row);
  return [code(row.id), row.advice, conditions(row.when), until, row.because, row.source];
}

function remedyCells(row: RemedyRow): readonly string[] {
  const steps = row.steps.en.map((step, index) => `${index + 1}. ${step}`);
  const caveat = row.caveat.en === "" ? [] : [`*${row.caveat.en}*`];
  const text = [...steps, ...caveat].join("<br>");
  return [code(row.id), row.advice, row.windows.join(", "), days(row), text, row.source];
}

function sentenceCells(row: {
  readonly id: string;
  readonly when: When<string>;
  readonly text: { readonly en: string };
  readonly because: string;
  readonly source: string;
}): readonly string[] {
  return [code(row.id), conditions(row.when), row.text.en, row.because, row.source];
}

function derivedCells(row: (typeof derivedRows)[number]): readonly string[] {
  return [code(row.id), conditions(row.when), row.lineage, row.because, row.source];
}

function servicingCells(row: ServicingRow): readonly string[] {
  const { "home-pro": home, "enterprise-education": enterprise } = row.endsOn;
  return [code(row.id), home, enterprise, row.because, row.source];
}

function conditions(when: When<string>): string {
  const parts = Object.entries(when).map(
    ([name, values]) => `${name}: ${(values ?? []).map(String).join(", ")}`,
  );
  return parts.length === 0 ? "always" : parts.join("; ");
}

function days({ from, until }: Holding): string {
  return [from === undefined ? "" : `from ${from}`, until === undefined ? "" : `until ${until}`]
    .filter((part) => part !== "")
    .join(" ");
}

function code(id: string): string {
  return `\`${id}\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
