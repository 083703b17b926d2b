import { InvalidInput } from "@sokuho/core/errors";
import { type Classified, classify, releases, type Utterance } from "@sokuho/core/rules";
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
      const watched = parseReleases(options.releases);
      return answerLines((line) => classifyLine(line, watched));
    });
}

/** `24h2, 25H2` as ids of releases; undefined when nothing was asked. Throws `InvalidInput` for one nobody knows. */
export function parseReleases(list: string | undefined): readonly string[] | undefined {
  const asked = list?.split(",").map((one) => one.trim().toUpperCase());
  const unknown = asked?.find((one) => !releases.some(({ id }) => id === one));
  if (unknown === undefined) return asked;
  const known = releases.map(({ id }) => id).join(", ");
  throw new InvalidInput(`"${unknown}" is no release the rules know; they know ${known}`);
}

function classifyLine(line: string, watched: readonly string[] | undefined): object {
  const fields = readObject(line);
  return { id: fields.id ?? null, ...toAnswer(classify(toUtterance(fields), watched)) };
}

/** Reads the item of one line; throws when it says nothing, or of no known kind of source. */
export function toUtterance(fields: Readonly<Record<string, unknown>>): Utterance {
  const kind = kinds.find((one) => one === fields.source_kind);
  if (!kind) throw new Error(`source_kind must be one of ${kinds.join(", ")}`);
  const title = toText(fields.title);
  const text = toText(fields.text);
  if (`${title}${text}`.trim() === "") throw new Error("it has neither title nor text");
  return {
    kind,
    title,
    text,
    url: toText(fields.url),
    publishedAt: toText(fields.published) || null,
  };
}

function toText(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}

/** A verdict in the names of the command's output. */
export function toAnswer({ lineagesAtRisk, errorCodes, rules, ...rest }: Classified): object {
  return { ...rest, lineages_at_risk: lineagesAtRisk, error_codes: errorCodes, rules };
}
