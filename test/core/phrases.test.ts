import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAtPhrase, phrasesOf } from "../../packages/core/src/phrases.ts";

describe("the phrases of a Japanese text", () => {
  it.each([
    ["24H2 更新後に認証が外れる問題の報告", ["24H2 ", "更新後に", "認証が", "外れる", "問題の", "報告"]],
    ["Windows 7/8.1 から無償アップグレードした PC", ["Windows 7/8.1 から", "無償アップグレードした ", "PC"]],
    ["買い直しになる", ["買い直しになる"]],
    ["「もとの版」へ戻す", ["「もとの", "版」へ", "戻す"]],
  ])("%s", (text, phrases) => {
    expect(phrasesOf(text, "ja")).toEqual(phrases);
  });

  it("are the text again when they are joined, whatever it is", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => phrasesOf(text, "ja").join("") === text));
  });

  it("leave other languages to their spaces", () => {
    expect(phrasesOf("activation lost", "en")).toEqual(["activation lost"]);
  });
});

describe("a text that is cut", () => {
  it.each([
    ["更新後に認証が外れました。部品は換えていません。どうすればよいの", 24, "更新後に認証が外れました。…"],
    [
      "Pro licence, no hardware change. The troubleshooter says it can",
      40,
      "Pro licence, no hardware change.…",
    ],
    ["The troubleshooter says it cannot reach the servers", 30, "The troubleshooter says it…"],
    ["更新したら認証が外れ、元に戻せなくなりました", 14, "更新したら認証が外れ…"],
    ["認証が外れましたトラブルシューティングも失敗し…", 80, "認証が外れましたトラブルシューティングも…"],
  ])("ends where a sentence, a clause or a phrase ends: %s", (text, maxChars, cut) => {
    expect(cutAtPhrase(text, maxChars)).toBe(cut);
  });

  it("stays whole when it fits", () => {
    expect(cutAtPhrase("短い文です。", 10)).toBe("短い文です。");
  });

  it("is never longer than asked for and begins as the text does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 60 }), (text, maxChars) => {
        const cut = cutAtPhrase(text, maxChars);
        return [...cut].length <= maxChars && text.startsWith(cut.replace(/…$/u, ""));
      }),
    );
  });
});
