import { expect, test } from "vitest";
import { toStretches } from "../../packages/web/src/desk/marked-text.tsx";
import { healthOf } from "../../packages/web/src/pages/sources.tsx";
import { seedReview, seedStory } from "./seed.ts";
import { sources } from "./sources.ts";
import { get, signedInCookie, startWorld } from "./world.ts";

const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `</title></textarea></pre><svg onload=alert(1)>`,
  `{{constructor.constructor('alert(1)')()}} \${7*7}`,
  `\u202Egnp.exe\u2066 \u0000\u0007`,
];

test("WEB-02: hostile titles, quotes, names and addresses stay text in the archive and at the desk", async () => {
  const world = await startWorld();
  const nasty = hostile.join(" ");
  const { bulletins } = await seedStory(world);
  const last = bulletins.at(-1);
  const first = bulletins[0];
  if (!first || !last) throw new Error("no bulletins");
  for (const bulletin of [first, last]) {
    const stored = await world.deps.bulletins.bulletin(bulletin.content.id);
    if (!stored) throw new Error("not stored");
    const { content } = stored;
    const text = { ...content.texts.ja, subject: nasty, summary: nasty, body: hostile, changes: hostile };
    const cited = content.sources.map((source) => ({
      ...source,
      title: nasty,
      quote: nasty,
      url: "javascript:alert(1)",
    }));
    await world.deps.bulletins.saveBulletin({
      ...stored,
      content: { ...content, texts: { ja: text, en: text }, sources: cited },
    });
  }
  await seedReview(world, { title: hostile[0] ?? "", text: nasty, url: "javascript:alert(1)" });
  const cookie = await signedInCookie(world);
  const paths = [
    "/ja/bulletins",
    `/ja/bulletins/${first.content.id}`,
    "/admin",
    `/en/admin/bulletins/${last.content.id}`,
    `/admin/bulletins/${last.content.id}/preview/ja/volume`,
  ];

  for (const path of paths) {
    const page = await (await get(world, path, { cookie })).text();
    expect(page, path).not.toMatch(/<script|<img src=x|<svg onload|href="javascript:/i);
    expect(page, path).not.toMatch(/\p{Bidi_Control}|[^\P{Cc}\t\n\r]/u);
  }
});

test("a held bulletin is not public, a frozen one shows every public revision", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world);
  const [first, , third, held] = bulletins.map((bulletin) => bulletin.content.id);

  const page = await (await get(world, `/ja/bulletins/${first}`)).text();
  expect(page).toContain(`/ja/bulletins/${third}`);
  expect(page).toContain("この知らせのあとに、新しい知らせが出ています");
  expect(page).not.toContain(held ?? "");
  expect(await (await get(world, "/ja/bulletins")).text()).not.toContain(held ?? "");
  for (const id of [held, "bul_none", "x"])
    expect((await get(world, `/ja/bulletins/${id}`)).status).toBe(404);
});

test.each([
  [3, "この知らせのあとに、新しい知らせが出ています。", "新しい知らせがあります"],
  [4, "この知らせは訂正されました。", "訂正されました"],
  [5, "この件は解消しました。", "解消しました"],
  [6, "この件の速報は取り消されました。", "取り消されました"],
])(
  "an old bulletin says what became of its incident by the last of %i serials",
  async (count, note, mark) => {
    const world = await startWorld();
    const { bulletins } = await seedStory(world, count, { supersededAt: null });
    const first = bulletins[0]?.content.id;
    const last = bulletins[count - 1]?.content.id;

    const page = await (await get(world, `/ja/bulletins/${first}`)).text();
    const newest = await (await get(world, `/ja/bulletins/${last}`)).text();
    const list = await (await get(world, "/ja/bulletins")).text();

    expect(page).toContain(`<p class="stand">${note} <a href="/ja/bulletins/${last}">最新の知らせを見る</a>`);
    expect(newest).not.toContain('class="stand"');
    expect(list.match(/<span class="remark">[^<]*/g)).toEqual(
      Array(count - 1).fill(`<span class="remark">${mark}`),
    );
  },
);

test("a bulletin tells every lineage apart and says when its sources were read", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world);
  const content = bulletins[0]?.content;
  const page = await (await get(world, `/en/bulletins/${content?.id}`)).text();

  for (const block of Object.values(content?.texts.en.blocks ?? {}))
    expect(page).toContain(block.risk.replaceAll("'", "&#39;"));
  expect(page).toContain('<time datetime="2024-12-06T00:12:00.000Z">6 December 2024, 00:12 UTC</time>');
});

test("an empty archive says so", async () => {
  const world = await startWorld();

  expect(await (await get(world, "/ja/bulletins")).text()).toContain("まだ速報を出していません");
});

test("the state of a source is told from its last polls", () => {
  const [source] = sources;
  if (!source) throw new Error("no source");
  const now = Date.parse("2026-11-21T03:00:00.000Z");
  const state = (part: object) =>
    ({
      sourceId: source.id,
      state: "ok",
      lastOkAt: "2026-11-21T02:45:00.000Z",
      lastChangedAt: "2026-11-20T00:00:00.000Z",
      ...part,
    }) as never;

  expect(healthOf(source, null, now)).toBe("waiting");
  expect(healthOf(source, state({}), now)).toBe("ok");
  expect(healthOf(source, state({ lastOkAt: "2026-11-21T02:29:00.000Z" }), now)).toBe("late");
  expect(healthOf(source, state({ lastChangedAt: "2026-10-01T00:00:00.000Z" }), now)).toBe("frozen");
  expect(healthOf(source, state({ state: "odd" }), now)).toBe("odd");
  expect(healthOf({ ...source, off: "no-credentials" }, null, now)).toBe("off");
  expect(healthOf(source, state({ state: "broken" }), now)).toBe("broken");
  expect(healthOf(source, state({ state: "failed" }), now)).toBe("failed");
});

test("evidence that overlaps keeps every rule and loses no letter", () => {
  const text = "not activated since 24H2";
  const rules = [
    { id: "a", evidence: [{ text: "", start: 0, end: 13 }] },
    { id: "b", evidence: [{ text: "", start: 4, end: 19 }] },
    { id: "c", evidence: [{ text: "", start: 20, end: 99 }] },
  ];

  const stretches = toStretches(text, rules);

  expect(stretches.map((one) => one.text).join("")).toBe(text);
  expect(stretches.map((one) => one.rules.join())).toEqual(["a", "a,b", "b", "", "c"]);
});
