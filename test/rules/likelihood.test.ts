import fc from "fast-check";
import { expect, test } from "vitest";
import { learnFrom, learnUnseen, readOwnPart } from "../../packages/cli/src/evaluation/learning.ts";
import {
  classify,
  classifyByRules,
  type Described,
  describedAs,
  estimateBy,
  learn,
  learnedWeights,
  traitPlaces,
  traitsOf,
  type Utterance,
  type Verdict,
} from "../../packages/core/src/rules/index.ts";

function said(title: string, text = "", more: Partial<Utterance> = {}): Described {
  return describedAs({ kind: "community", title, text, publishedAt: "2026-02-01", ...more });
}

const learned = estimateBy(learnedWeights());

const lessons = [
  ["Licence gone", true],
  ["My licence is gone", true],
  ["Sound gone", false],
  ["My sound is gone", false],
  ["Sound is gone again", false],
] as const;

function taught() {
  return learn(lessons.map(([title, isRelevant]) => ({ traits: traitsOf(said(title)), isRelevant })));
}

test("how likely a text is called relevant is learned from what texts were called", () => {
  const { likelihoodOf } = estimateBy(taught());
  expect(likelihoodOf(said("The licence is gone"))).toBeGreaterThan(0.6);
  expect(likelihoodOf(said("The sound is gone"))).toBeLessThan(0.4);
});

test("the same lessons teach the same, and a word of one lesson teaches nothing", () => {
  expect(taught()).toEqual(taught());
  const odd = traitsOf(said("Sound is gone again")).filter(
    (place) => !lessons.slice(0, 4).some(([title]) => traitsOf(said(title)).includes(place)),
  );
  expect(odd.length).toBeGreaterThan(0);
  expect(odd.map((place) => taught().of[place])).toEqual(odd.map(() => 0));
});

test.each([
  ["another release", "26H2 にしたら認証が外れた", "24H2 にしたら認証が外れた"],
  ["another KB", "KB5101650 broke it", "KB5058499 broke it"],
  ["another width", "２４Ｈ２ ﾗｲｾﾝｽ", "24H2 ライセンス"],
] as const)("what is learned holds for %s", (_, one, other) => {
  expect(traitsOf(said(one))).toEqual(traitsOf(said(other)));
});

test.each([
  ["the order of words", "not activated", "activated not"],
  ["a question", "Is it lost?", "Is it lost."],
  ["the title", "activation lost", "\nactivation lost"],
  ["Japanese runs", "認証が外れた", "外れた認証が"],
] as const)("%s makes a difference", (_, one, other) => {
  const split = (text: string): Described => {
    const [title = "", ...lines] = text.split("\n");
    return said(title, lines.join("\n"));
  };
  expect(traitsOf(split(one))).not.toEqual(traitsOf(split(other)));
});

test("who speaks, how old it is and how it stands to the watch list make a difference", () => {
  const plain = traitsOf(said("Not activated"));
  for (const more of [{ kind: "news" }, { publishedAt: "2019-01-01" }, { publishedAt: null }] as const)
    expect(traitsOf(said("Not activated", "", more))).not.toEqual(plain);
});

test("what the rules say, and which of them decided, makes a difference", () => {
  const traits = (verdict: Verdict, rule: string | null) =>
    traitsOf({ ...said("Not activated"), ruled: { verdict, rule } });
  expect(traits("review", "a")).not.toEqual(traits("irrelevant", "a"));
  expect(traits("review", "a")).not.toEqual(traits("review", "b"));
  expect(
    describedAs({ kind: "news", title: "24H2", text: "" }, { verdict: "review", rule: "a" }).ruled,
  ).toEqual({
    verdict: "review",
    rule: "a",
  });
});

test("any text has its traits once each, within their places, and a likelihood between 0 and 1", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.string({ maxLength: 80 }),
      (text, title) => {
        const described = said(title, text);
        const traits = traitsOf(described);
        expect(new Set(traits).size).toBe(traits.length);
        for (const place of traits) expect(place >= 0 && place < traitPlaces).toBe(true);
        const likelihood = learned.likelihoodOf(described);
        expect(likelihood > 0 && likelihood < 1).toBe(true);
        const { start, end } = learned.tellingSentence(described, "for");
        expect(start <= end && end <= described.text.length).toBe(true);
      },
    ),
  );
});

test("DET-09: the sentence that speaks most for a text is quoted in its own words", () => {
  const text =
    "The new menu is nice. Then 24H2 asked me to buy Windows, it says it is no longer licensed! Lunch was good.";
  const described = said("A week with my PC", text);
  const { start, end } = learned.tellingSentence(described, "for");
  expect(described.text.slice(start, end).trim()).toBe(
    "then 24h2 asked me to buy windows, it says it is no longer licensed",
  );
});

test("only the beginning of a long text is read for its likelihood, in bounded time", () => {
  const long = said("Long", "a b. ".repeat(1_000_000));
  const cut = said("Long", "a b. ".repeat(2_000));
  expect(learned.likelihoodOf(long)).toBeCloseTo(learned.likelihoodOf(cut), 6);
});

test("DET-05: an item of the corpus is judged by what was learned without its set", () => {
  const items = readOwnPart("unmended");
  const [ps, qs] = ["p", "q"].map((set) => items.filter(({ id }) => id.startsWith(set)).slice(0, 60));
  const weightsFor = learnUnseen([...(ps ?? []), ...(qs ?? [])]);
  const withoutP = learnFrom(qs ?? []);
  expect(withoutP.of.some((weight) => weight !== 0)).toBe(true);
  for (const item of ps?.slice(0, 3) ?? []) expect(weightsFor(item)).toEqual(withoutP);
  for (const item of qs?.slice(0, 3) ?? []) expect(weightsFor(item)).toEqual(learnFrom(ps ?? []));
});

test("DET-05: items that the rules were mended for are no lessons", () => {
  expect(learnFrom(readOwnPart("held-out")).of.every((weight) => weight === 0)).toBe(true);
});

test("the rules alone judge by no likelihood", () => {
  const report = { kind: "community", title: "After 24H2 Windows is not activated", text: "" } as const;
  const unlike = { of: new Int8Array(traitPlaces).fill(-15), scale: 1 };
  expect(classify(report, undefined, unlike)).toMatchObject({ verdict: "review" });
  expect(classifyByRules(report)).toMatchObject({ verdict: "relevant" });
});
