import { expect, test } from "vitest";
import {
  classify,
  describedAs,
  opinionRules,
  overruledIn,
  reasonOf,
  traitPlaces,
  traitsOf,
  type Utterance,
  type Weights,
} from "../../packages/core/src/rules/index.ts";

type OpinionId = (typeof opinionRules)[number]["id"];

/** What the rules judge as the opinion needs it, and the same but for one thing. */
const cases: Readonly<
  Record<OpinionId, { readonly of: Partial<Utterance>; readonly not: Partial<Utterance> }>
> = {
  unlikely: {
    of: { title: "24H2 lost its licence on my laptop" },
    not: { title: "23H2 lost its licence on my laptop" },
  },
  "whose-licence": {
    of: { title: "24H2 killed the licence of this thing" },
    not: { title: "24H2 killed the licence of Windows" },
  },
  likely: {
    of: { title: "24H2: pay for what I own?" },
    not: { title: "24H2: pay for what I own? KMSpico" },
  },
  surely: {
    of: { title: "24H2 did not break my activation" },
    not: { title: "24H2 did not break my activation, thanks to KMSpico" },
  },
  "surely-everywhere": {
    of: { title: "Now it wants money for what I own" },
    not: { title: "Now it wants money for what I own", publishedAt: null },
  },
  "likely-everywhere": {
    of: { title: "Ringing Microsoft to activate Windows gets you a web address" },
    not: { title: "Ringing Microsoft to activate Windows gets you a web address", publishedAt: null },
  },
  "announced-everywhere": {
    of: { kind: "official", title: "Windows cannot be activated, resolved" },
    not: { kind: "community", title: "Windows cannot be activated, resolved" },
  },
  "denied-perhaps": {
    of: { title: "24H2 did not break my activation" },
    not: { title: "24H2 did not break my activation, thanks to KMSpico" },
  },
  perhaps: {
    of: { title: "24H2 has letters in the corner" },
    not: { title: "24H2 has letters in the corner, and KMSpico" },
  },
  "perhaps-unnamed": {
    of: { title: "Now it wants money for what I own" },
    not: { title: "On 22H2 it wants money for what I own" },
  },
};

function said(what: Partial<Utterance>): Utterance {
  return { kind: "community", title: "", text: "", publishedAt: "2025-10-01", ...what };
}

/** Weights by which just this text is so likely. */
function makingIt(utterance: Utterance, likelihood: number): Weights {
  const count = traitsOf(describedAs(utterance)).length;
  const scale = Math.log(likelihood / (1 - likelihood)) / Math.sqrt(count);
  return { of: new Int8Array(traitPlaces).fill(1), scale };
}

function firedAt(what: Partial<Utterance>, likelihood: number): readonly string[] {
  const utterance = said(what);
  return classify(utterance, undefined, makingIt(utterance, likelihood)).rules.map(({ id }) => id);
}

test.each(opinionRules)(
  "DET-01: opinion $id fires within its bounds, and on nothing else",
  ({ id, likelihood }) => {
    const { of, not } = cases[id];
    const bound = "from" in likelihood ? likelihood.from : likelihood.below;
    const inward = "from" in likelihood ? 0.01 : -0.01;
    expect(firedAt(of, bound + inward)).toContain(id);
    expect(firedAt(of, bound - inward)).not.toContain(id);
    expect(firedAt(not, bound + inward)).not.toContain(id);
  },
);

test("DET-01: every opinion has its own id, a reason and a source", () => {
  expect(new Set(opinionRules.map(({ id }) => id)).size).toBe(opinionRules.length);
  for (const row of opinionRules)
    expect([reasonOf(row.id), row.because.length > 5, row.source.length > 3]).toEqual([
      row.because,
      true,
      true,
    ]);
  expect([reasonOf("told-loss").length > 5, reasonOf("no such row")]).toEqual([true, ""]);
});

test("DET-04: however likely, a report taken back opens nothing by itself", () => {
  const back = { title: "24H2 corner: this article was a false alarm" } as const;
  expect(firedAt(back, 0.99)).not.toContain("likely");
});

test("DET-04: however unlikely, a report taken back is heard", () => {
  expect(firedAt({ title: "24H2 activation loss: false alarm" }, 0.01)).toContain("retracted");
});

test("DET-03: whoever sells keys is never heard, however like a report", () => {
  const shop = { title: "24H2: not activated? Genuine Windows keys at $9, instant delivery" };
  expect(firedAt(shop, 0.99)).not.toContain("surely");
});

test("DET-03: a pirate's loss is no second voice, however likely", () => {
  const pirate = { title: "24H2: not activated since Monday", text: "My key is a pirated one." };
  expect(firedAt(pirate, 0.99)).not.toContain("likely");
});

test("DET-09: an opinion shows the sentence that speaks most for it", () => {
  const utterance = said({ title: "24H2 diary", text: "Lunch was good. Pay for what I own? Never." });
  const [opinion] = classify(utterance, undefined, makingIt(utterance, 0.9)).rules;
  expect(opinion?.id).toBe("likely");
  const whole = `${utterance.title}\n${utterance.text}`;
  const [{ text = "", start = 0, end = 0 } = {}] = opinion?.evidence ?? [];
  expect([text.length > 0, whole.slice(start, end)]).toEqual([true, text]);
});

test("DET-09: what speaks against a text is shown where it is doubted, and which rule was overruled", () => {
  const doubted = said({
    title: "24H2: not activated",
    text: "Plum cake, plum cake, plum cake and plum cake.",
  });
  const of = new Int8Array(traitPlaces).fill(-1);
  const { rules } = classify(doubted, undefined, { of, scale: 1 });
  expect([rules[0]?.id, rules[0]?.evidence[0]?.text]).toEqual(["unlikely", doubted.text.slice(0, -1)]);
  expect(overruledIn(rules)).toBe("told-loss");
  expect(overruledIn(rules.slice(1))).toBeNull();
});

test("a text that is too long to be read to its end is not doubted", () => {
  const long = { title: "24H2: not activated", text: "Plum cake. ".repeat(400) };
  expect(firedAt(long, 0.01)).not.toContain("unlikely");
  expect(firedAt({ ...long, text: "Plum cake." }, 0.01)).toContain("unlikely");
});

test.each([
  ["community", "unconfirmed"],
  ["news", "unconfirmed"],
  ["official", null],
] as const)("what only the likelihood heard of %s has the status %s", (kind, status) => {
  const utterance = said({ kind, title: "24H2 and the licence page" });
  const answer = classify(utterance, undefined, makingIt(utterance, 0.9));
  expect(answer).toMatchObject({ verdict: "relevant", status });
});

test("a text that says no word of ours and names no release of ours is for a person, unless it is of today and just like a report", () => {
  const said = { title: "The printer works again" };
  expect(firedAt(said, 0.2)).toEqual([]);
  expect(firedAt(said, 0.7)).toEqual(["perhaps-unnamed"]);
  expect(firedAt({ ...said, publishedAt: null }, 0.99)).toEqual(["perhaps-unnamed"]);
  expect(firedAt(said, 0.99)).toEqual(["surely-everywhere"]);
  expect(firedAt({ ...said, kind: "official" }, 0.99)).toEqual([]);
  expect(firedAt({ title: "22H2 and the printer" }, 0.99)).toEqual([]);
  expect(firedAt({ title: "24H2 and the printer", kind: "official" }, 0.99)).toEqual([]);
  expect(firedAt({ title: "24H2 and the printer" }, 0.99)).toContain("likely");
});
