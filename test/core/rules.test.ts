import fc from "fast-check";
import { expect, test } from "vitest";
import type { SourceKind } from "../../packages/core/src/feed/index.ts";
import {
  classify,
  normalise,
  originsOf,
  rules,
  signals,
  watchList,
} from "../../packages/core/src/rules/index.ts";

type RuleId = (typeof rules)[number]["id"];
type Case = { readonly kind?: SourceKind; readonly fires: string; readonly misses: string };

/** One text that fires each rule, and one close to it that does not. */
const cases: Readonly<Record<RuleId, Case>> = {
  "tool-or-shop": { fires: "KMSpico for Windows 11 24H2", misses: "KMS host for Windows 11 24H2" },
  retracted: {
    fires: "False alarm: Windows 11 24H2 kept its digital license",
    misses: "Alarm: Windows 11 24H2 lost its digital license",
  },
  "other-product": {
    fires: "Office 365 product key rejected on 24H2",
    misses: "Windows product key rejected on 24H2",
  },
  "says-fine": { fires: "24H2: activation is fine here", misses: "24H2: activation is gone here" },
  authentication: { fires: "24H2 で SMB の認証エラー", misses: "24H2 でライセンス認証エラー、SMB も" },
  "how-to": {
    kind: "news",
    fires: "Windows のライセンス認証を確認する方法を紹介",
    misses: "Windows のライセンス認証が外れる現象を紹介",
  },
  "official-trouble": {
    kind: "official",
    fires: "24H2: Windows might not be activated, activation error",
    misses: "24H2: printing might fail",
  },
  "first-hand-loss": {
    fires: "My PC on Windows 11 24H2 says 0xC004F211",
    misses: "A PC on Windows 11 24H2 says 0xC0000005",
  },
  "first-hand-loss-ja": {
    fires: "24H2 にしたらライセンス認証が外れました",
    misses: "24H2 にしたら共有フォルダーが外れました",
  },
  "first-hand-loss-en": {
    fires: "I installed 24H2 and Windows activation failed",
    misses: "I installed 24H2 and printing failed",
  },
  "press-report": {
    kind: "news",
    fires: "PCs lose Windows activation after the 24H2 update",
    misses: "PCs lose sound after the 24H2 update",
  },
  "activation-failure": {
    fires: "Windows activation error after upgrading to the newest build",
    misses: "Windows sound error after upgrading to the newest build",
  },
  "activation-on-release": {
    kind: "docs",
    fires: "Windows activation and 24H2",
    misses: "Windows printing and 24H2",
  },
  "lineage-7-8": { fires: "Windows 7 digital license, 24H2", misses: "Windows 10 digital license, 24H2" },
  "lineage-10": {
    fires: "upgraded from Windows 10, digital license",
    misses: "upgraded from Windows 7, digital license",
  },
  "lineage-volume": { fires: "KMS activation error", misses: "OEM activation error" },
  "cause-server": { fires: "the activation servers are down", misses: "the game servers are down" },
  "cause-edition": {
    fires: "Pro became Home and activation failed",
    misses: "Pro stayed Pro and activation failed",
  },
  "cause-hardware": {
    fires: "after replacing the motherboard not activated",
    misses: "after cleaning the motherboard not activated",
  },
  "cause-update": {
    fires: "error after installing 24H2",
    misses: "no trouble after installing 24H2".replace("trouble", "change"),
  },
  "right-at-risk": {
    fires: "activation error, buy a new license",
    misses: "activation error, do not buy a new license, no license was lost",
  },
};

const fired = (kind: SourceKind, title: string) =>
  classify({ kind, title, text: "" }).rules.map((rule) => rule.id);

test.each(Object.entries(cases))(
  "DET-01: rule %s fires on its case and not on its near miss",
  (id, { kind = "community", fires, misses }) => {
    expect(fired(kind, fires)).toContain(id);
    expect(fired(kind, misses)).not.toContain(id);
  },
);

test("DET-01: every row of every table has its own id, a reason and a source", () => {
  for (const table of [rules, signals, watchList]) {
    expect(new Set(table.map((row) => row.id)).size).toBe(table.length);
    for (const row of table)
      expect([row.id, row.because.length > 5, row.source.length > 3]).toEqual([row.id, true, true]);
  }
});

test.each(["24H2", "２４Ｈ２", "24 H2", "24h2", "build 26100.4202", "Win11（２４Ｈ２）"])(
  "DET-02: %s names the release",
  (text) => {
    expect(classify({ kind: "community", title: text, text: "" }).releases).toEqual(["24H2"]);
  },
);

test("DET-02: half-width, full-width and spaced words are the same word", () => {
  for (const word of [
    "ﾗｲｾﾝｽ認証",
    "ライセンス 認証",
    "ライセンス　認証",
    "プロダクト キー",
    "プロダクトキー",
  ]) {
    expect(classify({ kind: "community", title: word, text: "" }).topic, word).toBe("activation");
  }
});

test("evidence is quoted from the original text at its offsets", () => {
  const title = "２４Ｈ２で ﾗｲｾﾝｽ認証 が外れました";
  const evidence = classify({ kind: "community", title, text: "" }).rules.flatMap((rule) => rule.evidence);
  expect(evidence.map((one) => one.text)).toContain("ﾗｲｾﾝｽ認証");
  for (const { text, start, end } of evidence) expect(title.slice(start, end)).toBe(text);
});

test("the way back is known for each unit, and the two ways of normalising agree", () => {
  const original = "㍿ 24 Ｈ2 ｶﾞ ガ 🙂 ライセンス　認証\n次";
  const text = normalise(original);
  expect(text).toBe("株式会社 24 h2 ガガ 🙂 ライセンス認証次");
  const origins = originsOf(original, text);
  expect([origins?.starts.length, origins?.ends.length]).toEqual([text.length, text.length]);
});

test("any text gives evidence within itself", () => {
  const piece = fc.constantFrom(
    "ﾗｲｾﾝｽ",
    "認証",
    " ",
    "　",
    "ガ",
    "か\u3099",
    "24Ｈ2",
    "が外れました",
    "windows",
    "\n",
    "e\u0301",
    "각",
    "🙂",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const title = pieces.join("");
      for (const { evidence } of classify({ kind: "community", title, text: "" }).rules) {
        for (const { text, start, end } of evidence) expect(`${title}\n`.slice(start, end)).toBe(text);
      }
    }),
  );
});

test("a text that only names activation and a release waits for a person", () => {
  expect(classify({ kind: "news", title: "Thoughts on Windows activation and 24H2", text: "" }).verdict).toBe(
    "review",
  );
});
