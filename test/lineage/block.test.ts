import { describe, expect, it } from "vitest";
import { bulletinKinds } from "../../packages/core/src/incident/index.ts";
import { langs } from "../../packages/core/src/lang.ts";
import { type BlockFacts, blockFor, blocksFor, lineageIds } from "../../packages/core/src/lineage/index.ts";
import { causes } from "../../packages/core/src/rules/verdict.ts";

const facts: BlockFacts = {
  cause: "upgrade-path",
  releases: ["24H2"],
  hasWorkaround: false,
  kind: "early-warning",
  asOf: "2024-12-06T04:05:00Z",
};

function actsOf(lineage: (typeof lineageIds)[number], part: Partial<BlockFacts> = {}): string {
  return blockFor(lineage, { ...facts, ...part }, "ja").act.join("\n");
}

describe("the block of a lineage", () => {
  it("says something to every lineage at every stage, whatever the cause", () => {
    const every = bulletinKinds.flatMap((kind) => causes.map((cause) => ({ ...facts, kind, cause })));
    const blocks = every.flatMap((some) => langs.flatMap((lang) => Object.values(blocksFor(some, lang))));
    expect(blocks.filter((block) => block.risk.length < 10 || block.act.length === 0)).toEqual([]);
    expect(
      blocks.flatMap((block) => [...block.act, ...block.avoid]).filter((item) => item.length < 6),
    ).toEqual([]);
  });

  it("tells who climbed from Windows 7/8.1 to hold, with the day each release ends", () => {
    const act = blockFor("win7-8-upgrade", facts, "ja").act;
    expect(act[0]).toBe(
      "【更新前】23H2 をお使いなら、今の版のまま使い、機能更新プログラムを一時停止してください（Home/Pro は 2025年11月11日まで、Enterprise/Education は 2026年11月10日まで）。",
    );
    expect(act[1]).toBe(
      "【更新前】22H2 の Enterprise/Education をお使いなら、今の版のまま使い、機能更新プログラムを一時停止してください（2025年10月14日まで）。22H2 の Home/Pro はサポートが終わっているため、とどまらないでください。",
    );
  });

  it("never tells anybody to stay on a release that has ended (LIN-02)", () => {
    expect(actsOf("win7-8-upgrade", { asOf: "2025-11-12" })).toContain(
      "23H2 の Home/Pro はサポートが終わっているため、とどまらないでください",
    );
    expect(actsOf("win7-8-upgrade", { asOf: "2025-11-12" })).toContain("2026年11月10日まで");
    expect(actsOf("win7-8-upgrade", { asOf: "2026-11-11" })).not.toContain("23H2");
    expect(actsOf("win7-8-upgrade", { asOf: "2026-11-11" })).toContain(
      "24H2 より前の版は、すべてサポートが終わっています。とどまらず",
    );
    expect(actsOf("win7-8-upgrade", { asOf: "2026-11-11" })).not.toContain("一時停止");
    expect(actsOf("win10-from-7-8", { asOf: "2025-10-14" })).toContain("Windows 10 22H2");
    expect(actsOf("win10-from-7-8", { asOf: "2025-10-15" })).not.toContain("Windows 10 22H2");
  });

  it("puts the vendor's workaround first, and tells nobody to buy a licence while there is one", () => {
    const withOne = actsOf("win7-8-upgrade", { hasWorkaround: true });
    expect(withOne).toContain("【認証が外れたら】まず、Microsoft が示した回避策");
    expect(withOne).not.toContain("正規の Windows 10/11 ライセンス");
    expect(actsOf("win7-8-upgrade")).toContain("正規の Windows 10/11 ライセンス");
  });

  it("names 24H2 as the release to stay on when 25H2 is the affected one", () => {
    expect(actsOf("win10-native", { releases: ["25H2"] })).toContain("24H2 をお使いなら");
    expect(actsOf("win10-native", { releases: [] })).toContain("サポート期間内なら");
  });

  it("tells native Windows 11 PCs and organisations nothing of holding", () => {
    expect(actsOf("win11-native")).not.toContain("一時停止");
    expect(actsOf("volume")).not.toContain("一時停止");
    expect(actsOf("volume")).toContain("管理者");
    expect(actsOf("volume")).not.toContain("トラブルシューティング ツール");
  });

  it("shows the unknown every branch and how to find out (LIN-03)", () => {
    const act = blockFor("unknown", facts, "ja").act.join("\n");
    for (const word of [
      "slmgr /dlv",
      "Source OS",
      "はじめから Windows 11",
      "Windows 10 から",
      "Windows 7/8.1 から",
      "今も Windows 10",
      "会社や学校",
    ])
      expect(act).toContain(word);
  });

  it("advises waiting when the activation service is down", () => {
    expect(actsOf("win11-native", { cause: "activation-server" })).toContain("数時間から 1 日");
    expect(actsOf("win11-native")).not.toContain("数時間から 1 日");
  });

  it("lets go once the trouble is over or withdrawn", () => {
    expect(blockFor("win7-8-upgrade", { ...facts, kind: "cancelled" }, "ja").avoid).toEqual([]);
    expect(actsOf("win7-8-upgrade", { kind: "resolved" })).not.toContain("【更新前】");
    expect(actsOf("win7-8-upgrade", { kind: "resolved" })).toContain("まだ外れていたら");
  });

  it("speaks in one voice: every Japanese sentence is polite", () => {
    const plain = bulletinKinds
      .flatMap((kind) => causes.flatMap((cause) => Object.values(blocksFor({ ...facts, kind, cause }, "ja"))))
      .flatMap((block) => [...block.risk.split(/(?<=。)/), ...block.act, ...block.avoid])
      .filter((text) => !/(?:ください|です|ます|ません|でした|ました)(?:（[^（）]*）)?。$/.test(text));
    expect([...new Set(plain)]).toEqual([]);
  });

  it("reads the same by itself as among all blocks", () => {
    for (const lang of langs) {
      const all = blocksFor(facts, lang);
      expect(Object.keys(all)).toEqual([...lineageIds]);
      expect(all.volume).toEqual(blockFor("volume", facts, lang));
    }
  });
});
