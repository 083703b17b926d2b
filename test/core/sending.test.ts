import { expect, test } from "vitest";
import {
  addReader,
  pauseBulletin,
  resumeBulletin,
  unsubscribe,
} from "../../packages/core/src/actions/index.ts";
import { toDid } from "../../packages/core/src/delivery/index.ts";
import type { IncidentId } from "../../packages/core/src/ids.ts";
import { type BulletinId, shardOf } from "../../packages/core/src/ids.ts";
import { plan, recordOutcomes, send } from "../../packages/core/src/pipeline/index.ts";
import { choices, givenReaders, whenReleased } from "../support/bulletins.ts";
import { accounts, newWorld, type World } from "../support/world.ts";

async function incidentOf(world: World, id: BulletinId): Promise<IncidentId> {
  const bulletin = await world.deps.bulletins.bulletin(id);
  if (!bulletin) throw new Error("no bulletin");
  return bulletin.content.incidentId;
}

function event(type: string, did: string, extra: object = {}): string {
  return JSON.stringify({ eventType: type, mail: { tags: { did: [did] } }, ...extra });
}

test("a manual bulletin reaches every reader of its audience once, each with their own links", async () => {
  const world = await newWorld();
  await givenReaders(world, 60);
  const id = await whenReleased(world);
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 60, submitted: 60 });
  expect(new Set(world.mails.map((mail) => mail.to)).size).toBe(60);
  const links = world.mails.map((mail) => /List-Unsubscribe: <([^>]+)>/.exec(mail.mime)?.[1]);
  expect(new Set(links).size).toBe(60);
});

test("the same request to compose gives one bulletin (ADM-04)", async () => {
  const world = await newWorld();
  expect(await whenReleased(world)).toBe(await whenReleased(world));
  expect(await world.deps.bulletins.bulletins(10)).toHaveLength(1);
});

test("SND-01: five nudges of one group at once give one submission a recipient", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  const id = await whenReleased(world);
  for (const message of world.queued.plan.splice(0)) await plan(world.deps, message);
  const [nudge] = world.queued.send.splice(0);
  if (!nudge) throw new Error("no nudge");
  await Promise.all(Array.from({ length: 5 }, () => send(world.deps, nudge)));
  expect(world.mails).toHaveLength(1);
  expect(await accounts(world, id)).toEqual({ candidates: 1, submitted: 1 });
});

test("SND-07: who unsubscribes between plan and submission gets no mail", async () => {
  const world = await newWorld();
  const [reader] = await givenReaders(world, 2);
  const id = await whenReleased(world);
  for (const message of world.queued.plan.splice(0)) await plan(world.deps, message);
  if (reader) await unsubscribe(world.deps, reader, "page");
  await world.settle();
  expect(world.mails.map((mail) => mail.to)).toEqual(["reader1@mail.example"]);
  expect(await accounts(world, id)).toEqual({ candidates: 2, submitted: 1, excluded: 1 });
});

test("SND-07: who unsubscribes while a worker waits for its slot gets no mail", async () => {
  const world = await newWorld();
  const [reader] = await givenReaders(world, 1);
  if (!reader) throw new Error("no reader");
  const id = await whenReleased(world);
  await world.deps.control.reserve("bulletins", 100, world.deps.now().getTime());
  Object.assign(world.deps, {
    sleep: async (ms: number) => {
      world.advance(ms);
      await unsubscribe(world.deps, reader, "page");
    },
  });
  await world.settle();
  expect(world.mails).toHaveLength(0);
  expect(await accounts(world, id)).toEqual({ candidates: 1, excluded: 1 });
});

test("SND-08: a rejected address fails alone", async () => {
  const world = await newWorld();
  await givenReaders(world, 30);
  world.answers.push({ kind: "rejected", reason: "MessageRejected" });
  const id = await whenReleased(world);
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 30, submitted: 29, failed: 1 });
});

test("throttled recipients stay pending and sweep brings them back", async () => {
  const world = await newWorld();
  await givenReaders(world, 3);
  world.answers.push(...Array.from({ length: 3 }, () => ({ kind: "refused", reason: "rate" }) as const));
  const id = await whenReleased(world);
  await world.settle();
  expect((await accounts(world, id)).pending).toBeGreaterThan(0);
  await world.sweep();
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 3, submitted: 3 });
});

test("an unknown answer is uncertain, is settled by a late event, and is not mailed again", async () => {
  const world = await newWorld();
  const [reader] = await givenReaders(world, 1);
  if (!reader) throw new Error("no reader");
  world.answers.push({ kind: "unknown", reason: "TimeoutError" });
  const id = await whenReleased(world);
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 1, uncertain: 1 });
  await recordOutcomes(world.deps, [
    event("Send", toDid({ bulletinId: id, shard: shardOf(reader), number: 0, position: 0 })),
  ]);
  world.advance(3_600_000);
  await world.sweep();
  await world.settle();
  expect(world.mails).toHaveLength(0);
  expect(await accounts(world, id)).toEqual({ candidates: 1, submitted: 1 });
});

test("an unknown answer that no event settles is submitted once more after the window, never a third time", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  world.answers.push(
    { kind: "unknown", reason: "TimeoutError" },
    { kind: "unknown", reason: "TimeoutError" },
  );
  const id = await whenReleased(world);
  await world.settle();
  await world.sweep();
  await world.settle();
  expect(world.answers).toHaveLength(1);
  for (let round = 0; round < 3; round += 1) {
    world.advance(901_000);
    await world.sweep();
    await world.settle();
  }
  expect(world.answers).toHaveLength(0);
  expect(await accounts(world, id)).toEqual({ candidates: 1, uncertain: 1, duplicates: 1 });
});

test("the window stays shut while outcomes wait in their queue", async () => {
  const world = await newWorld();
  await givenReaders(world, 1);
  world.answers.push({ kind: "unknown", reason: "TimeoutError" });
  await whenReleased(world);
  await world.settle();
  world.advance(901_000);
  world.queued.outcome.push("{}");
  await world.sweep();
  expect(world.queued.send).toHaveLength(0);
});

test("an older serial is never mailed after a newer one, and its pending recipients are excluded", async () => {
  const world = await newWorld();
  await givenReaders(world, 40);
  const first = await whenReleased(world);
  for (const message of world.queued.plan.splice(0)) await plan(world.deps, message);
  const nudges = world.queued.send.splice(0);
  const second = await whenReleased(world, "confirmed", await incidentOf(world, first));
  for (const nudge of nudges) await send(world.deps, nudge);
  await world.settle();
  expect(world.mails.filter((mail) => mail.tags.did?.startsWith(first))).toEqual([]);
  expect(await accounts(world, first)).toEqual({ candidates: 40, excluded: 40 });
  expect(await accounts(world, second)).toEqual({ candidates: 40, submitted: 40 });
});

test("a resolution goes to the told alone, whatever they choose today", async () => {
  const world = await newWorld();
  const told = await givenReaders(world, 3);
  const first = await whenReleased(world);
  await world.settle();
  await addReader(world.deps, { address: "late@mail.example", choices, evidence: "test" });
  if (told[0]) await unsubscribe(world.deps, told[0], "page");
  const resolved = await whenReleased(world, "resolved", await incidentOf(world, first));
  await world.settle();
  expect(await accounts(world, resolved)).toEqual({ candidates: 2, submitted: 2 });
  expect(
    world.mails
      .slice(3)
      .map((mail) => mail.to)
      .sort(),
  ).toEqual(["reader1@mail.example", "reader2@mail.example"]);
});

test("a paused bulletin submits nothing until it is resumed", async () => {
  const world = await newWorld();
  await givenReaders(world, 2);
  const id = await whenReleased(world);
  await pauseBulletin(world.deps, id, "p");
  await world.settle();
  expect(world.mails).toHaveLength(0);
  await resumeBulletin(world.deps, id, "p");
  await world.sweep();
  await world.settle();
  expect(world.mails).toHaveLength(2);
});

test("a plan that died half-way goes on behind its last group and nobody stands in two", async () => {
  const world = await newWorld();
  await givenReaders(world, 200);
  const id = await whenReleased(world);
  const { createGroup } = world.deps.ledger;
  let left = 3;
  const dying = {
    ...world.deps,
    ledger: {
      ...world.deps.ledger,
      createGroup: (group: Parameters<typeof createGroup>[0]) => {
        left -= 1;
        if (left < 0) throw new Error("killed");
        return createGroup(group);
      },
    },
  };
  const messages = world.queued.plan.splice(0);
  for (const message of messages) await plan(dying, message).catch(() => undefined);
  world.queued.send.splice(0);
  await world.sweep();
  await world.settle();
  await world.sweep();
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 200, submitted: 200 });
  expect(new Set(world.mails.map((mail) => mail.to)).size).toBe(200);
});

test("a bounce suppresses the reader before the next bulletin", async () => {
  const world = await newWorld();
  const [reader] = await givenReaders(world, 1);
  if (!reader) throw new Error("no reader");
  const id = await whenReleased(world);
  await world.settle();
  const did = toDid({ bulletinId: id, shard: shardOf(reader), number: 0, position: 0 });
  await recordOutcomes(world.deps, [
    event("Bounce", did, { bounce: { bounceType: "Permanent" } }),
    event("Send", did),
    event("Delivery", did),
  ]);
  expect(await accounts(world, id)).toEqual({ candidates: 1, submitted: 1, bounced: 1 });
  await whenReleased(world, "confirmed", null, "second");
  await world.settle();
  expect(world.mails).toHaveLength(1);
});

test("a bulletin ends once everybody is accounted for", async () => {
  const world = await newWorld();
  await givenReaders(world, 5);
  const id = await whenReleased(world);
  await world.settle();
  await world.sweep();
  await world.sweep();
  expect((await world.deps.bulletins.bulletin(id))?.endedAt).not.toBeNull();
  expect(await world.deps.bulletins.activeBulletins()).toEqual([]);
});
