import { expect, test } from "vitest";
import { seedReview, seedStory } from "./seed.ts";
import { type Fields, get, post, publisher, signedInCookie, startWorld, type World } from "./world.ts";

function draft(change: Fields = {}): Fields {
  return {
    requestId: "r".repeat(43),
    kind: "early-warning",
    incident: "",
    lineage: ["win7-8-upgrade"],
    "audience-lang": [],
    timing: ["early"],
    "markdown-ja": "# 認証が外れる報告\n\n要約です。\n\n本文です。",
    "markdown-en": "# Activation lost\n\nA summary.\n\nThe body.",
    ...change,
  };
}

test("a double click on save makes one held bulletin, for the audience that was ticked", async () => {
  const world = await startWorld();
  const cookie = await signedInCookie(world);

  const clicks = await Promise.all([1, 2, 3].map(() => post(world, "/admin/new", draft(), { cookie })));
  const late = await post(world, "/admin/new", draft(), { cookie });

  const places = new Set([...clicks, late].map((click) => click.headers.get("Location")));
  expect(places.size).toBe(1);
  const all = await world.deps.bulletins.bulletins(10);
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({
    createdBy: publisher,
    approvedAt: null,
    audience: { lineages: ["win7-8-upgrade"], langs: [], timings: ["early"] },
  });
});

test("errors of a bulletin are shown at their text, and nothing is written", async () => {
  const world = await startWorld();
  const cookie = await signedInCookie(world);
  const fields = draft({
    "markdown-ja": "要約だけ",
    "markdown-en": "# 【Subject】\n\nA summary.",
    kind: "weather",
  });

  const answer = await post(world, "/admin/new", fields, { cookie });
  const page = await answer.text();

  expect(answer.status).toBe(422);
  expect(page).toMatch(/id="markdown-ja-error">[^<]*件名/);
  expect(page).toMatch(/id="markdown-en-error">[^<]*見本/);
  expect(page).toMatch(/id="kind-error"/);
  expect(page).toContain(`value="${"r".repeat(43)}"`);
  expect(page).toContain("要約だけ");
  expect(await world.deps.bulletins.bulletins(10)).toEqual([]);
});

test("a correction needs an incident, and the skeleton itself is never taken for a text", async () => {
  const world = await startWorld();
  const cookie = await signedInCookie(world);
  const form = await (await get(world, "/admin/new", { cookie })).text();
  const skeleton = (id: string) => new RegExp(`<textarea id="${id}"[^>]*>([^<]*)<`).exec(form)?.[1] ?? "";

  const bare = await post(world, "/admin/new", draft({ kind: "correction" }), { cookie });
  const untouched = { "markdown-ja": skeleton("markdown-ja"), "markdown-en": skeleton("markdown-en") };

  expect([bare.status, (await bare.text()).includes('href="#incident"')]).toEqual([422, true]);
  expect(skeleton("markdown-ja")).toContain("【件名】");
  expect((await post(world, "/admin/new", draft(untouched), { cookie })).status).toBe(422);
});

/** An incident whose warning was withdrawn, closed on some day. */
async function seedClosed(world: World, closedAt: string) {
  const { bulletins, incident } = await seedStory(world, 6, { endedAt: closedAt });
  const known = await world.deps.incidents.incident(incident.id);
  if (!known) throw new Error("no incident");
  await world.deps.incidents.saveIncident({ ...known, updatedAt: closedAt, closedAt });
  return { id: incident.id, last: bulletins[5]?.content.id };
}

test.each(["update", "correction", "resolved", "cancelled"])(
  "a finished bulletin leads to a form for %s of its closed incident, and the form is taken",
  async (kind) => {
    const world = await startWorld();
    const { id, last } = await seedClosed(world, "2026-11-20T00:00:00.000Z");
    const cookie = await signedInCookie(world);
    const path = `/admin/new?kind=${kind}&amp;incident=${id}`;

    expect(await (await get(world, `/admin/bulletins/${last}`, { cookie })).text()).toContain(
      `href="${path}"`,
    );
    const form = await (await get(world, path.replace("&amp;", "&"), { cookie })).text();
    const chosen = [...form.matchAll(/<option value="([^"]*)" selected="">/g)].map((match) => match[1]);
    expect(chosen).toEqual([kind, id]);
    expect(form).toMatch(new RegExp(`value="${id}"[^>]*>[^<]*〔取消〕`));
    const answer = await post(world, "/admin/new", draft({ kind, incident: id, timing: [] }), { cookie });
    expect(answer.status).toBe(303);
    const [written] = (await world.deps.bulletins.bulletins(10)).filter((one) => one.origin === "publisher");
    expect(written?.content).toMatchObject({ kind, incidentId: id, serial: 7 });
  },
);

test("incidents closed long ago are left out of the form, unless it is opened for one of them", async () => {
  const world = await startWorld();
  const { id } = await seedClosed(world, "2026-09-01T00:00:00.000Z");
  const form = async (query: string) =>
    (await get(world, `/admin/new${query}`, { cookie: await signedInCookie(world) })).text();

  expect(await form("")).toContain(`value="${id}"`);
  world.clock.at = new Date("2026-12-01T00:00:00.000Z");
  expect(await form("")).not.toContain(id);
  expect(await form(`?kind=correction&incident=${id}`)).toContain(`value="${id}" selected`);
  expect(await form("?kind=%3Cb%3E&incident=inc_%3Cb%3E")).not.toContain("<b>");
});

test("an item taken off the review list is gone, and the trail says who did it", async () => {
  const world = await startWorld();
  const itemId = await seedReview(world);
  const cookie = await signedInCookie(world);

  const answer = await post(world, `/admin/review/win-forum-en/${itemId}/dismiss`, {}, { cookie });

  expect(answer.headers.get("Location")).toBe("/admin");
  expect(await world.deps.feeds.reviewList(10)).toEqual([]);
  expect(await world.deps.desk.auditTrail(1)).toMatchObject([
    { publisher, action: "dismiss", subject: itemId },
  ]);
});

test("an item called a report waits for the next poll, says so, and is decided on once", async () => {
  const world = await startWorld();
  const itemId = await seedReview(world);
  const cookie = await signedInCookie(world);
  const path = `/admin/review/win-forum-en/${itemId}`;
  const before = await (await get(world, "/ja/admin", { cookie })).text();
  expect(before).toContain("不具合の報告として扱う");

  const answer = await post(world, `${path}/accept`, {}, { cookie });
  expect(answer.headers.get("Location")).toBe("/admin");
  const page = await (await get(world, "/ja/admin", { cookie })).text();
  expect(page).toContain("次の巡回で");
  expect(page).not.toContain("不具合の報告として扱う");
  expect(await world.deps.feeds.reviewList(10)).toMatchObject([{ itemId, acceptedBy: publisher }]);

  await post(world, `${path}/dismiss`, {}, { cookie });
  expect(await world.deps.feeds.reviewList(10)).toMatchObject([{ itemId, reviewedAt: null }]);
  expect(await world.deps.desk.auditTrail(2)).toMatchObject([
    { publisher, action: "accept", subject: itemId },
  ]);
  expect((await post(world, `${path}/burn`, {}, { cookie })).status).toBe(404);
});
