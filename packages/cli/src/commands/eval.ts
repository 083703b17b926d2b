import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { type Evaluation, evaluate } from "../evaluation/evaluate.ts";
import { belowFloors, type Floors } from "../evaluation/floors.ts";
import { readCorpus } from "../evaluation/labelled.ts";
import { learnUnseen, ownParts, readOwnPart } from "../evaluation/learning.ts";
import { toLines } from "../evaluation/table.ts";
import { write } from "../print.ts";
import { parseReleases } from "./classify.ts";

type Options = { readonly releases?: string; readonly json?: boolean };

/**
 * `sokuho eval`: how good the verdicts are on labelled items, with every miss explained. On the project's own corpus
 * each item is judged by what was learned without the set it belongs to.
 */
export function addEval(program: Command): void {
  program
    .command("eval [files...]")
    .description(
      "precision and recall over labelled JSON Lines; by default the project's corpus and its floors",
    )
    .option("--releases <list>", "releases that count, by commas; by default the watch list")
    .option("--json", "print JSON")
    .action((files: readonly string[], options: Options) => {
      for (const file of files) evaluateFile(file, options);
      if (files.length === 0) evaluateOwn(options);
    });
}

/** Items with a first sight may have been learned from: they are judged without their set here too. */
function evaluateFile(file: string, options: Options): void {
  const corpus = readCorpus(file);
  const isOwn = corpus.some(({ firstSight }) => firstSight !== null);
  const weightsFor = isOwn ? learnUnseen(ownParts.flatMap(readOwnPart)) : undefined;
  show(file, evaluate(corpus, parseReleases(options.releases), weightsFor), options);
}

function evaluateOwn(options: Options): void {
  const floors = JSON.parse(readFileSync("test/corpus/floors.json", "utf8")) as Record<string, Floors>;
  const weightsFor = learnUnseen(ownParts.flatMap(readOwnPart));
  for (const part of ownParts) {
    const evaluation = evaluate(readOwnPart(part), parseReleases(options.releases), weightsFor);
    show(`${part}.jsonl`, evaluation, options);
    const floor = floors[part];
    const below = floor ? belowFloors(evaluation, floor) : [`${part} has no floor`];
    if (below.length > 0) throw new Error(`${part}: ${below.join("; ")}`);
  }
}

function show(file: string, evaluation: Evaluation, options: Options): void {
  if (options.json) write(JSON.stringify({ file: basename(file), ...evaluation }));
  else for (const line of toLines(basename(file), evaluation)) write(line);
}
