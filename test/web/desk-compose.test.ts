import { expect, test } from "vitest";
import { seedReview } from "./seed.ts";
import { type Fields, get, post, publisher, signedInCookie, startWorld } from "./world.ts";

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
