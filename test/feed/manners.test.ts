import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { givenFetcher, givenServer, outside } from "../support/web-hosts.ts";

test("FED-02: a host that drips is left in time, and what others say is there long before", async () => {
  const drip: RequestListener = (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(timer));
  };
  const slow = await givenServer(outside, drip);
  const quick = await givenServer(outside, (_, response) => response.end("news"));
  const { fetch } = await givenFetcher(
    { "slow.test": [[outside]], "quick.test": [[outside]] },
    [slow, quick],
    {
      limits: { totalMs: 600, hostGapMs: 0 },
    },
  );
  const startedAt = performance.now();
  const told = async (url: string) => ({ ...(await fetch(url)), tookMs: performance.now() - startedAt });
  const [left, read] = await Promise.all([
    told(`http://slow.test:${slow}/`),
    told(`http://quick.test:${quick}/`),
  ]);
  expect(left).toMatchObject({ kind: "failed", reason: "no complete answer within 0.6 s" });
  expect(left.tookMs).toBeLessThan(1_500);
  expect(read).toMatchObject({ kind: "document" });
  expect(read.tookMs).toBeLessThan(500);
});

test("a host is asked one thing at a time, with a pause, while other hosts are asked", async () => {
  const now: Record<string, number> = {};
  const most: Record<string, number> = {};
  const times: number[] = [];
  const answer: RequestListener = (request, response) => {
    const host = request.headers.host ?? "";
    now[host] = (now[host] ?? 0) + 1;
    most[host] = Math.max(most[host] ?? 0, now[host]);
    if (host.startsWith("one")) times.push(performance.now());
    setTimeout(() => {
      now[host] = (now[host] ?? 0) - 1;
      response.end("news");
    }, 50);
  };
  const port = await givenServer(outside, answer);
  const { fetch } = await givenFetcher({ "one.test": [[outside]], "two.test": [[outside]] }, [port], {
    limits: { hostGapMs: 100 },
  });
  await Promise.all(["one", "one", "two", "one"].map((name) => fetch(`http://${name}.test:${port}/`)));
  expect(Object.values(most)).toEqual([1, 1]);
  const [first = 0, second = 0, third = 0] = times;
  expect(second - first).toBeGreaterThanOrEqual(140);
  expect(third - second).toBeGreaterThanOrEqual(140);
});

test("FED-05: Retry-After is understood as seconds, as a date, as nothing to wait for", async () => {
  const soon = new Date(Date.now() + 90_000).toUTCString();
  const headers = ["0", " 120 ", soon, "Fri, 03 Jan 2020 00:00:00 GMT", "later", "-5"];
  const port = await givenServer(outside, (request, response) =>
    response.writeHead(503, { "retry-after": headers[Number(request.url?.slice(1))] }).end(),
  );
  const { fetch } = await givenFetcher({ "busy.test": [[outside]] }, [port]);
  const answers = await Promise.all(headers.map((_, n) => fetch(`http://busy.test:${port}/${n}`)));
  const waits = answers.map((answer) => (answer.kind === "failed" ? answer.retryAfterSeconds : NaN));
  expect(waits.slice(0, 2)).toEqual([0, 120]);
  expect(waits[2]).toBeGreaterThan(80);
  expect(waits[2]).toBeLessThanOrEqual(90);
  expect(waits[3]).toBe(0);
  expect(waits.slice(4)).toEqual([null, null]);
});

test("we say who asks and how to reach us, also where that is written in Japanese", async () => {
  const seen: (string | undefined)[] = [];
  const port = await givenServer(outside, (request, response) => {
    seen.push(request.headers["user-agent"]);
    response.end("news");
  });
  const { fetch } = await givenFetcher({ "news.test": [[outside]] }, [port], {
    contact: "https://速報.example/窓口",
  });
  expect(await fetch(`http://news.test:${port}/`)).toMatchObject({ kind: "document" });
  expect(seen).toEqual(["Sokuho/0.1 (+https://%E9%80%9F%E5%A0%B1.example/%E7%AA%93%E5%8F%A3)"]);
});
