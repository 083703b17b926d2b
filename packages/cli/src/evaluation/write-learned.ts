import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { learnedWeights, type Weights } from "@sokuho/core/rules";
import { learnFrom, ownParts, readOwnPart } from "./learning.ts";

const target = new URL("../../../core/src/rules/gen/learned.ts", import.meta.url);

writeOrCheck(process.argv.includes("--check"));

/** Writes what the project's corpus teaches, or with `check` sets a failing exit code where it teaches something else. */
function writeOrCheck(check: boolean): void {
  const weights = learnFrom(ownParts.flatMap(readOwnPart));
  if (!check) writeFileSync(target, toModule(weights));
  else if (!isSame(weights, learnedWeights())) {
    console.error("rules/gen/learned.ts is not what test/corpus teaches; run build:likelihood.");
    process.exitCode = 1;
  }
}

function isSame(one: Weights, other: Weights): boolean {
  return one.scale === other.scale && Buffer.from(one.of).equals(Buffer.from(other.of));
}

function toModule({ of, scale }: Weights): string {
  const packed = brotliCompressSync(Buffer.from(of.buffer)).toString("base64");
  return `// Learned from test/corpus by packages/cli/src/evaluation/write-learned.ts. Do not edit.
export const learned = {
  scale: ${scale},
  weights:
    "${packed}",
};
`;
}
