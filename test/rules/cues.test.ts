import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { neededWords } from "../../packages/core/src/rules/build/needed-words.ts";
import { numberOf, openIn, unpackCues } from "../../packages/core/src/rules/cues.ts";
import { toText } from "../../packages/core/src/rules/reading.ts";
import type { SignalRow } from "../../packages/core/src/rules/signal.ts";
import { signals } from "../../packages/core/src/rules/signals.ts";

const shorterIsCommoner = (word: string) => 10 ** -word.length;

test.each([
  ["activat\\w+", ["activat"]],
  ["licen[cs]e", ["licence", "license"]],
  ["lo(?:st|se) (?:the )?key", ["lost key", "lost the key", "lose key", "lose the key"]],
  ["(?:lost|lose) (?:\\w+ )?keys?", ["lost ", "lose "]],
  ["watermark|透かし", ["watermark", "透かし"]],
  ["(?:外れ|切れ)(?:た|て)", ["外れた", "外れて", "切れた", "切れて"]],
  ["a[0-9]{3}b{2,}cd", ["cd"]],
  ["(?<=windows )10", ["10"]],
  ["(?!not )active", ["active"]],
  ["home|home edition", ["home"]],
  ["[a-z]{4}", null],
  ["\\w+|activation", null],
  ["(?:activation)?", null],
  ["x", null],
  ["\\|\\||外れ", null],
  ["[^abc]defg", ["defg"]],
] as const)("every match of %s holds one of %j", (pattern, words) => {
  expect(neededWords(pattern, shorterIsCommoner)).toEqual(words);
});

test("no text that a pattern matches lacks its needed words", () => {
  const atom = fc.constantFrom(
    "ab",
    "c",
    "(?:de|f)",
    "[gh]",
    "\\w",
    "[^a]",
    "(?=ab)",
    "k?",
    "(?:lm)?",
    "n+",
    "\\b",
  );
  const branch = fc.array(atom, { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join(""));
  const pattern = fc.array(branch, { minLength: 1, maxLength: 3 }).map((all) => all.join("|"));
  const piece = fc.constantFrom("ab", "c", "de", "f", "g", "h", "a", "k", "lm", "n", " ");
  const text = fc.array(piece, { minLength: 10, maxLength: 24 }).map((all) => all.join(""));
  let matches = 0;
  fc.assert(
    fc.property(pattern, text, (source, said) => {
      const words = neededWords(source, shorterIsCommoner);
      if (!words || !new RegExp(source).test(said)) return;
      matches += 1;
      expect(words.some((word) => said.includes(word))).toBe(true);
    }),
    { numRuns: 10_000 },
  );
  expect(matches).toBeGreaterThan(300);
});

const texts = ["tune", "stress"].flatMap((part) =>
  readFileSync(new URL(`../corpus/${part}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line): { title: string; text: string } => JSON.parse(line))
    .map(({ title, text }) => toText(title, text).text),
);

test("a pattern that matches an item of the corpus is open to it", () => {
  const patterns = (signals as readonly SignalRow[]).flatMap(({ any = [], ja = [] }) => [...any, ...ja]);
  const closed = patterns
    .map((pattern) => ({ regExp: new RegExp(pattern, "m"), number: numberOf(pattern), pattern }))
    .flatMap(({ regExp, number, pattern }) =>
      number === null
        ? []
        : texts.filter((text) => !openIn(text)[number] && regExp.test(text)).map(() => pattern),
    );
  expect(closed).toEqual([]);
});

test("the open patterns are those of which a cue stands in the text", () => {
  const lists = Object.values(unpackCues());
  for (const text of texts.slice(0, 100)) {
    const expected = lists.map((words) => (words.some((word) => text.includes(word)) ? 1 : 0));
    expect([...openIn(text)]).toEqual(expected);
  }
});

test("hardly any pattern must be tried on every text", () => {
  const patterns = (signals as readonly SignalRow[]).flatMap(({ any = [], ja = [] }) => [...any, ...ja]);
  expect(patterns.filter((pattern) => numberOf(pattern) === null).length).toBeLessThan(5);
});
