import { describe, expect, it } from "vitest";
import { composeContent } from "../../packages/core/src/bulletin/index.ts";
import { bulletinOf, incidentOf, reportOf, storyBulletins } from "./samples.ts";

const first = bulletinOf("early-warning");

describe("the content of an automatic bulletin", () => {
  it("puts the kind first in every subject", () => {
    expect(storyBulletins().map((bulletin) => bulletin.texts.ja.subject)).toEqual([
      "【速報・未確認】24H2 更新後に認証が外れる問題の報告",
      "【確認】24H2 更新後に認証が外れる問題",
      "【続報】24H2 更新後に認証が外れる問題（第3報）",
      "【訂正】24H2 更新後に認証が外れる問題について",
      "【解消】24H2 更新後に認証が外れる問題は解消しました",
      "【取消】24H2 更新後に認証が外れる問題の速報を取り消します",
    ]);
  });

  it("says nothing of changes in the first bulletin and what is new in each later one", () => {
    const changes = storyBulletins().map((bulletin) => bulletin.texts.ja.changes);
    expect(changes[0]).toEqual([]);
    expect(changes[1]).toEqual([
      "段階：速報 → 確認",
      "確かさ：可能性あり → 実際に起きている",
      "関係する更新プログラム：KB5048667",
      "新しい情報源：Windows リリース正常性（24H2）",
      "Microsoft の状況：確認済み。",
    ]);
    expect(changes[2]).toEqual([
      "新しいエラー コード：0xC004F213",
      "Microsoft の状況：回避策あり。",
      "回避策（Microsoft の説明）：Use the activation troubleshooter while signed in with the linked account.",
    ]);
    expect(changes[5]).toEqual(["段階：解消 → 取消"]);
    expect(changes[4]?.at(-1)).toBe("修正：KB5050009 以降の更新プログラムで直るとされています。");
  });

  it("cites the vendor first, then the earliest reports, in quotes of at most 160 characters", () => {
    expect(bulletinOf("confirmed").sources.map((source) => source.official)).toEqual([true, false, false]);
    const long = reportOf({ quote: "長い引用".repeat(100), title: "題".repeat(300) });
    const content = composeContent({
      incident: incidentOf({ reports: [long] }),
      kind: "early-warning",
      serial: 1,
      bulletinId: first.id,
      previous: null,
      now: "2024-12-06T05:00:00Z",
    });
    expect([...(content.sources[0]?.quote ?? "")].length).toBe(160);
    expect([...(content.sources[0]?.title ?? "")].length).toBe(120);
  });

  it("tells a warning from the vendor's own investigation", () => {
    const official = {
      status: "investigating",
      itemId: reportOf().itemId,
      workaround: null,
      build: null,
      kb: null,
      resolvingKb: null,
      updatedAt: null,
    } as const;
    const content = composeContent({
      incident: incidentOf({ official }),
      kind: "early-warning",
      serial: 1,
      bulletinId: first.id,
      previous: null,
      now: "2024-12-06T05:00:00Z",
    });
    expect(content.texts.ja.subject).toBe("【速報・未確認】24H2 更新後に認証が外れる問題を調査中");
    expect(content.texts.en.summary).toContain("Microsoft is investigating");
    expect(first.texts.en.summary).toContain("there are reports");
  });

  it("works the advice out for the day it stands for", () => {
    const late = composeContent({
      incident: incidentOf(),
      kind: "update",
      serial: 2,
      bulletinId: first.id,
      previous: first,
      now: "2026-12-01T00:00:00Z",
    });
    expect(first.texts.ja.blocks["win7-8-upgrade"].act.join()).toContain("23H2 をお使いなら");
    expect(late.texts.ja.blocks["win7-8-upgrade"].act.join()).not.toContain("23H2 をお使いなら");
  });
});
