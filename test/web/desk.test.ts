import { expect, test } from "vitest";
import { hashToken } from "../../packages/core/src/ids.ts";
import { seedStory } from "./seed.ts";
import { get, origin, post, publisher, signedInCookie, startWorld, type World } from "./world.ts";

const secret = "b".repeat(43);
const loginToken = "l".repeat(43);

async function putLogin(world: World, minutes = 10) {
  const expiresAt = new Date(world.clock.at.getTime() + minutes * 60_000).toISOString();
  await world.deps.desk.putLogin({
    tokenHash: hashToken(loginToken),
    publisher,
    browserHash: hashToken(secret),
    expiresAt,
  });
}

function enter(world: World, cookie: string) {
  return post(world, `/admin/sign-in/${loginToken}`, {}, { cookie });
}

const browserCookie = `__Host-sokuho-browser=${secret}`;

test("a publisher's address and any other get the same answer and the same kind of cookie", async () => {
  const world = await startWorld();
  const ask = async (email: string) => {
    const answer = await post(world, "/admin/sign-in", { email });
    const cookie = answer.headers.get("Set-Cookie") ?? "";
    answer.headers.delete("Set-Cookie");
    const shape = cookie.replace(/=[\w-]{43};/, "=*;");
    return { status: answer.status, headers: [...answer.headers], body: await answer.text(), shape };
  };

  const first = await ask(publisher);
  expect(first).toMatchObject({
    status: 303,
    shape: "__Host-sokuho-browser=*; Max-Age=900; Path=/; HttpOnly; Secure; SameSite=Lax",
  });
  expect(await ask("stranger@example.com")).toEqual(first);
  expect(await ask("no address")).toEqual(first);
  expect(world.letters.map((letter) => letter.kind)).toEqual(["sign-in", "sign-in"]);
});

test("the link of the letter shows a button and uses nothing up", async () => {
  const world = await startWorld();
  await putLogin(world);

  for (let turn = 0; turn < 3; turn += 1) {
    const page = await (await get(world, `/admin/sign-in/${loginToken}`, { cookie: browserCookie })).text();
    expect(page).toContain(`action="/admin/sign-in/${loginToken}"`);
  }

  expect((await enter(world, browserCookie)).status).toBe(303);
});

test("signing in works once, within ten minutes, in the browser that asked", async () => {
  const world = await startWorld();

  await putLogin(world);
  expect((await enter(world, `__Host-sokuho-browser=${"x".repeat(43)}`)).status).toBe(403);
  expect((await enter(world, browserCookie)).status, "the wrong browser used it up").toBe(403);
  await putLogin(world);
  expect((await enter(world, "")).status).toBe(403);
  const signedIn = await enter(world, browserCookie);
  expect([signedIn.status, signedIn.headers.get("Location")]).toEqual([303, "/admin"]);
  const session = signedIn.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith("__Host-sokuho-session="));
  expect(session).toMatch(/; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect((await enter(world, browserCookie)).status).toBe(403);
  await putLogin(world);
  world.clock.at = new Date(world.clock.at.getTime() + 11 * 60_000);
  expect((await enter(world, browserCookie)).status).toBe(403);
});

test("on plain http the cookies go without the prefix that browsers would refuse there", async () => {
  const world = await startWorld();
  const { createApp } = await import("../../packages/web/src/index.ts");
  const site = { ...world.deps.settings.site, url: "http://localhost:3000" };
  const app = createApp({ ...world.deps, settings: { ...world.deps.settings, site } });

  const answer = await post({ app }, "/admin/sign-in", { email: publisher });

  expect(answer.headers.get("Set-Cookie")).toMatch(
    /^sokuho-browser=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/,
  );
});

test("nothing of the desk opens without a session, by GET or by POST", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world);
  const id = bulletins.at(-1)?.content.id;
  const shut = [
    "/admin",
    "/en/admin",
    "/admin/new",
    `/admin/bulletins/${id}`,
    `/admin/bulletins/${id}/preview/ja/volume`,
  ];

  for (const path of shut) {
    const answer = await get(world, path, { cookie: `__Host-sokuho-session=${"f".repeat(43)}` });
    expect([answer.status, answer.headers.get("Location")]).toEqual([
      303,
      path.startsWith("/en") ? "/en/admin/sign-in" : "/admin/sign-in",
    ]);
  }
  for (const path of ["/admin/new", `/admin/bulletins/${id}/approve`, "/admin/review/a/itm_b/dismiss"])
    expect((await post(world, path, {})).headers.get("Location")).toBe("/admin/sign-in");
});

test("signing out ends the session for good", async () => {
  const world = await startWorld();
  const cookie = await signedInCookie(world);
  expect((await get(world, "/admin", { cookie })).status).toBe(200);

  const out = await post(world, "/admin/sign-out", {}, { cookie });

  expect(out.headers.get("Set-Cookie")).toMatch(/^__Host-sokuho-session=; Max-Age=0; Path=\/; Secure/);
  expect((await get(world, "/admin", { cookie })).status).toBe(303);
});

test("ADM-02: no desk button works from another site or without a sign of where it came from", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world);
  const cookie = await signedInCookie(world);
  const path = `${origin}/admin/bulletins/${bulletins.at(-1)?.content.id}/cancel`;
  const push = (headers: Record<string, string>) =>
    world.app.request(path, { method: "POST", body: new URLSearchParams(), headers: { cookie, ...headers } });

  for (const headers of [
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { Origin: "https://evil.example" },
    {},
  ])
    expect((await push(headers as Record<string, string>)).status).toBe(403);
  expect((await push({ "Sec-Fetch-Site": "same-origin" })).status).toBe(303);
});
