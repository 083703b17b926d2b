import { describe, expect, it } from "vitest";
import {
  bulletinFacts,
  composeContent,
  composeManualContent,
} from "../../packages/core/src/bulletin/index.ts";
import type { BulletinKind } from "../../packages/core/src/incident/index.ts";
import { bulletinOf, incidentOf, reportOf, storyBulletins } from "./samples.ts";

const first = bulletinOf("early-warning");

describe("the content of an automatic bulletin", () => {
  it("puts the kind first in every subject", () => {
    expect(storyBulletins().map((bulletin) => bulletin.texts.ja.subject)).toEqual([
      "【速報・未確認】Windows 24H2 更新後に認証が外れる問題の報告",
      "【確認】Windows 24H2 更新後に認証が外れる問題",
      "【続報】Windows 24H2 更新後に認証が外れる問題（第 3 報）",
      "【訂正】Windows 24H2 更新後に認証が外れる問題について",
      "【解消】Windows 24H2 更新後に認証が外れる問題は解消しました",
      "【取消】Windows 24H2 更新後に認証が外れる問題の速報の取り消し",
    ]);
  });

  it("INC-04: says nothing of changes in the first bulletin and what is new in each later one", () => {
    const changes = storyBulletins().map((bulletin) => bulletin.texts.ja.changes);
    expect(changes[0]).toEqual([]);
    expect(changes[1]).toEqual([
      "段階：速報 → 確認",
      "確かさ：可能性あり → 実際に起きている",
      "きっかけの更新：KB5048667",
      "新しい情報源：Windows リリース正常性（24H2）",
      "Microsoft の発表：問題を認めています。",
    ]);
    expect(changes[2]).toEqual([
      "新しいエラー コード：0xC004F213",
      "Microsoft の発表：回避策を示しています。",
      "回避策（Microsoft の説明、原文のまま）：Use the activation troubleshooter while signed in with the linked account.",
    ]);
    expect(changes[3]).toEqual([
      "重大さ：重大（利用権を失うおそれ） → 中（ライセンス認証が外れる）",
      "原因の見立て：更新後にライセンスが見つからない → 更新プログラムの不具合",
    ]);
    expect(changes[4]).toEqual([
      "段階：解消",
      "Microsoft の発表：解決したとしています。",
      "修正：KB5050009 以降の更新プログラムで直るとされています。",
    ]);
    expect(changes[5]).toEqual(["段階：解消 → 取消"]);
  });

  it("speaks of a trouble that is over as over, and keeps the update behind it from the one that mends it", () => {
    const factsOf = (kind: BulletinKind) =>
      bulletinFacts(bulletinOf(kind), "ja").map(({ label, value }) => `${label}：${value}`);
    expect(factsOf("resolved")).toEqual([
      "状態：解消したとされています",
      "対象：Windows 11 24H2",
      "きっかけの更新：KB5048667",
      "修正を含む更新：KB5050009",
      "エラー コード：0x803F7001",
      "最初の報告：2024年12月6日 09:12（日本時間）",
      "発表：2025年1月15日 03:30（日本時間）",
    ]);
    expect(factsOf("confirmed").slice(0, 2)).toEqual([
      "確かさ：実際に起きている",
      "重大さ：重大（利用権を失うおそれ）",
    ]);
    expect(factsOf("cancelled").join()).not.toMatch(/確かさ|重大さ/);
  });

  it("INC-04: tells of a manual bulletin, too, what changed since the last serial", () => {
    const texts = { ...bulletinOf("confirmed").texts };
    const bulletin = composeManualContent({
      incident: incidentOf({ certainty: "likely", errorCodes: ["0x803F7001", "0xC004F211"] }),
      kind: "update",
      serial: 2,
      bulletinId: first.id,
      previous: first,
      now: "2024-12-06T05:00:00Z",
      texts,
    });
    expect(bulletin.texts.en.changes).toEqual([
      "Certainty: Possible → Likely",
      "New error codes: 0xC004F211",
    ]);
  });

  it("INC-04: says no more of how sure or how bad it is once a trouble is over", () => {
    const bulletin = composeContent({
      incident: incidentOf({ certainty: "observed", severity: "minor" }),
      kind: "resolved",
      serial: 2,
      bulletinId: first.id,
      previous: first,
      now: "2024-12-06T05:00:00Z",
    });
    expect(bulletin.texts.ja.changes).toEqual(["段階：速報 → 解消"]);
  });

  it("cuts a quote where a clause or a phrase ends, never inside a word", () => {
    const quote = "更新したところ認証が外れ、".repeat(20);
    const incident = incidentOf({ reports: [reportOf({ quote })] });
    const input = { kind: "early-warning", serial: 1, bulletinId: first.id, previous: null } as const;
    const [source] = composeContent({ ...input, incident, now: "2024-12-06T05:00:00Z" }).sources;
    expect(source?.quote).toMatch(/認証が外れ…$/);
    expect([...(source?.quote ?? "")].length).toBeLessThanOrEqual(160);
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
    expect([...(content.sources[0]?.quote ?? "")].length).toBeLessThanOrEqual(160);
    expect([...(content.sources[0]?.title ?? "")].length).toBeLessThanOrEqual(120);
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
    expect(content.texts.ja.subject).toBe("【速報・未確認】Windows 24H2 更新後に認証が外れる問題を調査中");
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
