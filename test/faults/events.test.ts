import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type EventState,
  eventStates,
  newGroup,
  parseSesEvent,
  withEvents,
} from "../../packages/core/src/delivery/index.ts";
import type { BulletinId, ReaderId } from "../../packages/core/src/ids.ts";
import { recordOutcomes } from "../../packages/core/src/pipeline/index.ts";
import { emptyQueues, finish, planned, sender, whole } from "./by-hand.ts";
import { type Random, seeded } from "./random.ts";
import { newRun } from "./run.ts";
import { sesEvent } from "./ses.ts";
import type { Shape } from "./template.ts";
import { templates } from "./template-of.ts";

const templateOf = templates();
const key = { bulletinId: "bul_20250603_abc_1" as BulletinId, shard: 3, number: 0 };
const readers = ["sub_a", "sub_b", "sub_c"] as ReaderId[];
const told = fc.tuple(fc.nat(2), fc.constantFrom<EventState>(...eventStates));

test("EVT-03: any order and any number of the same events leaves the same group", () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (events, chance) => {
      const shuffled = [...events, ...events].map((event) => [chance.next().value ?? 0, event] as const);
      const other = shuffled.sort(([a], [b]) => a - b).map(([, event]) => event);
      const fold = (all: typeof events) =>
        all.reduce((group, event) => withEvents(group, new Map([event])), newGroup(key, readers));
      expect(fold(other)).toEqual(fold(events));
    }),
  );
});

test("EVT-03: batches in any order, cut anywhere, some twice, leave the same ledger and the same readers", async () => {
  const few: Shape = { name: "few", readers: { 3: 4 }, kinds: ["early-warning"] };
  const states = new Set<string>();
  for (let seed = 1; seed <= 8; seed += 1) states.add(await stateAfter(few, seeded(seed)));
  expect(states.size).toBe(1);
});

async function stateAfter(shape: Shape, random: Random): Promise<string> {
  const run = await newRun(await templateOf(shape), { seed: 1, rates: { lostEvent: 1 } });
  const [nudge] = await planned(run, run.template.bulletins[0]);
  if (!nudge) throw new Error("no group");
  await finish(run, await sender(run, nudge));
  emptyQueues(run);
  const told = [
    ["Send", "Delivery"],
    ["Send", "Bounce"],
    ["Send", "Delivery", "Complaint"],
    ["Send", "DeliveryDelay"],
  ];
  const did = (position: number) => `${nudge.bulletinId}-${nudge.shard}-${nudge.number}-${position}`;
  const bodies = told.flatMap((types, position) => types.map((type) => sesEvent(type, did(position))));
  const left = [...bodies, ...bodies.filter(() => random.chance(0.5))];
  while (left.length > 0) {
    const batch = Array.from({ length: 1 + random.int(4) }, () =>
      left.splice(random.int(left.length), 1),
    ).flat();
    await whole(run, () => recordOutcomes(run.deps, batch));
  }
  const events = [...run.watch.groups.values()].map((group) => Object.entries(group.events).sort());
  const states = [...run.watch.readers.values()].map(({ id, state }) => [id, state.kind]).sort();
  await run.drop();
  return JSON.stringify({ events, states });
}

const anyJson = fc.jsonValue();
const strange = fc.oneof(
  fc.constantFrom("Send", "Bounce", "Complaint", "Rendering Failure", "Open", "Subscription", ""),
  fc.constantFrom("constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"),
  anyJson,
);
const dids = fc.oneof(
  fc.constantFrom("bul_a_1-3-0-0", "bul_a_1-99-999999-99", "bul_-1-1-1", "__proto__"),
  anyJson,
);
const event = fc.record(
  {
    eventType: strange,
    notificationType: strange,
    mail: fc.oneof(
      anyJson,
      fc.record({
        tags: fc.oneof(anyJson, fc.record({ did: fc.oneof(dids, fc.array(dids, { maxLength: 3 })) })),
        headersTruncated: fc.boolean(),
      }),
    ),
    bounce: fc.oneof(anyJson, fc.record({ bounceType: strange, bouncedRecipients: fc.array(anyJson) })),
    complaint: fc.oneof(anyJson, fc.record({ complaintFeedbackType: strange })),
    more: anyJson,
  },
  { requiredKeys: [] },
);

test("EVT-04: whatever an event looks like, reading it throws nothing and gives a known state or none", () => {
  const bodies = fc.oneof(
    fc.string(),
    fc.json(),
    event.map((one) => JSON.stringify(one)),
    event.map((one) => JSON.stringify(one).slice(0, -3)),
  );
  fc.assert(
    fc.property(bodies, (body) => {
      const parsed = parseSesEvent(body);
      if (parsed.kind === "outcome") expect(eventStates).toContain(parsed.outcome.state);
    }),
    { numRuns: 5_000 },
  );
});

test.each(["constructor", "toString", "valueOf", "hasOwnProperty"])(
  "EVT-04: an event of type %s with a tag of ours is unknown",
  (type) => {
    expect(parseSesEvent(sesEvent(type, "bul_a_1-3-0-0")).kind).toBe("unknown");
  },
);

test("EVT-04: an event that names a recipient nobody knows throws nothing", async () => {
  const few: Shape = { name: "few", readers: { 3: 4 }, kinds: ["early-warning"] };
  const run = await newRun(await templateOf(few), { seed: 1 });
  const [nudge] = await planned(run, run.template.bulletins[0]);
  const nowhere = ["bul_a_1-99-999999-99", `${nudge?.bulletinId}-3-0-99`, `${nudge?.bulletinId}-3-7-0`];
  const bodies = nowhere.flatMap((did) => [sesEvent("Send", did), sesEvent("Bounce", did)]);
  await whole(run, () => recordOutcomes(run.deps, bodies));
  expect([...run.watch.groups.values()].flatMap((group) => Object.keys(group.events))).toEqual([]);
});
