import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { type CueTable, nameOf, unpackCues } from "../cues.ts";
import { toText } from "../reading.ts";
import type { SignalRow } from "../signal.ts";
import { signals } from "../signals.ts";
import { neededWords } from "./needed-words.ts";

const target = new URL("../gen/cues.ts", import.meta.url);
const sample = new URL("../../../../../test/corpus/tune.jsonl", import.meta.url);
/** Each word that must be looked for costs as much as one more text in so many. */
const costOfWord = 1 / 5_000;

writeOrCheck(process.argv.includes("--check"));

/** Writes `gen/cues.ts` from the signals, or with `check` sets a failing exit code where it differs. */
function writeOrCheck(check: boolean): void {
  const table = toTable();
  if (!check) writeFileSync(target, toModule(table));
  else if (JSON.stringify(unpackCues()) !== JSON.stringify(table)) {
    console.error("rules/gen/cues.ts is not what the signals need; run build:cues.");
    process.exitCode = 1;
  }
}

function toTable(): CueTable {
  const texts = readFileSync(sample, "utf8")
    .trim()
    .split("\n")
    .map((line): { title: string; text: string } => JSON.parse(line))
    .map(({ title, text }) => toText(title, text).text);
  const known = new Map<string, number>();
  const frequencyOf = (word: string) => {
    const frequency =
      known.get(word) ?? texts.filter((text) => text.includes(word)).length / texts.length + costOfWord;
    known.set(word, frequency);
    return frequency;
  };
  const patterns = (signals as readonly SignalRow[]).flatMap(({ any = [], ja = [] }) => [...any, ...ja]);
  return Object.fromEntries(
    patterns.flatMap((pattern) => {
      const words = neededWords(pattern, frequencyOf);
      return words ? [[nameOf(pattern), words]] : [];
    }),
  );
}

function toModule(table: CueTable): string {
  const packed = brotliCompressSync(JSON.stringify(table)).toString("base64");
  return `// Written from the signals by packages/core/src/rules/build/list-cues.ts. Do not edit.
export const packedCues =
  "${packed}";
`;
}
