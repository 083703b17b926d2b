import { expect, test } from "vitest";
import { seedStory } from "./seed.ts";
import {
  get,
  linkOf,
  origin,
  post,
  putPending,
  putReader,
  signedInCookie,
  signUp,
  startWorld,
} from "./world.ts";

const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

test("WEB-01: every answer carries the security headers, whatever its route and status", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world);
  const reader = await putReader(world);
  const { token } = await putPending(world, { address: "pending@example.com" });
  const cookie = await signedInCookie(world);
  const held = bulletins.at(-1)?.content.id;
  const answers = [
    ...[
      "/",
      "/ja/",
      "/en/",
      "/ja/subscribed",
      "/ja/bulletins",
      `/en/bulletins/${bulletins[0]?.content.id}`,
    ].map((path) => get(world, path)),
    ...["/ja/sources", "/health", "/robots.txt", "/style.css", "/favicon.ico", "/icon.svg", "/ja/none"].map(
      (path) => get(world, path),
    ),
    get(world, `/confirm/${token}`),
    get(world, `/manage/${linkOf(world, "manage", reader)}`),
    get(world, `/unsubscribe/${linkOf(world, "unsubscribe", reader)}`),
    get(world, `/one-click/${linkOf(world, "one-click", reader)}`),
    get(world, "/unsubscribe/none"),
    ...["/admin", "/admin/new", `/admin/bulletins/${held}`].map((path) => get(world, path, { cookie })),
    get(world, "/admin/sign-in"),
    post(world, "/ja/subscribe", signUp(world, { email: "" })),
    post(world, "/ja/subscribe", signUp(world)),
    post(world, "/ja/subscribe", signUp(world), { "Sec-Fetch-Site": "cross-site" }),
    world.app.request(`${origin}/ja/`, { method: "DELETE" }),
    world.app.request(`${origin}/one-click/${linkOf(world, "one-click", reader)}`, { method: "POST" }),
  ];

  for (const answer of await Promise.all(answers)) {
    const policy = answer.headers.get("Content-Security-Policy") ?? "";
    expect(policy.startsWith(pagePolicy), answer.url).toBe(true);
    expect(policy.slice(pagePolicy.length)).toMatch(/^(?:; worker-src 'self'|; frame-src 'self')?$/);
    expect(answer.headers.get("Strict-Transport-Security")).toMatch(/^max-age=\d{8}$/);
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(answer.headers.get("Referrer-Policy")).toBe("same-origin");
    expect(answer.headers.get("Permissions-Policy")).toContain("camera=()");
    expect(answer.headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(answer.headers.get("Cache-Control")).not.toBeNull();
  }
});

test("public pages may be kept for a minute, token pages and the desk never", async () => {
  const world = await startWorld();
  const reader = await putReader(world);
  const cookie = await signedInCookie(world);
  const caching = async (path: string, headers = {}) => {
    const answer = await get(world, path, headers);
    return [answer.headers.get("Cache-Control"), answer.headers.get("X-Robots-Tag")];
  };

  for (const path of ["/ja/", "/en/bulletins", "/ja/sources"])
    expect(await caching(path)).toEqual(["public, max-age=60", null]);
  const secret = [
    "/ja/confirm/x",
    `/en/manage/${linkOf(world, "manage", reader)}`,
    `/unsubscribe/${linkOf(world, "unsubscribe", reader)}`,
    "/admin/sign-in",
    "/admin/sign-in/x",
  ];
  for (const path of secret) expect(await caching(path), path).toEqual(["no-store", "noindex"]);
  expect(await caching("/admin", { cookie })).toEqual(["no-store", "noindex"]);
});

test("only the form page may start workers, only the desk's bulletin may show frames, and a preview is sandboxed", async () => {
  const world = await startWorld();
  const { bulletins } = await seedStory(world);
  const cookie = await signedInCookie(world);
  const held = bulletins.at(-1)?.content.id;
  const policyOf = async (path: string) =>
    (await get(world, path, { cookie })).headers.get("Content-Security-Policy");

  expect(await policyOf("/ja/")).toBe(`${pagePolicy}; worker-src 'self'`);
  expect(await policyOf(`/admin/bulletins/${held}`)).toBe(`${pagePolicy}; frame-src 'self'`);
  expect(await policyOf(`/admin/bulletins/${held}/preview/ja/volume`)).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; frame-ancestors 'self'",
  );
});

test("a POST is taken from our own pages alone", async () => {
  const world = await startWorld();
  const send = (headers: HeadersInit) =>
    world.app.request(`${origin}/ja/subscribe`, {
      method: "POST",
      headers,
      body: new URLSearchParams({ started: "abcdef" }),
    });

  for (const headers of [
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "none" },
    { "Sec-Fetch-Site": "cross-site", Origin: origin },
    { Origin: "https://evil.example" },
    { Origin: `${origin}.evil.example` },
    { Origin: "null" },
    {},
  ])
    expect((await send(headers)).status, JSON.stringify(headers)).toBe(403);
  expect((await send({ "Sec-Fetch-Site": "same-origin" })).status).toBe(422);
  expect((await send({ Origin: origin })).status).toBe(422);
});

test("WEB-04: bodies above the limit are refused with 413, with or without a length", async () => {
  const world = await startWorld();
  const big = `email=${"a".repeat(65 * 1024)}`;
  const headers = { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded" };
  const send = (extra: Record<string, string>) =>
    world.app.request(`${origin}/ja/subscribe`, {
      method: "POST",
      body: big,
      headers: { ...headers, ...extra },
    });

  expect((await send({})).status).toBe(413);
  expect((await send({ "Content-Length": String(big.length) })).status).toBe(413);
  expect(world.letters).toEqual([]);
});

test("WEB-04: methods nobody uses are refused, and known paths say which they take", async () => {
  const world = await startWorld();
  const allowOf = async (method: string, path: string, headers = {}) => {
    const answer = await world.app.request(`${origin}${path}`, { method, headers });
    return [answer.status, answer.headers.get("Allow")];
  };

  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])
    expect(await allowOf(method, "/ja/bulletins")).toEqual([405, "GET, HEAD, POST"]);
  const own = { "Sec-Fetch-Site": "same-origin" };
  expect((await allowOf("POST", "/ja/bulletins", own))[0]).toBe(405);
  expect((await allowOf("GET", "/ja/fresh-link"))[0]).toBe(405);
  expect((await allowOf("POST", "/ja/nowhere", own))[0]).toBe(404);
});

test("a slash too many is forgiven, and never leads to another site", async () => {
  const world = await startWorld();
  const landing = await get(world, "/admin/");
  expect([landing.status, landing.headers.get("Location")]).toEqual([301, `${origin}/admin`]);
  expect(landing.headers.get("Content-Security-Policy")).not.toBeNull();
  expect((await get(world, "/ja/bulletins/")).status).toBe(301);
  expect((await get(world, "/")).status).not.toBe(301);
  const elsewhere = await get(world, "//evil.example/");
  expect(elsewhere.headers.get("Location") ?? origin).toMatch(new RegExp(`^${origin}`));
});

test("a program gets problem+json, a browser gets a page in its language", async () => {
  const world = await startWorld();

  const problem = await get(world, "/nowhere", { Accept: "application/json" });
  expect(problem.headers.get("Content-Type")).toBe("application/problem+json");
  expect(await problem.json()).toMatchObject({ status: 404, title: "Not Found" });
  const page = await get(world, "/nowhere", {
    Accept: "text/html,application/json",
    "Accept-Language": "en",
  });
  expect(await page.text()).toContain("There is no such page");
  expect(await (await get(world, "/ja/nowhere")).text()).toContain("ページが見つかりません");
});

test("what nobody expected is a bare 500 that tells nothing", async () => {
  const world = await startWorld();
  const broken = { ...world.deps.bulletins, bulletins: () => Promise.reject(new Error("secret table name")) };
  const { createApp } = await import("../../packages/web/src/index.ts");
  const app = createApp({ ...world.deps, bulletins: broken });

  const answer = await app.request(`${origin}/en/bulletins`);

  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret");
  expect(JSON.stringify(world.logs)).not.toContain("secret");
});
