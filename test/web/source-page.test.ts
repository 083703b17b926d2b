import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { type SourceState, sourcesFor } from "../../packages/core/src/feed/index.ts";
import { sourceModels } from "../../packages/web/src/pages/sources.tsx";
import { get, startWorld } from "./world.ts";

const bare = sourcesFor({ ownFeed: "", access: [] });
const read: SourceState = {
  sourceId: "jpwinsup",
  state: "odd",
  reason: "it held about 20 items and holds 2",
  etag: '"private"',
  lastModified: null,
  firstPolledAt: "2026-11-01T00:00:00.000Z",
  lastPolledAt: "2026-11-21T02:50:00.000Z",
  lastOkAt: "2026-11-21T02:50:00.000Z",
  lastChangedAt: "2026-11-20T01:00:00.000Z",
  itemCount: 2,
  failures: 0,
  notBefore: null,
};

test.each([
  [
    "ja",
    ["公式", "技術文書", "コミュニティ", "ニュース"],
    ["いつもと様子が違います", "アカウントが未設定", "アドレスが未設定", "1 日 1 回"],
  ],
  [
    "en",
    ["Official", "Documentation", "Community", "News"],
    ["looks unlike itself", "wants an account", "has not given an address", "every 6 h", "once a day"],
  ],
])(
  "OPS-05: the sources stand in groups with their state, their last checks and why one is off (%s)",
  async (lang, groups, words) => {
    const world = await startWorld();
    Object.assign(world.deps, { sources: bare });
    await world.deps.feeds.putSourceState(read);
    const html = await (await get(world, `/${lang}/sources`)).text();
    const heads = [...html.matchAll(/<h2 id="kind-\w+">([^<]+)<\/h2>/g)].map(([, head]) => head);
    expect(heads).toEqual(groups);
    expect(html.match(/<li class="health-/g)).toHaveLength(bare.length);
    for (const word of words) expect(html).toContain(word);
    expect(html).toContain('datetime="2026-11-21T02:50:00.000Z"');
    expect(html).toContain('datetime="2026-11-20T01:00:00.000Z"');
    const report = await new HtmlValidate({ extends: ["html-validate:standard"] }).validateString(html);
    expect(report.results.flatMap((result) => result.messages).map(({ message }) => message)).toEqual([]);
    expect(gzipSync(html).length).toBeLessThan(20_000);
  },
);

test("what everybody may see of a source is plain values, and no more than its state", () => {
  const models = sourceModels(bare, [read], Date.parse("2026-11-21T03:00:00.000Z"));
  const model = models.find((one) => one.id === "jpwinsup");
  expect(JSON.parse(JSON.stringify(models))).toEqual(models);
  expect(model).toEqual({
    id: "jpwinsup",
    kind: "official",
    name: { ja: "Microsoft Japan Windows サポート ブログ", en: "Microsoft Japan Windows support blog" },
    url: "https://jpwinsup.github.io/blog/atom.xml",
    cadenceMinutes: 60,
    health: "odd",
    off: null,
    lastCheckedAt: "2026-11-21T02:50:00.000Z",
    lastReadAt: "2026-11-21T02:50:00.000Z",
    lastNewAt: "2026-11-20T01:00:00.000Z",
    items: 2,
  });
  expect(models.find((one) => one.id === "own-site")).toMatchObject({ health: "off", off: "no-address" });
});
