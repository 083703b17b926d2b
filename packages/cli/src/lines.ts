import { createInterface } from "node:readline";

/**
 * Answers every line of the input with one line, in order; a line that cannot be read gives `{id: null, error}`, and when none
 * could be read the exit code says so.
 */
export async function answerLines(answer: (line: string) => object): Promise<void> {
  const counts = { read: 0, unread: 0 };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const { isRead, said } = tryAnswer(line, answer);
    counts[isRead ? "read" : "unread"] += 1;
    process.stdout.write(`${JSON.stringify(said)}\n`);
  }
  if (counts.read === 0 && counts.unread > 0) process.exitCode = 1;
}

function tryAnswer(line: string, answer: (line: string) => object): { isRead: boolean; said: object } {
  try {
    if (line.trim() === "") throw new Error("the line is empty");
    return { isRead: true, said: answer(line) };
  } catch (error) {
    return {
      isRead: false,
      said: { id: null, error: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** Reads a line that must be one JSON object. */
export function readObject(line: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(line);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new Error("the line is not a JSON object");
}
