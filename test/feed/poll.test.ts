import { expect, test } from "vitest";
import { poll } from "../../packages/core/src/pipeline/index.ts";
import type { Fetched } from "../../packages/core/src/ports.ts";
import { newWorld, rss, sourceRow, type World } from "../support/world.ts";

const minute = 60_000;
const failed = (status: number, retryAfterSeconds: number | null = null): Fetched => ({
  kind: "failed",
  reason: `HTTP status ${status}`,
  retryAfterSeconds,
  status,
});
const one = sourceRow({ id: "one", url: "https://shared.example/one" });
const two = sourceRow({ id: "two", url: "https://shared.example/two" });
const other = sourceRow({ id: "other", url: "https://other.example/" });

function asked(world: World): string[] {
  return world.fetches.splice(0).map((fetch) => fetch.url);
}

test("FED-05: a host that turns one page away is left alone with all of them for as long as it asks, others are not", async () => {
  const world = await newWorld([one, two, other]);
  world.documents.set(one.url, failed(429, 600));
  world.documents.set(two.url, rss({ id: "2" }));
  world.documents.set(other.url, rss({ id: "3" }));
  await world.poll();
  expect(asked(world).sort()).toEqual([other.url, one.url]);
  world.advance(9 * minute);
  await world.poll();
  expect(asked(world)).toEqual([other.url]);
  world.documents.set(one.url, rss({ id: "1" }));
  world.advance(minute);
  await world.poll();
  expect(asked(world).sort()).toEqual([other.url, one.url, two.url]);
});

test("FED-05: a source that fails is asked ever more rarely, up to six hours, and Retry-After: 0 changes nothing of it", async () => {
  const world = await newWorld([one]);
  world.documents.set(one.url, failed(500, 0));
  const waits: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    await world.poll();
    const state = await world.deps.feeds.sourceState("one");
    const waitMs = Date.parse(state?.notBefore ?? "") - world.deps.now().getTime();
    waits.push(waitMs / minute);
    world.advance(waitMs);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
  expect(asked(world)).toHaveLength(12);
});

test("FED-05: a host that asks for years is tried again on the next day", async () => {
  const world = await newWorld([one]);
  world.documents.set(one.url, failed(503, 1_000_000_000));
  await world.poll();
  world.advance(1440 * minute);
  await world.poll();
  expect(asked(world)).toHaveLength(2);
});

test("FED-06: a first poll that failed leaves the first one that succeeds the first: its backlog mails nobody", async () => {
  const source = sourceRow({ id: "vendor", kind: "official", parser: "release-health" });
  const world = await newWorld([source]);
  world.documents.set(source.url, failed(500));
  await world.poll();
  world.advance(minute);
  const table = "<tr><th>Summary</th><th>Originating update</th><th>Status</th><th>Last updated</th></tr>";
  const row =
    "<tr><td><div id='231msg'></div><b>Windows 11, version 24H2 may ask to activate again</b><br>After KB5058411 Windows is not activated.</td><td>OS Build 26100.4202 KB5058411</td><td>Confirmed</td><td>2025-06-02 10:55 PT</td></tr>";
  world.documents.set(source.url, {
    kind: "document",
    bytes: Buffer.from(`<table>${table}${row}</table>`),
    contentType: "text/html",
    url: source.url,
    etag: null,
    lastModified: null,
  });
  await world.poll();
  expect(world.logs.map((log) => log.event)).toEqual(["source-failed", "source-backlog"]);
  expect(await world.deps.incidents.openIncidents()).toEqual([]);
});

test("FED-02: what a quick host says is taken in before a slow one has answered", async () => {
  const world = await newWorld([one, other]);
  const order: string[] = [];
  const slow = Promise.withResolvers<void>();
  Object.assign(world.deps.fetcher, {
    fetch: async ({ url }: { url: string }) => {
      if (url === one.url) await slow.promise;
      return rss({ id: url });
    },
  });
  const putSourceState = world.deps.feeds.putSourceState;
  Object.assign(world.deps.feeds, {
    putSourceState: async (state: { sourceId: string }) => {
      order.push(state.sourceId);
      await putSourceState(state as never);
      if (state.sourceId === "other") slow.resolve();
    },
  });
  await world.poll();
  expect(order).toEqual(["other", "one"]);
});

test("a poll by hand reads what is asked for though it is not due, and says what came of it", async () => {
  const world = await newWorld([one, other]);
  world.documents.set(one.url, rss({ id: "1" }));
  await world.poll();
  world.documents.set(one.url, rss({ id: "1" }, { id: "2" }));
  expect(await poll(world.deps, { now: true, only: "one" })).toMatchObject({
    kind: "polled",
    sources: [{ state: { sourceId: "one", state: "ok", itemCount: 2 }, changed: 1 }],
  });
  await world.deps.control.takeLease(
    "poll",
    "somebody",
    world.deps.now().toISOString(),
    "2025-06-04T00:00:00Z",
  );
  expect(await poll(world.deps, { now: true })).toEqual({ kind: "busy" });
});

test("one question found by two searches, under a link that changed, is one item", async () => {
  const search = (id: string) =>
    sourceRow({ id, family: "answers", links: "^https://qa\\.example/(?:[a-z-]+/)?questions/(\\d+)" });
  const world = await newWorld([search("by-code"), search("by-words")]);
  const question = (slug: string) => ({
    id: slug,
    title: "Not activated",
    url: `https://qa.example/${slug}`,
  });
  world.documents.set(
    "https://by-code.example/feed",
    rss(question("en-us/questions/77/lost"), question("learn/article")),
  );
  world.documents.set("https://by-words.example/feed", rss(question("questions/77/lost-again")));
  await world.poll();
  world.advance(minute);
  await world.poll();
  expect(world.logs.filter((log) => log.event === "source-polled")).toEqual([]);
  const known = await world.deps.feeds.reviewList(10);
  expect(known.length).toBeLessThanOrEqual(1);
  const rejected = world.logs.filter((log) => log.event === "item-rejected").map((log) => log.fields.reason);
  expect(rejected[0]).toBe("another kind of page: https://qa.example/learn/article");
});

test("DET-08: a date far ahead is none, one of another time zone stays", async () => {
  const world = await newWorld([one]);
  const publishedAt = (ms: number) => new Date(world.deps.now().getTime() + ms).toISOString();
  world.documents.set(
    one.url,
    rss(
      { id: "soon", publishedAt: publishedAt(9 * 60 * minute) },
      { id: "far", publishedAt: publishedAt(30 * 1440 * minute) },
    ),
  );
  await world.poll();
  const { itemKey } = await import("../../packages/core/src/feed/index.ts");
  const ids = ["soon", "far"].map((id) => itemKey(one, { id } as never));
  const stored = await world.deps.feeds.items("one", ids);
  const dates = new Map(stored.map(({ item }) => [item.id, item.publishedAt]));
  expect(dates.get("soon")).toBe(publishedAt(9 * 60 * minute));
  expect(dates.get("far")).toBeNull();
});
