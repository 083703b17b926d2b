import { expect, test } from "vitest";
import { seedGroup, seedReview, seedStory, seedTold } from "./seed.ts";
import { get, post, putReader, signedInCookie, startWorld } from "./world.ts";

test("the overview shows what waits, why, for how many, and what is on its way", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world, 2);
  const running = bulletins[1];
  if (!running) throw new Error("no running bulletin");
  await seedGroup(world, running);
  await seedReview(world);
  for (const name of ["a", "b"]) await putReader(world, { address: `${name}@example.com` });
  const cookie = await signedInCookie(world);

  const page = await (await get(world, "/en/admin", { cookie })).text();

  expect(page).toContain("There are two independent reports");
  expect(page).toMatch(/Readers<\/dt><dd><b>2<\/b>/);
  expect(page).toMatch(/Audience<\/dt><dd>[^<]*first Windows you do not know<\/dd>/);
  expect(page).toContain("部品は換えていません");
  expect(page).toContain("3 of 4");
  expect(page).toMatch(/<mark title="[^"]+">/);
  expect(page).toMatch(/Uncertain<\/dt><dd>1</);
});

test("a bulletin above the limit is approved by its number of readers alone", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world, 0);
  for (const name of ["a", "b", "c"]) await putReader(world, { address: `${name}@example.com` });
  const cookie = await signedInCookie(world);
  const path = `/admin/bulletins/${bulletins.at(-1)?.content.id}`;
  const approve = (count: string) => post(world, `${path}/approve`, { count }, { cookie });

  const wrong = await approve("2");
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toMatch(/role="alert"[\s\S]*href="#count"/);
  expect((await approve("")).status).toBe(422);
  expect((await approve("３")).status).toBe(303);
  expect(await (await get(world, path, { cookie })).text()).toContain(`action="${path}/send"`);
});

test("what goes to the told alone counts them, not those whom the audience names", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world, 4);
  const [first] = bulletins;
  const held = bulletins.at(-1);
  if (!first || !held) throw new Error("no bulletin");
  expect([held.content.kind, held.audience.reach]).toEqual(["resolved", "told"]);
  const cookie = await signedInCookie(world);
  const page = async () => (await get(world, `/admin/bulletins/${held.content.id}`, { cookie })).text();

  for (const name of ["a", "b", "c", "late"]) await putReader(world, { address: `${name}@example.com` });
  expect(await page()).toContain("<dt>読者数</dt><dd><b>0 人</b>");
  for (const name of ["a", "b", "c"]) await seedTold(world, first, `${name}@example.com`);
  const counted = await page();
  expect(counted).toContain("<dt>読者数</dt><dd><b>3 人</b>");
  expect(counted).toContain('name="count"');
});

test("send can be undone before its time, and a double click sends once", async () => {
  const world = await startWorld({ approveCountAbove: 10 });
  const { bulletins } = await seedStory(world);
  const id = bulletins.at(-1)?.content.id;
  if (!id) throw new Error("no bulletin");
  const cookie = await signedInCookie(world);
  const push = (act: string) => post(world, `/admin/bulletins/${id}/${act}`, {}, { cookie });

  expect((await push("send")).status, "not approved yet").toBe(403);
  expect(await Promise.all(["approve", "approve"].map(async (act) => (await push(act)).status))).toEqual([
    303, 303,
  ]);
  expect(await Promise.all(["send", "send", "send"].map(async (act) => (await push(act)).status))).toEqual([
    303, 303, 303,
  ]);
  const waiting = await world.deps.bulletins.bulletin(id);
  expect([waiting?.releaseAt, waiting?.frozenAt]).toEqual(["2026-11-21T03:02:00.000Z", null]);
  expect(world.plans).toEqual([]);
  const trail = await world.deps.desk.auditTrail(20);
  expect(trail.filter((entry) => entry.action === "send")).toHaveLength(1);

  expect((await push("cancel")).status).toBe(303);
  expect((await world.deps.bulletins.bulletin(id))?.cancelledAt).not.toBeNull();
  expect(await (await get(world, `/admin/bulletins/${id}`, { cookie })).text()).toContain(
    "できる操作はありません",
  );
});

test("a preview is the mail of one language and lineage, with no slot left in it", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world);
  const content = bulletins.at(-1)?.content;
  const cookie = await signedInCookie(world);
  const page = async (rest: string) =>
    (await get(world, `/admin/bulletins/${content?.id}/preview/${rest}`, { cookie })).text();

  const volume = await page("ja/volume");
  expect(volume).toContain(content?.texts.ja.blocks.volume.risk);
  expect(volume).not.toContain(content?.texts.ja.blocks["win7-8-upgrade"].risk);
  expect(volume).not.toMatch(/ZZ(?:SLOT|OPEN|CLOSE)/);
  expect(await page("en/win10-native")).toContain('lang="en"');
  expect((await get(world, `/admin/bulletins/${content?.id}/preview/ja/nothing`, { cookie })).status).toBe(
    404,
  );
});

test("the preview says what of a bulletin is too long for its mail", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world);
  const held = bulletins.at(-1);
  if (!held) throw new Error("no bulletin");
  const cookie = await signedInCookie(world);
  const long = { ...held.content.texts.ja, body: Array<string>(80).fill("とても長い段落です。".repeat(20)) };
  const content = { ...held.content, texts: { ...held.content.texts, ja: long } };
  const path = `/admin/bulletins/${content.id}`;

  expect(await (await get(world, path, { cookie })).text()).not.toContain("長すぎてメールに入りきらない");
  const stored = await world.deps.bulletins.bulletin(content.id);
  if (!stored) throw new Error("not stored");
  await world.deps.bulletins.saveBulletin({ ...stored, content });
  expect(await (await get(world, path, { cookie })).text()).toMatch(/入りきらない[^<]*<code>body<\/code>/);
});
