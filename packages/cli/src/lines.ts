import { createInterface } from "node:readline";

/** Answers every line of the input with one line, in order; a line that cannot be read gives `{id: null, error}`. */
export async function answerLines(answer: (line: string) => object): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    process.stdout.write(`${JSON.stringify(tryAnswer(line, answer))}\n`);
  }
}

function tryAnswer(line: string, answer: (line: string) => object): object {
  try {
    if (line.trim() === "") throw new Error("the line is empty");
    return answer(line);
  } catch (error) {
    return { id: null, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads a line that must be one JSON object. */
export function readObject(line: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(line);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new Error("the line is not a JSON object");
}
