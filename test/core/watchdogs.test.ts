import { expect, test } from "vitest";
import { cancelBulletin } from "../../packages/core/src/actions/index.ts";
import { toDid } from "../../packages/core/src/delivery/index.ts";
import { shardOf } from "../../packages/core/src/ids.ts";
import { recordOutcomes, send } from "../../packages/core/src/pipeline/index.ts";
import { givenReaders, whenReleased } from "../support/bulletins.ts";
import { accounts, newWorld, rss, sourceRow, type World } from "../support/world.ts";

const minute = 60_000;

function said(world: World, event: string): number {
  return world.logs.filter((log) => log.event === event).length;
}

test("OPS-05: a run whose probe is not delivered within five minutes is alarmed, and the delivery ends it", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  const id = await whenReleased(world);
  await world.settle();
  expect(world.probes).toEqual([id]);
  await world.sweep();
  expect(said(world, "delivery-unproven")).toBe(0);
  world.advance(6 * minute);
  await world.sweep();
  expect(said(world, "delivery-unproven")).toBe(1);
  const event = (eventType: string) => JSON.stringify({ eventType, mail: { tags: { probe: [id] } } });
  await recordOutcomes(world.deps, [event("Send")]);
  await world.sweep();
  expect(said(world, "delivery-unproven")).toBe(2);
  await recordOutcomes(world.deps, [event("Delivery")]);
  await world.sweep();
  expect(said(world, "delivery-unproven")).toBe(2);
});

test("OPS-05: recipients uncertain for an hour are alarmed until something settles them", async () => {
  const world = await newWorld();
  const [reader] = await givenReaders(world, 1);
  if (!reader) throw new Error("no reader");
  world.answers.push({ kind: "unknown", reason: "x" }, { kind: "unknown", reason: "x" });
  const id = await whenReleased(world);
  await world.settle();
  world.advance(16 * minute);
  await world.sweep();
  await world.settle();
  await world.sweep();
  expect(said(world, "bulletin-uncertain")).toBe(0);
  world.advance(61 * minute);
  await world.sweep();
  expect(said(world, "bulletin-uncertain")).toBe(1);
  const did = toDid({ bulletinId: id, shard: shardOf(reader), number: 0, position: 0 });
  await recordOutcomes(world.deps, [JSON.stringify({ eventType: "Send", mail: { tags: { did: [did] } } })]);
  await world.sweep();
  expect(said(world, "bulletin-uncertain")).toBe(1);
});

test("a stopped bulletin with an uncertain recipient is alarmed, then ends; late events still settle it", async () => {
  const world = await newWorld();
  const [reader] = await givenReaders(world, 1);
  if (!reader) throw new Error("no reader");
  world.answers.push({ kind: "unknown", reason: "x" });
  const id = await whenReleased(world);
  await world.settle();
  await cancelBulletin(world.deps, id, "p");
  world.advance(61 * minute);
  await world.sweep();
  expect(said(world, "bulletin-uncertain")).toBe(1);
  expect((await world.deps.bulletins.bulletin(id))?.endedAt).toBeNull();
  world.advance(61 * minute);
  await world.sweep();
  expect((await world.deps.bulletins.bulletin(id))?.endedAt).not.toBeNull();
  const did = toDid({ bulletinId: id, shard: shardOf(reader), number: 0, position: 0 });
  await recordOutcomes(world.deps, [JSON.stringify({ eventType: "Send", mail: { tags: { did: [did] } } })]);
  expect(await accounts(world, id)).toEqual({ candidates: 1, submitted: 1 });
});

test("OPS-05: uncertain recipients are seen while workers are busy for hours", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  world.answers.push({ kind: "unknown", reason: "x" }, { kind: "unknown", reason: "x" });
  const id = await whenReleased(world);
  await world.settle();
  const busy = { bulletinId: id, shard: 99, number: 0, readers: [] };
  for (let passed = 0; passed <= 120; passed += 1) {
    world.queued.send.push(busy);
    world.advance(minute);
    await world.sweep();
    for (const nudge of world.queued.send.splice(0)) if (nudge.shard !== 99) await send(world.deps, nudge);
  }
  expect(world.answers).toHaveLength(0);
  expect(said(world, "bulletin-uncertain")).toBeGreaterThan(0);
});

test("OPS-05: a source that gives nothing readable, or is not polled at all, is alarmed within half an hour", async () => {
  const source = sourceRow({ id: "forum" });
  const world = await newWorld([source]);
  world.documents.set(source.url, rss({ id: "1", title: "a" }));
  await world.poll();
  world.advance(29 * minute);
  await world.sweep();
  expect(said(world, "source-silent")).toBe(0);
  world.advance(2 * minute);
  await world.sweep();
  expect(said(world, "source-silent")).toBe(1);
  await world.poll();
  await world.sweep();
  expect(said(world, "source-silent")).toBe(1);
});

test("OPS-05: more than four fifths of the daily quota is said", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  Object.assign(world.deps.mailer, {
    quota: async () => ({ maxPerSecond: 10, maxPerDay: 1000, sentLastDay: 801 }),
  });
  await whenReleased(world);
  await world.settle();
  expect(said(world, "quota-near")).toBe(1);
});
