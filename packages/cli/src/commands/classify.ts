import { classify } from "@sokuho/core/rules";
import type { Command } from "commander";
import { answerLines, readObject } from "../lines.ts";

const kinds = ["official", "community", "news", "docs"] as const;

/** `sokuho classify`: JSON Lines in, one line out for each. */
export function addClassify(program: Command): void {
  program
    .command("classify")
    .description("classify items, JSON Lines on the input")
    .option("--releases <list>", "releases to watch, by commas; by default the watch list")
    .option("--json", "the output is always JSON Lines")
    .action((options: { releases?: string }) => {
      const watched = options.releases?.split(",").map((one) => one.trim().toUpperCase());
      return answerLines((line) => classifyLine(line, watched));
    });
}

function classifyLine(line: string, watched: readonly string[] | undefined): object {
  const { id, source_kind, title, text } = readObject(line);
  const kind = kinds.find((one) => one === source_kind);
  if (!kind) throw new Error(`source_kind must be one of ${kinds.join(", ")}`);
  const { lineagesAtRisk, errorCodes, rules, ...rest } = classify(
    { kind, title: String(title ?? ""), text: String(text ?? "") },
    watched,
  );
  return { id: id ?? null, ...rest, lineages_at_risk: lineagesAtRisk, error_codes: errorCodes, rules };
}
