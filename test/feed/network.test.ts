import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { boundedWeb } from "../../packages/core/src/adapters/fetch/web.ts";
import { boundedFetcher, publicReach, redirected } from "../../packages/core/src/adapters/index.ts";
import { givenNames } from "../support/name-server.ts";
import { givenFetcher, givenServer, outside } from "../support/web-hosts.ts";

const secret: RequestListener = (_, response) => response.end("secret");
const refusal = { kind: "failed", reason: "the host has an address that is not public" };

test("FED-03: a name is looked up once for a connection, and the connection goes where the check looked", async () => {
  const port = await givenServer(outside, (_, response) => response.end("news"));
  const { asked, fetch } = await givenFetcher({ "news.test": [[outside], ["127.0.0.1"]] }, [port]);
  expect(await fetch(`http://news.test:${port}/`)).toMatchObject({ kind: "document" });
  expect(asked).toEqual(["news.test"]);
});

test("FED-03: a name that moves to a private address between two requests is refused at the second", async () => {
  const seen: string[] = [];
  const answer: RequestListener = (request, response) => {
    seen.push(request.url ?? "");
    response.end("news");
  };
  const port = await givenServer(outside, answer);
  await givenServer("127.0.0.1", answer, port);
  const { fetch } = await givenFetcher({ "rebinding.test": [[outside], ["127.0.0.1"]] }, [port]);
  expect(await fetch(`http://rebinding.test:${port}/first`)).toMatchObject({ kind: "document" });
  expect(await fetch(`http://rebinding.test:${port}/second`)).toMatchObject(refusal);
  expect(seen).toEqual(["/first"]);
});

test("FED-03: a name that moves between a request and its own redirect is refused", async () => {
  const answer: RequestListener = (request, response) =>
    request.url === "/" ? response.writeHead(302, { location: "/in" }).end() : response.end("secret");
  const port = await givenServer(outside, answer);
  await givenServer("127.0.0.1", answer, port);
  const { asked, fetch } = await givenFetcher({ "rebinding.test": [[outside], ["127.0.0.1"]] }, [port]);
  expect(await fetch(`http://rebinding.test:${port}/`)).toMatchObject(refusal);
  expect(asked).toHaveLength(2);
});

test.each([
  ["private", ["10.0.0.1"]],
  ["loopback", ["127.0.0.1"]],
  ["of the metadata service", ["169.254.169.254"]],
  ["of the container credentials", ["169.254.170.2"]],
  ["public and private at once", [outside, "192.168.0.1"]],
  ["nowhere", ["0.0.0.0"]],
])("FED-03: a name whose address is %s is not connected to", async (_, addresses) => {
  const port = await givenServer("127.0.0.1", secret);
  const { fetch } = await givenFetcher({ "inner.test": [addresses] }, [port]);
  expect(await fetch(`http://inner.test:${port}/`)).toMatchObject(refusal);
});

test("FED-03: a name that does not exist is a failed connection, said without its address", async () => {
  const { fetch } = await givenFetcher({}, [80]);
  expect(await fetch("http://nowhere.test:80/")).toMatchObject({ kind: "failed" });
});

test.each([
  "127.1",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "127.0.0.1.",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[64:ff9b::7f00:1]",
  "[2002:7f00:1::]",
  "[fe80::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "0.0.0.0",
  "10.0.0.1",
  "100.64.0.1",
  "169.254.169.254",
  "169.254.170.2",
  "172.16.0.1",
  "192.168.1.1",
  "224.0.0.1",
  "255.255.255.255",
])("FED-03: the number %s is refused before anything is asked, first or by a redirect", async (host) => {
  const port = await givenServer("127.0.0.1", secret);
  const door = await givenServer(outside, (_, response) =>
    response.writeHead(302, { location: `http://${host}:${port}/` }).end(),
  );
  const { fetch } = await givenFetcher({ "door.test": [[outside]] }, [port, door]);
  expect(await fetch(`http://${host}:${port}/`)).toMatchObject(refusal);
  expect(await fetch(`http://door.test:${door}/`)).toMatchObject(refusal);
});

test.each([
  ["http://127.0.0.1:9001/2018-06-01/runtime/invocation/next", "http:// is not read, only https"],
  ["https://127.0.0.1:9001/2018-06-01/runtime/invocation/next", "port 9001 is not read"],
  ["https://127.0.0.1/2018-06-01/runtime/invocation/next", "the host has an address that is not public"],
  ["http://169.254.170.2/v2/credentials", "http:// is not read, only https"],
  ["https://localhost/", "the host has an address that is not public"],
  ["ftp://news.test/", "ftp:// is not read, only https"],
  ["file:///proc/self/environ", "file:// is not read, only https"],
  ["https://u:p@news.test/", "an address with a user name is not read"],
  ["https://news.test:22/", "port 22 is not read"],
  ["//news.test/", "not an address that can be read"],
])("FED-03: as deployed, %s is refused", async (url, reason) => {
  const fetcher = boundedFetcher({ contact: "https://sokuho.example/" });
  expect(await fetcher.fetch({ url, etag: null, lastModified: null })).toEqual({
    kind: "failed",
    reason,
    retryAfterSeconds: null,
  });
});

test("FED-04: a redirect from https to http is refused even where http may be read", () => {
  const reach = { ...publicReach, protocols: ["http:", "https:"], ports: ["", "80", "443"] };
  const from = new URL("https://news.test/feed");
  expect(redirected(from, "/moved", reach).href).toBe("https://news.test/moved");
  expect(() => redirected(from, "http://news.test/feed", reach)).toThrow("redirected from https to http");
  expect(redirected(new URL("http://news.test/"), "https://news.test/", reach).href).toBe(
    "https://news.test/",
  );
});

test("rights are not taken along to another host", async () => {
  const port = await givenServer(outside, (request, response) =>
    response.writeHead(302, { location: request.url === "/away" ? "http://other.test/" : "/away" }).end(),
  );
  const names = await givenNames({ "service.test": [[outside]] });
  const reach = {
    protocols: ["http:"],
    ports: ["", String(port)],
    isAllowed: () => true,
    resolve: names.resolve,
  };
  const askWeb = boundedWeb({ contact: "x", reach, limits: { hostGapMs: 0 } });
  const headers = { authorization: "Bearer t" };
  expect(await askWeb({ url: `http://service.test:${port}/`, headers })).toMatchObject({
    reason: "redirected with our rights to another host",
  });
});
