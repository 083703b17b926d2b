import { InvalidInput } from "@sokuho/core/errors";
import { type Ruled, type Utterance, verdicts } from "@sokuho/core/rules";
import { toUtterance } from "../commands/classify.ts";
import { readObject } from "../lines.ts";
import { readNamed } from "../read-file.ts";

/** An item with what a careful reader says of it. */
export type Labelled = {
  readonly id: string;
  readonly lang: string;
  readonly utterance: Utterance;
  readonly isRelevant: boolean;
  /** What the rules said of it before anybody mended them for it; null when nobody wrote it down. */
  readonly firstSight: Ruled | null;
};

/**
 * Reads a labelled corpus, one JSON object a line: what `classify` reads, and `relevant`, in the object itself or in
 * its `label`. Throws `InvalidInput` that names the first line it cannot read.
 */
export function readCorpus(path: string): readonly Labelled[] {
  const lines = readNamed(path).toString("utf8").split("\n");
  const items = lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [readLine(line, `${path}:${index + 1}`)],
  );
  if (items.length === 0) throw new InvalidInput(`${path} holds no items`);
  return items;
}

function readLine(line: string, where: string): Labelled {
  try {
    const fields = readObject(line);
    const label = (fields.label ?? fields) as Readonly<Record<string, unknown>>;
    if (typeof label.relevant !== "boolean") throw new Error("it has no label `relevant`");
    const utterance = toUtterance(fields);
    const lang = String(fields.lang ?? "unknown");
    const firstSight = toRuled(fields.first_sight);
    return { id: String(fields.id ?? where), lang, utterance, isRelevant: label.relevant, firstSight };
  } catch (error) {
    throw new InvalidInput(`${where} is no labelled item: ${error instanceof Error ? error.message : error}`);
  }
}

function toRuled(said: unknown): Ruled | null {
  if (said === undefined || said === null) return null;
  const { verdict, rule = null } = said as { readonly verdict?: unknown; readonly rule?: unknown };
  const known = verdicts.find((one) => one === verdict);
  if (!known || (rule !== null && typeof rule !== "string"))
    throw new Error("`first_sight` needs a verdict and the id of a rule or null");
  return { verdict: known, rule };
}
