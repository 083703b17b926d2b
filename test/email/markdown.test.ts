import { describe, expect, it } from "vitest";
import {
  composeManualContent,
  defaultBlocks,
  textFromMarkdown,
} from "../../packages/core/src/bulletin/index.ts";
import { InvalidInput } from "../../packages/core/src/errors.ts";
import { bulletinOf, incidentOf } from "./samples.ts";

const defaults = defaultBlocks({ incident: incidentOf(), kind: "update", now: "2024-12-06T05:00:00Z" }, "ja");

const sample = `# 24H2 の更新は見合わせを

認証が外れる報告が
増えています。

くわしくは [公式の説明](https://example.com/a) を。**重要**な点は \`slmgr\` です。

## 経緯

- 12/6 最初の報告
- 12/8 公式が確認

::: win7-8-upgrade
利用権を失うおそれがあります。

- 更新を止める
- 窓口に聞く
  （番号をもらう）

避ける:
- 初期化
:::

おわりに。
`;

describe("a manual bulletin in Markdown", () => {
  it("gives subject, summary, body and the blocks it has, the rest from the decision table", () => {
    const text = textFromMarkdown(sample, "ja", defaults);
    expect(text.subject).toBe("24H2 の更新は見合わせを");
    expect(text.summary).toBe("認証が外れる報告が増えています。");
    expect(text.body).toEqual([
      "くわしくは 公式の説明（https://example.com/a） を。重要な点は slmgr です。",
      "経緯",
      "・12/6 最初の報告",
      "・12/8 公式が確認",
      "おわりに。",
    ]);
    expect(text.blocks["win7-8-upgrade"]).toEqual({
      risk: "利用権を失うおそれがあります。",
      act: ["更新を止める", "窓口に聞く（番号をもらう）"],
      avoid: ["初期化"],
    });
    expect(text.blocks.volume).toEqual(defaults.volume);
  });

  it("keeps markup of HTML as text", () => {
    const text = textFromMarkdown("# <b>x</b>\n\n<script>alert(1)</script>", "en", defaults);
    expect([text.subject, text.summary]).toEqual(["<b>x</b>", "<script>alert(1)</script>"]);
  });

  it.each([
    ["", ["subject:missing", "summary:missing"]],
    ["# only a subject", ["summary:missing"]],
    ["no subject\n\nat all", ["subject:missing"]],
    ["# a\n\nb\n\n::: win12\nx\n:::", ["block.win12:unknown-lineage"]],
    ["# a\n\nb\n\n::: volume\nx", ["block.volume:block-not-closed"]],
    ["# a\n\nb\n\n::: volume\nx\n::: unknown\ny\n:::", ["block.volume:block-not-closed"]],
    ["# a\n\nb\n\n::: volume\n- x\n:::", ["block.volume:risk-missing"]],
    ["# a\n\nb\n\n::: volume\nx\n:::\n::: volume\ny\n:::", ["block.volume:block-twice"]],
  ])("refuses %j naming each field", (markdown, expected) => {
    expect(errorsOf(markdown)).toEqual(expected);
  });

  it("gets the label of its kind into the subject, once", () => {
    const base = bulletinOf("update");
    const input = {
      incident: incidentOf(),
      kind: "correction",
      serial: 2,
      bulletinId: base.id,
      previous: null,
      now: base.asOf,
    } as const;
    const ja = textFromMarkdown("# 【訂正】対象は 24H2 だけです\n\n訂正します。", "ja", defaults);
    const en = textFromMarkdown("# Only 24H2\n\nWe correct.", "en", defaults);
    const content = composeManualContent({ ...input, texts: { ja, en } });
    expect(content.texts.ja.subject).toBe("【訂正】対象は 24H2 だけです");
    expect(content.texts.en.subject).toBe("[Correction] Only 24H2");
  });

  it("is read in time even when it is all brackets", () => {
    const started = performance.now();
    textFromMarkdown(`# a\n\n${"[".repeat(50_000)}${"**_`<".repeat(10_000)}`, "ja", defaults);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

function errorsOf(markdown: string): readonly string[] {
  try {
    textFromMarkdown(markdown, "ja", defaults);
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors.map((found) => `${found.field}:${found.code}`);
    throw error;
  }
  return [];
}
