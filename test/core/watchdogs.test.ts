import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { cancelBulletin } from "../../packages/core/src/actions/index.ts";
import { toDid } from "../../packages/core/src/delivery/index.ts";
import { findingWords } from "../../packages/core/src/email/index.ts";
import { shardOf } from "../../packages/core/src/ids.ts";
import { tellPublishers } from "../../packages/core/src/pipeline/findings.ts";
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

test("OPS-05: publishers read of what needs a person in one letter, and not again while it lasts", async () => {
  const sources = ["forum", "news"].map((id) => sourceRow({ id, name: { ja: `日本語の${id}`, en: id } }));
  const world = await newWorld(sources);
  for (const { url } of sources) world.documents.set(url, rss({ id: "1", title: "a" }));
  await world.poll();
  world.advance(31 * minute);
  await world.sweep();
  await world.settle();
  const told = [...world.told];
  expect(told.map(({ to }) => to)).toEqual(world.deps.settings.publishers);
  const mail = await PostalMime.parse(told[0]?.mime ?? "");
  expect(mail.subject).toBe("【速報編集部】要対応：日本語のforum");
  expect(mail.text).toContain("日本語のnews：2025年6月3日 09:00（日本時間）から、");
  expect(mail.text?.replaceAll(/\n\u3000?/g, "")).toContain(`から、${findingWords["source-silent"].ja}`);
  world.advance(60 * minute);
  await world.sweep();
  await world.settle();
  expect(world.told).toHaveLength(told.length);
  world.advance(8 * 24 * 60 * minute);
  await world.sweep();
  await world.settle();
  expect(world.told).toHaveLength(2 * told.length);
});

test("OPS-05: a stop that waits for a person is told although nothing else leaves; any other is not", async () => {
  const world = await newWorld();
  const stop = (reason: "publisher" | "bounces" | "daily-quota", until: string | null) =>
    world.deps.control.setStop({ reason, at: world.deps.now().toISOString(), until });
  await stop("publisher", null);
  await world.sweep();
  expect(world.queued.letter).toEqual([]);
  await world.deps.control.setStop(null);
  await stop("bounces", null);
  await world.sweep();
  await world.settle();
  expect(world.told).toHaveLength(world.deps.settings.publishers.length);
  await world.deps.control.setStop(null);
  await stop("daily-quota", new Date(world.deps.now().getTime() + 15 * minute).toISOString());
  await world.sweep();
  expect(world.queued.letter).toEqual([]);
});

test("OPS-05: a run without proof and readers who stay uncertain are told with the subject of the bulletin", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  world.answers.push({ kind: "unknown", reason: "x" }, { kind: "unknown", reason: "x" });
  const id = await whenReleased(world);
  await world.settle();
  const subject = (await world.deps.bulletins.bulletin(id))?.content.texts.ja.subject ?? "";
  for (const kind of ["delivery-unproven", "bulletin-uncertain"] as const) {
    world.advance(kind === "delivery-unproven" ? 16 * minute : 61 * minute);
    await world.sweep();
    const queued = world.queued.letter.flatMap((letter) =>
      letter.kind === "watchdog" ? letter.findings : [],
    );
    expect(queued).toMatchObject([{ about: subject, what: findingWords[kind].ja }]);
    await world.settle();
  }
});

test("OPS-05: a letter that could not be asked for is asked for again, and another silence is another letter", async () => {
  const world = await newWorld();
  const finding = { kind: "stopped", about: "bounces", since: "2025-06-03T00:00:00.000Z" } as const;
  const { queues } = world.deps;
  const broken = {
    ...world.deps,
    queues: { ...queues, letter: () => Promise.reject(new Error("no queue")) },
  };
  await expect(tellPublishers(broken, [finding])).rejects.toThrow("no queue");
  await tellPublishers(world.deps, [finding]);
  await tellPublishers(world.deps, [finding]);
  expect(world.queued.letter).toHaveLength(1);
  await tellPublishers(world.deps, [finding, { ...finding, since: "2025-06-04T00:00:00.000Z" }]);
  expect(world.queued.letter).toHaveLength(2);
});
