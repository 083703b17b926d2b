import { expect, test } from "vitest";
import type { SourceState } from "../../packages/core/src/feed/index.ts";
import { document, newWorld, rss, sourceRow, type World } from "../support/world.ts";

const minute = 60_000;
const day = 1440 * minute;

function said(world: World, event: string) {
  return world.logs.filter((log) => log.event === event).map((log) => log.fields);
}

function items(count: number, from = 0) {
  return Array.from({ length: count }, (_, n) => ({ id: String(from + n), title: `Post ${from + n}` }));
}

async function stateOf(world: World, id: string): Promise<SourceState> {
  const state = await world.deps.feeds.sourceState(id);
  if (!state) throw new Error(`${id} was never polled`);
  return state;
}

const forum = sourceRow({ id: "forum", quietDays: 2 });

test("OPS-05: a source that holds a quarter of its usual items, or comes in another form, is odd until it is itself again", async () => {
  const world = await newWorld([forum]);
  const polledAs = async (fetched: ReturnType<typeof rss>) => {
    world.advance(minute);
    world.documents.set(forum.url, fetched);
    await world.poll();
    return (await stateOf(world, "forum")).state;
  };
  expect(await polledAs(rss(...items(20)))).toBe("ok");
  expect(await polledAs(rss(...items(8)))).toBe("ok");
  expect(await polledAs(rss(...items(2)))).toBe("odd");
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom">${items(20)
    .map(({ id, title }) => `<entry><id>${id}</id><title>${title}</title></entry>`)
    .join("")}</feed>`;
  expect(await polledAs(document(atom, "application/atom+xml"))).toBe("odd");
  expect(said(world, "source-odd").map((fields) => fields.reason)).toEqual([
    "it held about 19 items and holds 2",
    'its form was "rss" and is "atom"',
  ]);
  expect(await polledAs(rss(...items(20)))).toBe("ok");
});

test("OPS-05: a page whose table lost a column is odd, and what can be read of it is taken in", async () => {
  const page = sourceRow({ id: "page", kind: "official", parser: "release-health" });
  const world = await newWorld([page]);
  const table = (head: string, row: string) =>
    document(`<table><tr><th>Summary</th><th>Status</th>${head}</tr><tr>${row}</tr></table>`);
  world.documents.set(
    page.url,
    table("<th>Last updated</th>", "<td><b>A</b></td><td>Confirmed</td><td>2026-06-30 10:55 PT</td>"),
  );
  await world.poll();
  world.advance(minute);
  world.documents.set(page.url, table("", "<td><b>A</b></td><td>Mitigated</td>"));
  await world.poll();
  expect(said(world, "source-odd")).toHaveLength(1);
  expect(said(world, "source-polled")).toEqual([{ source: "page", changed: 1 }]);
});

test("OPS-05: new looks that last for a week are the usual ones, and the alarm ends", async () => {
  const world = await newWorld([forum]);
  world.documents.set(forum.url, rss(...items(20)));
  await world.poll();
  world.documents.set(forum.url, rss(...items(3)));
  for (const days of [1, 6, 2]) {
    world.advance(days * day);
    await world.poll();
  }
  expect(await stateOf(world, "forum")).toMatchObject({ state: "ok", usual: { shape: "rss", items: 3 } });
  expect(said(world, "source-odd")).toHaveLength(2);
});

test("OPS-05: a source that can be read but has nothing new for far longer than its habit is frozen", async () => {
  const world = await newWorld([forum]);
  const poll = async (count: number) => {
    world.documents.set(forum.url, rss(...items(count)));
    await world.poll();
    await world.sweep();
  };
  await poll(3);
  world.advance(day);
  await poll(4);
  world.advance(2 * day);
  await poll(4);
  world.advance(day);
  await poll(4);
  expect(said(world, "source-frozen")).toEqual([]);
  world.advance(2 * day);
  await poll(4);
  expect(said(world, "source-frozen")).toEqual([
    { source: "forum", since: "2025-06-04T00:00:00.000Z", usually: 24 },
  ]);
  expect(said(world, "source-silent")).toEqual([]);
  world.advance(minute);
  await poll(5);
  expect(said(world, "source-frozen")).toHaveLength(1);
});

test("OPS-05: two missed polls of a slow source are silence, one is not", async () => {
  const slow = sourceRow({ id: "slow", cadenceMinutes: 360 });
  const world = await newWorld([slow]);
  world.documents.set(slow.url, rss({ id: "1" }));
  await world.poll();
  world.advance(12 * 60 * minute);
  await world.sweep();
  expect(said(world, "source-silent")).toEqual([]);
  world.advance(6 * minute);
  await world.sweep();
  expect(said(world, "source-silent")).toMatchObject([{ source: "slow", reason: null }]);
});

test("OPS-05: a source that is off is not asked for, and neither silent nor frozen", async () => {
  const off = sourceRow({ id: "api", off: "no-credentials", access: "graph" });
  const world = await newWorld([off]);
  await world.poll();
  world.advance(90 * day);
  await world.sweep();
  expect(world.fetches).toEqual([]);
  expect(world.logs).toEqual([]);
});

test("every poll of a source leaves a sign of life, changed or not", async () => {
  const world = await newWorld([forum]);
  world.documents.set(forum.url, rss({ id: "1" }));
  await world.poll();
  world.advance(minute);
  await world.poll();
  world.documents.set(forum.url, { kind: "unchanged" });
  world.advance(minute);
  await world.poll();
  expect(world.logs.map((log) => log.event)).toEqual([
    "source-backlog",
    "source-unchanged",
    "source-unchanged",
  ]);
});
