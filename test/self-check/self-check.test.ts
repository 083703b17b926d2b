import { describe, expect, it } from "vitest";
import { type SelfCheckAnswers, selfCheck } from "../../packages/core/src/self-check/index.ts";

const nothing: SelfCheckAnswers = {
  text: "",
  report: "",
  lineage: null,
  release: null,
  edition: null,
  isLost: null,
  iidShown: null,
  troubleshooter: "not-tried",
  phone: "not-tried",
  motherboardRepair: false,
};
const climbed =
  "build=26100\nchannel=Retail\ngeneric=True\nactivated=False\nbefore=Windows 7 Professional / 7601";
const reset = "build=26100\nchannel=Retail\ngeneric=True\nactivated=True";

function check(part: Partial<SelfCheckAnswers>) {
  return selfCheck({ ...nothing, ...part }, "2026-11-21", (code) =>
    code === "0xC004F211" ? { code, ja: "意味", en: "meaning", cause: "hardware-change" } : null,
  );
}

describe("the self-check (LIN-05)", () => {
  it("understands a sentence by the rules that read the sources, and explains its error codes", () => {
    const found = check({ text: "更新したら認証が外れた 0xc004f211 0x80070005" });
    expect(found.codes).toEqual([
      {
        code: "0xC004F211",
        meaning: { code: "0xC004F211", ja: "意味", en: "meaning", cause: "hardware-change" },
      },
      { code: "0x80070005", meaning: null },
    ]);
    expect(found).toMatchObject({ isLost: true, lineage: "unknown", basis: "none" });
    expect(found.advised.outcome).toBe("unknown");
    expect(found.advised.because).toHaveLength(6);
  });

  it.each([
    ["Windows 7 から無償アップグレードしたPCで認証が外れた", "win7-8-upgrade"],
    ["24H2 lost activation, upgraded from Windows 8.1", "win7-8-upgrade"],
    ["7→10→11 と上げてきたPCの認証が外れた", "win7-8-upgrade"],
    ["Windows 10 から無償で上げたら認証が外れた", "win10-native"],
    ["会社のPCで KMS のライセンス認証に失敗する", "volume"],
    ["はじめから Windows 11 プリインストールのPCなのに認証が外れた", "win11-native"],
  ] as const)("reads the lineage in a sentence: %s", (text, lineage) => {
    expect(check({ text })).toMatchObject({ lineage, basis: "told", isLost: true, isTextUnread: false });
    expect(check({ text, lineage: "unknown" })).toMatchObject({ lineage, basis: "told" });
    expect(check({ text, lineage: "win10-from-7-8" })).toMatchObject({ basis: "chosen" });
  });

  it("takes the release from the sentence where the question was left at “do not know”", () => {
    expect(check({ text: "25H2 に更新したら認証が外れた", release: "unknown" }).release).toBe("25H2");
    expect(check({ text: "25H2 に更新したら認証が外れた", release: "24H2" }).release).toBe("24H2");
  });

  it("says when it could read nothing, and takes another product's loss for none of ours", () => {
    expect(check({ text: "こんにちは" })).toMatchObject({ isTextUnread: true, isLost: false });
    expect(check({ text: "" }).isTextUnread).toBe(false);
    expect(check({ text: "0xC004F211" }).isTextUnread).toBe(false);
    expect(check({ text: "Office の認証が外れた" }).isLost).toBe(false);
    expect(check({ text: "Windows の認証が外れた、Office は無事" }).isLost).toBe(true);
  });

  it("derives lineage, release and state from a report, and gives the advice for them", () => {
    const found = check({ report: climbed, troubleshooter: "failed" });
    expect(found).toMatchObject({ lineage: "win7-8-upgrade", release: "24H2", isLost: true });
    expect(found.advised.outcome).toBe("lost");
    expect(found.advised.advice.map(({ id }) => id)).toEqual(["slmgr-ato", "phone", "native-key"]);
  });

  it("believes a report more than a choice, and a choice more than a report without history", () => {
    expect(check({ report: climbed, lineage: "win11-native" })).toMatchObject({
      lineage: "win7-8-upgrade",
      basis: "began-with-7-8",
    });
    expect(check({ report: reset, lineage: "win10-native" })).toMatchObject({
      lineage: "win10-native",
      basis: "chosen",
    });
    expect(check({ report: reset })).toMatchObject({ lineage: "unknown", basis: "no-history" });
    expect(check({ report: reset, lineage: "unknown" })).toMatchObject({ basis: "no-history" });
  });

  it("says when a release is out of support for the edition, and when activation is back", () => {
    expect(check({ release: "23H2" }).endedOn).toBe("2025-11-11");
    expect(check({ release: "23H2", edition: "enterprise-education" }).endedOn).toBe("2026-11-10");
    expect(check({ release: "24H2", edition: "enterprise-education" }).endedOn).toBeNull();
    expect(check({}).endedOn).toBeNull();
    expect(check({ isLost: true, phone: "succeeded" }).isBack).toBe(true);
    expect(check({ isLost: true, phone: "failed" }).isBack).toBe(false);
  });

  it("advises by the cause that a known code usually has", () => {
    const found = check({ text: "0xC004F211", lineage: "win10-native" });
    expect(found.cause).toBe("hardware-change");
    expect(found.advised.advice.map(({ id }) => id)).toContain("hardware-changed");
  });

  it("says when a pasted text cannot be read instead of guessing", () => {
    expect(check({ report: "何かの文章" })).toMatchObject({ isReportUnread: true, basis: "none" });
    expect(check({ report: "  " }).isReportUnread).toBe(false);
  });

  it("takes the reader's own answer on activation before what it reads out of the words", () => {
    expect(check({ text: "認証が外れた 0xC004F211", isLost: false }).isLost).toBe(false);
    expect(check({ text: "認証が外れた" }).isLost).toBe(true);
    expect(check({ text: "更新したら認証が外れた" }).isLost).toBe(true);
    expect(check({ text: "activation lost after update" }).isLost).toBe(true);
    expect(check({ text: "Ｃ００４Ｆ２１１" })).toMatchObject({
      isLost: true,
      codes: [{ code: "0xC004F211" }],
    });
    expect(check({ text: "更新すると認証は外れますか？" }).isLost).toBe(false);
    expect(check({ text: "認証は外れていません" }).isLost).toBe(false);
    expect(check({ text: "deadbeef 12345678" })).toMatchObject({ isLost: false, codes: [] });
    expect(check({ text: "こんにちは" }).isLost).toBe(false);
    expect(check({ report: reset }).isLost).toBe(false);
  });
});
