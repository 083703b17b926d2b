import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** What `sokuho advise` prints for some lines of input. */
function advise(lines: readonly string[], ...flags: readonly string[]) {
  const args = ["--import", "tsx", "packages/cli/src/main.ts", "advise", ...flags];
  const run = spawnSync(process.execPath, args, { input: lines.join("\n"), encoding: "utf8" });
  const answers = run.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { status: run.status, answers };
}

const held = { id: 7, lineage: "win7-8-upgrade", release: "23H2", edition: "enterprise-education" };

test("advise answers JSON Lines in order; a line that cannot be read says so and the rest go on", () => {
  const lines = [
    JSON.stringify({ ...held, asOf: "2026-11-10" }),
    "{}",
    JSON.stringify({ lineage: "volume" }),
  ];
  const { status, answers } = advise(lines);

  expect(status).toBe(0);
  expect(answers.map(({ id, outcome, error }) => [id, outcome, typeof error])).toEqual([
    [7, "at-risk", "undefined"],
    [null, undefined, "string"],
    [undefined, "administrator", "undefined"],
  ]);
  expect(answers[0].advice.map((one: { id: string }) => one.id)).toEqual([
    ...["backup-key", "ask-first", "hold-update", "native-key"],
  ]);
  expect(answers[0].advice[2]).toMatchObject({ until: "2026-11-10", rule: "hold-before" });
  expect(answers[0].advice[2].steps.ja.length).toBeGreaterThan(1);
});

test("advise takes flags, and a value it does not know is bad usage", () => {
  const { answers } = advise([], "--lineage", "win10-native", "--already-updated", "--iid-shown", "true");
  expect(answers).toMatchObject([{ outcome: "recoverable", because: [expect.any(String)] }]);
  expect(advise([], "--lineage", "windows-95").status).toBe(2);
  expect(advise([], "--lineage", "volume", "--cause", "bogus").status).toBe(2);
  expect(advise([], "--lineage", "volume", "--as-of", "2026-02-31").status).toBe(2);
});

test("when no line could be read the exit code says so", () => {
  const { status, answers } = advise(["{", "[]"]);
  expect([status, answers.length]).toEqual([1, 2]);
});
