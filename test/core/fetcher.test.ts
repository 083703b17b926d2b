import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { boundedFetcher, isPublic } from "../../packages/core/src/adapters/index.ts";

async function givenHost(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function get(
  url: string,
  origins: readonly string[],
  limits = {},
  validators = { etag: null as string | null, lastModified: null as string | null },
) {
  return boundedFetcher({ contact: "https://sokuho.example/", allowedOrigins: origins, limits }).fetch({
    url,
    ...validators,
  });
}

test("FED-05: validators are sent, 304 is unchanged, and we say who asks", async () => {
  const seen: (string | undefined)[] = [];
  const host = await givenHost((request, response) => {
    seen.push(request.headers["if-none-match"], request.headers["user-agent"]);
    response.writeHead(304).end();
  });
  expect(await get(host, [host], {}, { etag: '"v1"', lastModified: null })).toEqual({ kind: "unchanged" });
  expect(seen).toEqual(['"v1"', "Sokuho/0.1 (+https://sokuho.example/)"]);
});

test("FED-05: Retry-After is handed on, in seconds", async () => {
  const host = await givenHost((_, response) => response.writeHead(429, { "retry-after": "120" }).end());
  expect(await get(host, [host])).toEqual({
    kind: "failed",
    reason: "HTTP status 429",
    retryAfterSeconds: 120,
    status: 429,
  });
});

test("FED-01: a document that grows when unpacked is cut off at the limit", async () => {
  const host = await givenHost((_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(5_000_000))),
  );
  expect(await get(host, [host])).toMatchObject({ kind: "failed", reason: "larger than 2000000 bytes" });
});

test("FED-02: a host that drips is left after the total time", async () => {
  const host = await givenHost((_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(drip));
  });
  expect(await get(host, [host], { totalMs: 300 })).toMatchObject({
    kind: "failed",
    reason: "no complete answer within 0.3 s",
  });
});

test("FED-04: three redirects are followed, a fourth is not, nor one to a host we may not reach", async () => {
  const host = await givenHost((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) return response.end("there");
    return response
      .writeHead(302, { location: request.url === "/99" ? "http://169.254.169.254/" : `/${left - 1}` })
      .end();
  });
  expect(await get(`${host}/3`, [host])).toMatchObject({ kind: "document" });
  expect(await get(`${host}/4`, [host])).toMatchObject({ kind: "failed", reason: "more than 3 redirects" });
  expect(await get(`${host}/99`, [host])).toMatchObject({
    kind: "failed",
    reason: "http:// is not read, only https".replace("http://", "http:// ").replace("//  ", "// "),
  });
});

test.each([
  "https://127.1/",
  "https://0x7f000001/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::1]/",
  "https://169.254.169.254/",
  "https://10.0.0.1/",
  "https://localhost/",
  "http://host.example/",
  "https://u:p@host.example/",
  "https://host.example:9001/",
  "file:///etc/passwd",
  "nonsense",
])("FED-03: %s is not connected to", async (url) => {
  const fetched = await get(url, []);
  expect(fetched.kind).toBe("failed");
  expect(fetched).not.toMatchObject({ reason: expect.stringContaining("ECONNREFUSED") });
});

test("FED-03: only public unicast addresses are public", () => {
  expect(["8.8.8.8", "2606:4700::1111"].map(isPublic)).toEqual([true, true]);
  expect(
    [
      "100.64.0.1",
      "192.168.1.1",
      "fc00::1",
      "64:ff9b::7f00:1",
      "::ffff:10.0.0.1",
      "0.0.0.0",
      "224.0.0.1",
    ].map(isPublic),
  ).toEqual(Array(7).fill(false));
});
