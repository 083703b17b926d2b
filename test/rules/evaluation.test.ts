import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseReleases } from "../../packages/cli/src/commands/classify.ts";
import { evaluate, keywordVerdict } from "../../packages/cli/src/evaluation/evaluate.ts";
import { belowFloors, type Floors } from "../../packages/cli/src/evaluation/floors.ts";
import { type Labelled, readCorpus } from "../../packages/cli/src/evaluation/labelled.ts";
import { learnUnseen, ownParts, readOwnPart } from "../../packages/cli/src/evaluation/learning.ts";
import { score, wilson } from "../../packages/cli/src/evaluation/score.ts";
import { toLines } from "../../packages/cli/src/evaluation/table.ts";
import { type Classified, classify } from "../../packages/core/src/rules/index.ts";

const corpus = ownParts.flatMap(readOwnPart);
const floors = JSON.parse(readFileSync("test/corpus/floors.json", "utf8")) as Record<string, Floors>;
const weightsFor = learnUnseen(corpus);
const golden = "test/golden/corpus/classification.tsv";

test.each(ownParts)("DET-05: on the part %s of the corpus the verdicts stay above their floors", (part) => {
  const evaluation = evaluate(readOwnPart(part), undefined, weightsFor);
  const floor = floors[part];
  expect(floor && belowFloors(evaluation, floor)).toEqual([]);
  const all = evaluation.parts[0];
  expect(all?.rules.f1 ?? 0).toBeGreaterThan(all?.keywords.f1 ?? 1);
});

test("DET-05: the corpus is large, labelled once, and of both languages and every kind of source", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(300);
  expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
  const seen = new Set(
    corpus.map(({ lang, utterance, isRelevant }) => `${lang} ${utterance.kind} ${isRelevant}`),
  );
  for (const lang of ["ja", "en"])
    for (const kind of ["official", "community", "news"])
      for (const is of [true, false]) expect([...seen]).toContain(`${lang} ${kind} ${is}`);
});

test("a change of the rules shows its reach over the corpus", () => {
  const rows = corpus.map(({ id, utterance }) => toRow(id, classify(utterance)));
  const text = `${["id", "verdict", "rules", "releases", "cause", "status", "severity", "lineages"].join("\t")}\n${rows.join("\n")}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, "utf8"));
});

function toRow(id: string, said: Classified): string {
  const lists = [said.rules.map((rule) => rule.id), said.releases, said.lineagesAtRisk].map((list) =>
    list.join(" "),
  );
  const [rules, releases, lineages] = lists;
  return [id, said.verdict, rules, releases, said.cause, said.status, said.severity, lineages].join("\t");
}

test("a score counts what was found, what was missed and what a person was asked", () => {
  const answers = [
    { isRelevant: true, verdict: "relevant" },
    { isRelevant: true, verdict: "review" },
    { isRelevant: true, verdict: "irrelevant" },
    { isRelevant: false, verdict: "relevant" },
    { isRelevant: false, verdict: "irrelevant" },
  ] as const;
  expect(score(answers)).toMatchObject({
    items: 5,
    relevant: 3,
    found: 1,
    falseAlarms: 1,
    noticed: 2,
    review: 1,
  });
  expect(score(answers).f1).toBeCloseTo(0.4);
  expect(score([])).toMatchObject({ precision: null, recall: null, f1: null });
});

test("the interval is Wilson's", () => {
  expect(wilson(0, 0)).toBeNull();
  const share = wilson(8, 10);
  expect([share?.low.toFixed(3), share?.high.toFixed(3)]).toEqual(["0.490", "0.943"]);
  expect(wilson(10, 10)).toMatchObject({ value: 1, high: 1 });
});

test("every miss is shown with the rules that fired", () => {
  const item = (id: string, isRelevant: boolean, title: string): Labelled => ({
    id,
    lang: "en",
    isRelevant,
    firstSight: null,
    utterance: { kind: "community", title, text: "", publishedAt: "2025-06-01" },
  });
  const lines = toLines(
    "x.jsonl",
    evaluate([item("a", true, "Sound is gone on 24H2"), item("b", false, "24H2 is not activated")]),
  );
  expect(lines).toContain("missed: a irrelevant [no rule] Sound is gone on 24H2");
  expect(lines).toContain("false alarm: b relevant [told-loss, status-told] 24H2 is not activated");
  expect(keywordVerdict({ title: "24H2", text: "activation" })).toBe("relevant");
});

test("a flat label is read as a nested one, and a line without a label is named", () => {
  const dir = mkdtempSync(join(tmpdir(), "corpus-"));
  const line = { id: "1", lang: "en", source_kind: "news", title: "t", text: "x", relevant: true };
  writeFileSync(join(dir, "flat.jsonl"), `${JSON.stringify(line)}\n`);
  expect(readCorpus(join(dir, "flat.jsonl"))).toMatchObject([{ id: "1", isRelevant: true }]);
  writeFileSync(join(dir, "bad.jsonl"), `${JSON.stringify(line)}\n{"id":2}\n`);
  expect(() => readCorpus(join(dir, "bad.jsonl"))).toThrow("bad.jsonl:2 is no labelled item");
  for (const first_sight of [{}, "relevant", { verdict: "perhaps" }, { verdict: "review", rule: 7 }]) {
    writeFileSync(join(dir, "sight.jsonl"), `${JSON.stringify({ ...line, first_sight })}\n`);
    expect(() => readCorpus(join(dir, "sight.jsonl"))).toThrow("sight.jsonl:1 is no labelled item");
  }
});

test("classify answers line by line, and goes on after one it cannot read", () => {
  const input = [
    JSON.stringify({
      id: 7,
      source_kind: "community",
      title: "24H2 is not activated, 0xc004f211",
      text: "My PC",
    }),
    "not json",
    JSON.stringify({ id: 8, source_kind: "rumour", title: "x" }),
    JSON.stringify({ id: 9, source_kind: "news", title: "hello", text: null }),
    JSON.stringify({ id: 10, source_kind: "news", titel: "hello" }),
    "",
    "not json",
  ].join("\n");
  const args = [
    "--disable-warning=ExperimentalWarning",
    "--import",
    "tsx",
    "packages/cli/src/main.ts",
    "classify",
  ];
  const lines = execFileSync(process.execPath, args, { input, encoding: "utf8" }).trim().split("\n");
  const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers[0]).toMatchObject({
    id: 7,
    verdict: "relevant",
    topic: "activation",
    releases: ["24H2"],
    cause: "unknown",
    lineages_at_risk: [],
    error_codes: ["0xC004F211"],
    status: "unconfirmed",
    certainty: "observed",
    severity: "moderate",
  });
  expect(answers[1]).toMatchObject({ id: null });
  expect(answers[2]).toMatchObject({ id: null, error: expect.stringContaining("source_kind") });
  expect(answers[3]).toMatchObject({ id: 9, verdict: "irrelevant", topic: "other", status: null, rules: [] });
  expect(answers[4]).toMatchObject({ id: null, error: "it has neither title nor text" });
  expect(answers.slice(5)).toMatchObject([{ id: null, error: "the line is empty" }, { id: null }]);
});

test("a release that nobody knows is an error, not an empty watch list", () => {
  expect(parseReleases(" 24h2,25H2")).toEqual(["24H2", "25H2"]);
  expect(parseReleases(undefined)).toBeUndefined();
  for (const list of ["99H9", "", "24H2,"]) expect(() => parseReleases(list)).toThrow("is no release");
});
