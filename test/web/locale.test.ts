import { gunzipSync } from "node:zlib";
import { handle } from "hono/aws-lambda";
import { expect, test } from "vitest";
import { preferredLang } from "../../packages/web/src/edge/locale.ts";
import { toNetwork } from "../../packages/web/src/edge/network.ts";
import { get, origin, post, publisher, putPending, signUp, startWorld, toBody } from "./world.ts";

test("the bare path leads to the reader's language and says that it depends on it", async () => {
  const world = await startWorld();
  const go = async (path: string, accept?: string) => {
    const answer = await get(world, path, accept ? { "Accept-Language": accept } : {});
    return [
      answer.status,
      answer.headers.get("Location"),
      answer.headers.get("Vary")?.includes("Accept-Language"),
    ];
  };

  expect(await go("/", "en-GB,en;q=0.9,ja;q=0.5")).toEqual([302, "/en/", true]);
  expect(await go("/bulletins", "ja,en;q=0.9")).toEqual([302, "/ja/bulletins", true]);
  expect(await go("/sources")).toEqual([302, "/ja/sources", true]);
  expect(await go("/ja")).toEqual([301, "/ja/", undefined]);
  expect((await go("/jaxen"))[0]).toBe(404);
});

test.each([
  [undefined, "ja"],
  ["ja-JP", "ja"],
  ["fr-FR", "en"],
  ["fr, ja;q=0.2, en;q=0.1", "ja"],
  ["en;q=0, ja;q=0.1", "ja"],
  ["*", "en"],
])("a browser that asks for %s reads %s", (header, lang) => expect(preferredLang(header)).toBe(lang));

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:abcd:12::1", "2001:db8:abcd::/48"],
  ["2001:db8::1", "2001:db8:0::/48"],
  ["fe80::1%eth0", "fe80:0:0::/48"],
  ["::1", "0:0:0::/48"],
  ["not an address", "unknown"],
  [null, "unknown"],
])("of the address %s only the network %s is kept", (address, network) =>
  expect(toNetwork(address)).toBe(network),
);

test("health says ok only while the table answers", async () => {
  const world = await startWorld();
  const { createApp } = await import("../../packages/web/src/index.ts");
  const pace = () => Promise.reject(new Error("no table"));
  const broken = createApp({ ...world.deps, control: { ...world.deps.control, pace } });

  const fine = await get(world, "/health");
  expect([fine.status, await fine.json()]).toEqual([200, { status: "ok" }]);
  expect((await broken.request(`${origin}/health`)).status).toBe(503);
});

test("no address and no token of a reader is ever logged", async () => {
  const world = await startWorld();
  const { token } = await putPending(world);
  await post(world, "/ja/subscribe", signUp(world, { email: "somebody@example.net" }));
  await post(world, `/ja/confirm/${token}`, {});
  await post(world, "/admin/sign-in", { email: publisher });

  expect(JSON.stringify(world.logs)).not.toMatch(/@|sssss/);
});

test("the network is what API Gateway or the socket saw, never what a header claims", async () => {
  const world = await startWorld();
  const lambda = { requestContext: { http: { sourceIp: "198.51.100.9" } } };
  const socket = { incoming: { socket: { remoteAddress: "::ffff:192.0.2.44" } } };
  const headers = { "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": "203.0.113.1" };

  for (const env of [lambda, socket]) {
    const body = toBody(signUp(world));
    await world.app.request(`${origin}/ja/subscribe`, { method: "POST", body, headers }, env);
  }

  const networks = world.letters.map((letter) => letter.kind === "subscribe" && letter.consent.network);
  expect(networks).toEqual(["198.51.100.0/24", "192.0.2.0/24"]);
});

test("the same app answers an event of API Gateway", async () => {
  const world = await startWorld();
  const event = {
    version: "2.0",
    routeKey: "$default",
    rawPath: "/ja/",
    rawQueryString: "",
    headers: { host: "sokuho.example.jp", "accept-encoding": "gzip" },
    requestContext: {
      http: { method: "GET", path: "/ja/", sourceIp: "198.51.100.9" },
      domainName: "sokuho.example.jp",
    },
    isBase64Encoded: false,
  };

  const answer = (await handle(world.app)(event as never)) as { body: string };

  expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
  const page = gunzipSync(Buffer.from(answer.body, "base64")).toString();
  expect(page).toContain('action="/ja/subscribe"');
});
