import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addReader,
  resumeSending,
  retryBulletin,
  stopSending,
} from "../../packages/core/src/actions/index.ts";
import { parseSesEvent, toDid } from "../../packages/core/src/delivery/index.ts";
import { type BulletinId, type ReaderId, shardOf } from "../../packages/core/src/ids.ts";
import { plan, recordOutcomes } from "../../packages/core/src/pipeline/index.ts";
import { givenReaders, whenReleased } from "../support/bulletins.ts";
import { accounts, newWorld, type World } from "../support/world.ts";

const day = 86_400_000;

function didOf(bulletinId: BulletinId, reader: ReaderId): string {
  return toDid({ bulletinId, shard: shardOf(reader), number: 0, position: 0 });
}

function event(type: string, did: string, extra: object = {}, name = "eventType"): string {
  return JSON.stringify({ [name]: type, mail: { tags: { did: [did] } }, ...extra });
}

const soft = {
  bounce: { bounceType: "Transient", bounceSubType: "MailboxFull", bouncedRecipients: [{ status: "5.2.2" }] },
};
const hard = { bounce: { bounceType: "Permanent", bounceSubType: "General" } };

async function stateOf(world: World, reader: ReaderId) {
  return (await world.deps.readers.subscriber(reader))?.state.kind;
}

async function givenOne(): Promise<{
  world: World;
  reader: ReaderId;
  next: (name: string) => Promise<string>;
}> {
  const world = await newWorld();
  const [reader] = await givenReaders(world, 1);
  if (!reader) throw new Error("no reader");
  const next = async (name: string) => {
    const id = await whenReleased(world, "early-warning", null, name);
    await world.settle();
    return didOf(id, reader);
  };
  return { world, reader, next };
}

test("EVT-01: soft bounces of three bulletins over a week suppress; fewer, or closer together, do not", async () => {
  const { world, reader, next } = await givenOne();
  for (const [name, wait] of [
    ["a", 3 * day],
    ["b", 5 * day],
  ] as const) {
    await recordOutcomes(world.deps, [event("Bounce", await next(name), soft)]);
    expect(await stateOf(world, reader)).toBe("active");
    world.advance(wait);
  }
  await recordOutcomes(world.deps, [event("Bounce", await next("c"), soft)]);
  expect(await stateOf(world, reader)).toBe("suppressed");
});

test("EVT-01: a delivery between soft bounces begins the count again", async () => {
  const { world, reader, next } = await givenOne();
  await recordOutcomes(world.deps, [event("Bounce", await next("a"), soft)]);
  world.advance(4 * day);
  await recordOutcomes(world.deps, [event("Delivery", await next("b"))]);
  world.advance(4 * day);
  for (const name of ["c", "d"]) await recordOutcomes(world.deps, [event("Bounce", await next(name), soft)]);
  expect(await stateOf(world, reader)).toBe("active");
});

test("EVT-01: a domain that does not exist is final at once", async () => {
  const { world, reader, next } = await givenOne();
  const noDomain = { bounce: { bounceType: "Transient", bouncedRecipients: [{ status: "5.4.4" }] } };
  await recordOutcomes(world.deps, [event("Bounce", await next("a"), noDomain)]);
  expect(await stateOf(world, reader)).toBe("suppressed");
});

test.each(["eventType", "notificationType"])(
  "EVT-02: a complaint by %s suppresses, a not-spam report does not",
  async (name) => {
    const { world, reader, next } = await givenOne();
    const did = await next("a");
    await recordOutcomes(world.deps, [
      event("Complaint", did, { complaint: { complaintFeedbackType: "not-spam" } }, name),
    ]);
    expect(await stateOf(world, reader)).toBe("active");
    await recordOutcomes(world.deps, [
      event("Complaint", did, { complaint: { complaintFeedbackType: "abuse" } }, name),
    ]);
    expect(await stateOf(world, reader)).toBe("suppressed");
  },
);

test("EVT-03: any order and number of the same events ends in the same state", async () => {
  const { world, reader, next } = await givenOne();
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 3, 2], { minLength: 6 }), async (order) => {
      round += 1;
      await addReader(world.deps, {
        address: "reader0@mail.example",
        choices: { lineages: ["unknown"], lang: "ja", timing: "early", digest: "now" },
        evidence: "t",
      });
      const known = await world.deps.readers.subscriber(reader);
      if (known) await world.deps.readers.saveSubscriber({ ...known, state: { kind: "active", since: "x" } });
      const did = await next(`round-${round}`);
      const events = [
        event("Send", did),
        event("Delivery", did),
        event("Bounce", did, hard),
        event("Complaint", did, { complaint: {} }),
      ];
      for (const index of order) await recordOutcomes(world.deps, [events[index] ?? ""]);
      const id = did.slice(0, did.indexOf("-")) as BulletinId;
      expect(await accounts(world, id)).toEqual({ candidates: 1, submitted: 1, complained: 1 });
      expect(await stateOf(world, reader)).toBe("suppressed");
    }),
    { numRuns: 12 },
  );
});

test("EVT-04: no event, however strange, throws", () => {
  const did = "bul_x_1-0-0-0";
  const strange = [
    event("Teapot", did),
    event("Send", did, { bounce: 7 }),
    '{"mail":{"tags":{"did":"bul_x_1-0-0-0"}},"eventType":"Send"}',
    "null",
    "[]",
    "",
    "{",
  ];
  expect(strange.map((body) => parseSesEvent(body).kind)).toEqual([
    "unknown",
    "outcome",
    "outcome",
    "unknown",
    "unknown",
    "unknown",
    "unknown",
  ]);
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      parseSesEvent(JSON.stringify(value));
      parseSesEvent(text);
      parseSesEvent(JSON.stringify({ eventType: "Bounce", mail: { tags: { did: [did] } }, bounce: value }));
    }),
  );
});

async function whenBounced(world: World, count: number, kind: "Bounce" | "Complaint"): Promise<void> {
  const id = await whenReleased(world);
  for (const message of world.queued.plan.splice(0)) await plan(world.deps, message);
  await world.settle();
  const extra = kind === "Bounce" ? hard : { complaint: { complaintFeedbackType: "abuse" } };
  const dids = world.mails.map((mail) => mail.tags.did ?? "").filter((did) => did.startsWith(id));
  await recordOutcomes(
    world.deps,
    dids.slice(0, count).map((did) => event(kind, did, extra)),
  );
}

test.each([
  ["Bounce", 19, null],
  ["Bounce", 20, "bounces"],
  ["Complaint", 4, null],
  ["Complaint", 5, "complaints"],
] as const)("EVT-06: %s × %i of 40 mails stops for %s", async (kind, count, reason) => {
  const world = await newWorld();
  await givenReaders(world, 40);
  await whenBounced(world, count, kind);
  expect((await world.deps.control.pace(world.deps.now().toISOString())).stop?.reason ?? null).toBe(reason);
  expect(world.logs.some((log) => log.event === "sending-stopped")).toBe(reason !== null);
});

test("EVT-06: twenty bounces among a million mails of the day stop nothing", async () => {
  const world = await newWorld();
  await givenReaders(world, 40);
  await world.deps.control.setRate({ ratePerSecond: 14, sentLastDay: 1_000_000, perDay: null, left: null });
  Object.assign(world.deps.mailer, {
    quota: async () => ({ maxPerSecond: 14, maxPerDay: 2_000_000, sentLastDay: 1_000_000 }),
  });
  await whenBounced(world, 20, "Bounce");
  expect((await world.deps.control.pace(world.deps.now().toISOString())).stop).toBeNull();
});

test("SND-06: the daily quota rests everything, alarms once a rest, and sending goes on by itself", async () => {
  const world = await newWorld();
  await givenReaders(world, 3);
  world.answers.push({ kind: "refused", reason: "daily-quota" });
  const id = await whenReleased(world);
  await world.settle();
  expect((await accounts(world, id)).pending).toBeGreaterThan(0);
  expect((await world.deps.control.pace(world.deps.now().toISOString())).stop?.reason).toBe("daily-quota");
  const before = world.mails.length;
  await world.sweep();
  await world.settle();
  expect(world.mails).toHaveLength(before);
  world.advance(16 * 60_000);
  await world.sweep();
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 3, submitted: 3 });
});

test("SND-06: after the rest a slow group goes through, although it looks up the switch on its way", async () => {
  const world = await newWorld();
  await givenReaders(world, 8);
  await world.deps.control.setStop({
    reason: "daily-quota",
    at: "2025-06-02T23:00:00Z",
    until: "2025-06-02T23:15:00Z",
  });
  Object.assign(world.deps.mailer, {
    quota: async () => ({ maxPerSecond: 0.1, maxPerDay: 1000, sentLastDay: 0 }),
  });
  Object.assign(world.deps, { sleep: async (ms: number) => world.advance(ms) });
  const id = await whenReleased(world);
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 8, submitted: 8 });
});

test("SND-13: an account that may not send is asked once a rest, not once a mail", async () => {
  const world = await newWorld();
  await givenReaders(world, 60);
  world.answers.push(...Array.from({ length: 60 }, () => ({ kind: "refused", reason: "paused" }) as const));
  await whenReleased(world);
  await world.settle();
  for (let minute = 0; minute < 10; minute += 1) {
    world.advance(60_000);
    await world.sweep();
    await world.settle();
  }
  expect(60 - world.answers.length).toBeLessThanOrEqual(32);
  expect((await world.deps.control.pace(world.deps.now().toISOString())).stop?.reason).toBe("account-paused");
});

test("ADM-06: the kill switch stops what is pending, outlasts a passing stop, and a person lets it go on", async () => {
  const world = await newWorld();
  await givenReaders(world, 30);
  const id = await whenReleased(world);
  for (const message of world.queued.plan.splice(0)) await plan(world.deps, message);
  await stopSending(world.deps, "p");
  await world.deps.control.setStop({
    reason: "daily-quota",
    at: "2025-06-03T00:00:00Z",
    until: "2025-06-03T00:15:00Z",
  });
  await world.settle();
  expect(world.mails).toHaveLength(0);
  expect((await world.deps.control.pace(world.deps.now().toISOString())).stop?.reason).toBe("publisher");
  await resumeSending(world.deps, "p");
  await world.sweep();
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 30, submitted: 30 });
});

test("ADM-06: at a slow pace the switch takes effect in the middle of a group", async () => {
  const world = await newWorld();
  await givenReaders(world, 60);
  Object.assign(world.deps.mailer, {
    quota: async () => ({ maxPerSecond: 0.1, maxPerDay: 1000, sentLastDay: 0 }),
  });
  Object.assign(world.deps, { sleep: async (ms: number) => world.advance(ms) });
  const { submit } = world.deps.mailer;
  Object.assign(world.deps.mailer, {
    submit: async (mail: Parameters<typeof submit>[0]) => {
      if (mail.tags.kind !== "probe") await stopSending(world.deps, "p");
      return submit(mail);
    },
  });
  const id = await whenReleased(world);
  await world.settle();
  expect((await accounts(world, id)).submitted).toBeLessThan(32);
  expect((await accounts(world, id)).pending).toBeGreaterThan(0);
});

test("a person may submit once more to those who failed or stayed uncertain, and to nobody else", async () => {
  const world = await newWorld();
  await givenReaders(world, 4);
  world.answers.push({ kind: "rejected", reason: "MessageRejected" }, { kind: "unknown", reason: "x" });
  const id = await whenReleased(world);
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 4, submitted: 2, failed: 1, uncertain: 1 });
  await retryBulletin(world.deps, id, "p");
  await world.settle();
  expect(await accounts(world, id)).toMatchObject({ candidates: 4, submitted: 4 });
  expect(new Set(world.mails.map((mail) => mail.to)).size).toBe(4);
});
