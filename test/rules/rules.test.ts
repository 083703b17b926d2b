import fc from "fast-check";
import { expect, test } from "vitest";
import {
  activationCode,
  activationCodes,
  classify,
  normalise,
  opinionRules,
  originsOf,
  releases,
  rules,
  signals,
} from "../../packages/core/src/rules/index.ts";
import { type Case, cases } from "./cases.ts";

function judge(said: string, { kind = "community", publishedAt = "2025-06-01" }: Partial<Case> = {}) {
  const [title = "", ...lines] = said.split("\n");
  return classify({ kind, title, text: lines.join("\n"), publishedAt });
}

function fired(title: string, one: Case): readonly string[] {
  return judge(title, one).rules.map((rule) => rule.id);
}

test.each(Object.entries(cases))("DET-01: rule %s fires on its case and not on its near miss", (id, one) => {
  expect(fired(one.fires, one)).toContain(id);
  expect(fired(one.misses, one)).not.toContain(id);
});

test("DET-01: every row of every table has its own id, a reason and a source", () => {
  for (const table of [rules, signals, releases]) {
    expect(new Set(table.map((row) => row.id)).size).toBe(table.length);
    for (const row of table)
      expect([row.id, row.because.length > 5, row.source.length > 3]).toEqual([row.id, true, true]);
  }
});

test("DET-01: every signal hides something or is read by some rule", () => {
  const conditions = [...rules, ...opinionRules].map(({ when }) => JSON.stringify(when)).join();
  const unread = signals.filter((row) => !("hides" in row) && !conditions.includes(`"${row.id}"`));
  // The year is read where an item has no date.
  expect(unread.map(({ id }) => id)).toEqual(["older-year"]);
});

test.each([
  ["24H2", ["24H2"]],
  ["２４Ｈ２", ["24H2"]],
  ["24 H2", ["24H2"]],
  ["24h2", ["24H2"]],
  ["build 26100.4202", ["24H2"]],
  ["Win11（２４Ｈ２）", ["24H2"]],
  ["Win1124H2", ["24H2"]],
  ["Windows 11 2024 Update", ["24H2"]],
  ["OS Build 26200.8737", ["25H2"]],
  ["KB5058499", ["24H2"]],
  ["KB 5068861", ["24H2", "25H2"]],
  ["KB5054156", ["25H2"]],
  ["26H1 and 26H2", ["26H1", "26H2"]],
  ["Windows 10 22H2", ["10-22H2"]],
  ["from 23H2 to 24H2", ["23H2", "24H2"]],
  ["26100円", []],
  ["26100,500 yen", []],
  ["26100.4946, and then", ["24H2"]],
  ["KB5026100", []],
  ["124H2", []],
  ["１２．２６１００", []],
] as const)("DET-02: %s names %j", (text, expected) => {
  expect(judge(text).releases).toEqual(expected);
});

test("DET-02: half-width, full-width and spaced words are the same word", () => {
  for (const word of [
    "ﾗｲｾﾝｽ認証",
    "ライセンス 認証",
    "ライセンス　認証",
    "プロダクト キー",
    "プロダクトキー",
  ])
    expect(judge(word).topic, word).toBe("activation");
});

test("evidence is quoted from the original text at its offsets", () => {
  const title = "２４Ｈ２で ﾗｲｾﾝｽ認証 が外れました";
  const evidence = judge(title).rules.flatMap((rule) => rule.evidence);
  expect(evidence.map((one) => one.text)).toContain("認証 が外れ");
  for (const { text, start, end } of evidence) expect(title.slice(start, end)).toBe(text);
});

test("the way back is known for each unit, and the two ways of normalising agree", () => {
  const original = "㍿ 24 Ｈ2 ｶﾞ ガ 🙂 ライセンス　認証\n次";
  const text = normalise(original);
  expect(text).toBe("株式会社 24 h2ガガ🙂ライセンス認証\n次");
  const origins = originsOf(original, text);
  expect([origins?.starts.length, origins?.ends.length]).toEqual([text.length, text.length]);
});

test("of a long text the end is read as well, and quoted at its offsets", () => {
  const title = "A long evening with 24H2";
  const story = "The rain fell on the roof and nothing was to be seen. ".repeat(300);
  const text = `${story}After the update Windows is not activated, 0xC004F211.`;
  const found = classify({ kind: "community", title, text });
  expect(found).toMatchObject({ verdict: "relevant", errorCodes: ["0xC004F211"] });
  const evidence = found.rules.flatMap((rule) => rule.evidence);
  expect(evidence.length).toBeGreaterThan(0);
  for (const { text: said, start, end } of evidence) expect(`${title}\n${text}`.slice(start, end)).toBe(said);
});

test("any text gives evidence within itself", () => {
  const piece = fc.constantFrom(
    ..."ﾗｲｾﾝｽ,認証, ,　,ガ,か\u3099,24Ｈ2,が外れました,windows,\n,e\u0301,각,🙂,not activated".split(","),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      for (const { evidence } of classify({ kind: "community", title: "x", text }).rules) {
        for (const one of evidence) expect(`x\n${text}`.slice(one.start, one.end)).toBe(one.text);
      }
    }),
  );
});

test("a code of the table is found however it is written, another one is not", () => {
  expect(activationCodes.length).toBeGreaterThanOrEqual(40);
  expect(new Set(activationCodes.map(({ code }) => code)).size).toBe(activationCodes.length);
  for (const { code, ja, en } of activationCodes)
    expect([code, /^0x[0-9A-F]{8}$/.test(code), ja.endsWith("。"), en.endsWith(".")]).toEqual([
      code,
      true,
      true,
      true,
    ]);
  expect(activationCode("0xc004f211")?.cause).toBe("hardware-change");
  expect(activationCode("0x80004005")).toBeNull();
});

test("PRF-04: no text, however hostile, takes longer than its length allows", () => {
  const words =
    "activation ,license ,windows ,not ,my ,to ,the ,phone ,ends ,from ,0xc004,24h2 ,key ,lost ,認証,ライセンス,が,外れ,電話,a, ,.,wrong,retracted,report ,not a ,crack,step up,neither ,nor ,does ,any ,関係,訂正".split(
      ",",
    );
  const repeated = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
    .map((pieces) => pieces.join("").repeat(7_500).slice(0, 7_500));
  classify({ kind: "community", title: "warm", text: "activation 24h2 認証".repeat(99) });
  fc.assert(
    fc.property(repeated, (text) => {
      const started = performance.now();
      classify({ kind: "community", title: text.slice(0, 200), text });
      expect(performance.now() - started).toBeLessThan(250);
    }),
    { numRuns: 300 },
  );
}, 60_000);
