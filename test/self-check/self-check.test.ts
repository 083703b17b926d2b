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
