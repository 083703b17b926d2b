import { expect, test } from "vitest";
import { changeChoices } from "../../packages/core/src/actions/index.ts";
import {
  audienceFor,
  digestDueAt,
  isConcerned,
  timings,
  tokyoDay,
} from "../../packages/core/src/bulletin/index.ts";
import type { BulletinId, IncidentId } from "../../packages/core/src/ids.ts";
import { bulletinKinds } from "../../packages/core/src/incident/index.ts";
import { plan, send, sweep } from "../../packages/core/src/pipeline/index.ts";
import type { SendMessage } from "../../packages/core/src/ports.ts";
import { choices, givenReaders, whenReleased } from "../support/bulletins.ts";
import { accounts, newWorld, type World } from "../support/world.ts";

const hour = 3_600_000;

/** The next morning in Tokyo, after the digests were sent. */
async function nextMorning(world: World): Promise<void> {
  world.advance(22 * hour + 40 * 60_000);
  await world.sweep();
  await world.settle();
}

function mailsTo(world: World, name: string): readonly string[] {
  return world.mails.filter(({ to }) => to === `${name}0@mail.example`).map(({ tags }) => tags.kind ?? "");
}

async function incidentOf(world: World, id: BulletinId): Promise<IncidentId> {
  const bulletin = await world.deps.bulletins.bulletin(id);
  if (!bulletin) throw new Error("no bulletin");
  return bulletin.content.incidentId;
}

async function follow(world: World, about: BulletinId, kind: "correction" | "resolved" | "update") {
  return whenReleased(world, kind, await incidentOf(world, about), `${kind} ${about}`);
}

async function digestsOf(world: World) {
  return (await world.deps.bulletins.bulletins(20)).filter((one) => one.digest !== null);
}

function bodyOf(mime: string): string {
  return mime.replace(/=\r\n/g, "");
}

test("INC-03: who asked for a digest hears once in the morning, who asked for news at once does not hear twice", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  await givenReaders(world, 1, {}, "now");
  await whenReleased(world);
  await world.settle();
  expect([mailsTo(world, "daily"), mailsTo(world, "now")]).toEqual([[], ["early-warning"]]);
  await nextMorning(world);
  await world.sweep();
  await world.settle();
  expect([mailsTo(world, "daily"), mailsTo(world, "now")]).toEqual([["digest"], ["early-warning"]]);
});

test("a morning without news brings no digest", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  await nextMorning(world);
  expect(await digestsOf(world)).toEqual([]);
});

test("a digest tells nobody of what ended before it", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const warning = await whenReleased(world);
  await world.settle();
  await follow(world, warning, "resolved");
  await world.settle();
  await nextMorning(world);
  expect(mailsTo(world, "daily")).toEqual([]);
});

test("INC-02: a correction goes at once to the readers of a digest", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const warning = await whenReleased(world);
  await world.settle();
  await nextMorning(world);
  const correction = await follow(world, warning, "correction");
  await world.settle();
  expect(mailsTo(world, "daily")).toEqual(["digest", "correction"]);
  expect(await accounts(world, correction)).toEqual({ candidates: 1, submitted: 1 });
});

test("an update of what a digest told waits for the next digest", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const warning = await whenReleased(world);
  await world.settle();
  await nextMorning(world);
  await follow(world, warning, "update");
  await world.settle();
  expect(mailsTo(world, "daily")).toEqual(["digest"]);
  world.advance(24 * hour);
  await world.sweep();
  await world.settle();
  expect(mailsTo(world, "daily")).toEqual(["digest", "digest"]);
});

test("INC-03: a digest tells each reader only of what concerns them, and only they hear that it was corrected", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily", lineages: ["win7-8-upgrade"] }, "seven");
  await givenReaders(world, 1, { digest: "daily", lineages: ["win11-native"] }, "eleven");
  const forSeven = await whenReleased(world, "early-warning", null, "a", "lineage:win7-8-upgrade");
  await whenReleased(world, "early-warning", null, "b", "all");
  await nextMorning(world);
  const links = (name: string) =>
    [
      ...bodyOf(world.mails.find(({ to }) => to.startsWith(name))?.mime ?? "").matchAll(
        /bulletins\/(bul_\w+)/g,
      ),
    ].map(([, id]) => id);
  expect(links("seven")).toContain(forSeven);
  expect(links("eleven")).not.toContain(forSeven);
  expect(links("eleven").length).toBeGreaterThan(0);
  await follow(world, forSeven, "correction");
  await world.settle();
  expect([mailsTo(world, "seven"), mailsTo(world, "eleven")]).toEqual([["digest", "correction"], ["digest"]]);
});

test("INC-03: who waits for a confirmation is told of no early warning by a digest", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily", timing: "confirmed" }, "careful");
  await whenReleased(world, "early-warning", null, "a", "timing:early");
  await nextMorning(world);
  expect(mailsTo(world, "careful")).toEqual([]);
});

/** A digest whose group is planned and not yet submitted; its nudges are taken out of the queue. */
async function givenPlannedDigest(world: World): Promise<{ warning: BulletinId; nudges: SendMessage[] }> {
  const warning = await whenReleased(world);
  await world.settle();
  world.advance(22 * hour + 40 * 60_000);
  await world.sweep();
  for (const message of world.queued.plan.splice(0)) await plan(world.deps, message);
  return { warning, nudges: world.queued.send.splice(0) };
}

test("INC-01: what is corrected while a digest is under way is told by it no more, and to nobody corrected", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const { warning, nudges } = await givenPlannedDigest(world);
  const correction = await follow(world, warning, "correction");
  await world.settle();
  world.queued.send.push(...nudges);
  await world.settle();
  expect(mailsTo(world, "daily")).toEqual([]);
  expect(await accounts(world, correction)).toEqual({});
  const [digest] = await digestsOf(world);
  expect(await accounts(world, digest?.content.id as BulletinId)).toEqual({ candidates: 1, excluded: 1 });
});

test("INC-01: a correction planned between the look at a digest's group and its intent is obeyed by the intent", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const { warning, nudges } = await givenPlannedDigest(world);
  const { reserve } = world.deps.control;
  Object.assign(world.deps.control, {
    reserve: async (...asked: Parameters<typeof reserve>) => {
      await follow(world, warning, "correction");
      for (const message of world.queued.plan.splice(0)) await plan(world.deps, message);
      return reserve(...asked);
    },
  });
  for (const nudge of nudges) await send(world.deps, nudge);
  Object.assign(world.deps.control, { reserve });
  await world.settle();
  expect(mailsTo(world, "daily")).toEqual([]);
});

test("INC-01: a correction waits for a digest that is being submitted, and reaches its readers afterwards", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const { warning, nudges } = await givenPlannedDigest(world);
  const { submit } = world.deps.mailer;
  let correction: BulletinId | undefined;
  Object.assign(world.deps.mailer, {
    submit: async (mail: Parameters<typeof submit>[0]) => {
      if (mail.tags.kind !== "digest") return submit(mail);
      correction = await follow(world, warning, "correction");
      for (const message of world.queued.plan.splice(0)) await plan(world.deps, message);
      expect(await accounts(world, correction)).toEqual({});
      return submit(mail);
    },
  });
  world.queued.send.push(...nudges);
  await world.settle();
  expect(mailsTo(world, "daily")).toEqual(["digest"]);
  await world.sweep();
  await world.settle();
  expect(mailsTo(world, "daily")).toEqual(["digest", "correction"]);
});

test("a digest that was created and not released goes out with the next sweep, named by its incidents", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const warning = await whenReleased(world);
  await world.settle();
  const { incidents } = world.deps;
  const { saveIncident } = incidents;
  Object.assign(incidents, { saveIncident: () => Promise.reject(new Error("the process died")) });
  world.advance(22 * hour + 40 * 60_000);
  await expect(world.sweep()).rejects.toThrow("the process died");
  Object.assign(incidents, { saveIncident });
  await world.sweep();
  await world.settle();
  expect(mailsTo(world, "daily")).toEqual(["digest"]);
  const incident = await incidents.incident(await incidentOf(world, warning));
  const digests = (await digestsOf(world)).map((one) => one.content.id);
  expect(incident?.digests.toSorted()).toEqual(digests.toSorted());
});

test("INC-03: of every kind, who hears by the filters at once", () => {
  const hears = (digest: "now" | "daily", timing: "early" | "confirmed") =>
    bulletinKinds.filter(
      (kind) =>
        audienceFor(kind, []).reach !== "told" &&
        isConcerned({ ...choices, digest, timing }, audienceFor(kind, [])),
    );
  expect(timings.map((timing) => hears("now", timing))).toEqual([
    ["early-warning", "confirmed", "update"],
    ["confirmed", "update"],
  ]);
  expect(timings.map((timing) => hears("daily", timing))).toEqual([[], []]);
});

test.each([
  ["2025-06-02T22:36:59Z", "2025-06-02"],
  ["2025-06-02T22:37:00Z", "2025-06-03"],
  ["2025-06-03T14:59:59Z", "2025-06-03"],
  ["2025-06-03T15:00:00Z", "2025-06-03"],
  ["2025-06-03T22:37:00Z", "2025-06-04"],
])("at %s the last digest due is that of %s", (now, day) => {
  expect(tokyoDay(digestDueAt(new Date(now)))).toBe(day);
});

/** Sweeps until a bulletin has ended, as it does within minutes of its last mail. */
async function untilEnded(world: World, id: BulletinId): Promise<void> {
  await world.settle();
  for (let minute = 0; minute < 10; minute += 1) {
    world.advance(60_000);
    await world.sweep();
    await world.settle();
    if ((await world.deps.bulletins.bulletin(id))?.endedAt) return;
  }
  throw new Error("the bulletin does not end");
}

test("INC-01: a digest tells the last word of an incident, not what ended before it", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const warning = await whenReleased(world);
  await untilEnded(world, warning);
  const update = await follow(world, warning, "update");
  await untilEnded(world, update);
  await nextMorning(world);
  const digests = await digestsOf(world);
  expect(digests.map(({ digest }) => digest?.entries.map((entry) => entry.bulletinId))).toEqual([
    [update],
    [update],
  ]);
  expect(mailsTo(world, "daily")).toEqual(["digest"]);
});

test("INC-02: after a warning and its correction, the update of the same day reaches who reads digests", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const warning = await whenReleased(world);
  await untilEnded(world, warning);
  await untilEnded(world, await follow(world, warning, "correction"));
  await untilEnded(world, await follow(world, warning, "update"));
  await nextMorning(world);
  expect(mailsTo(world, "daily")).toEqual(["digest"]);
});

test("what does not fit into one digest follows in a second part, and nothing is told twice", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  const released: BulletinId[] = [];
  for (let number = 0; number < 8; number += 1) {
    released.push(await whenReleased(world, "confirmed", null, `r${number}`));
    await world.settle();
  }
  await nextMorning(world);
  world.advance(24 * hour);
  await world.sweep();
  await world.settle();
  const told = (await digestsOf(world)).flatMap(({ digest }) =>
    digest?.timing === "early" ? digest.entries.map((entry) => entry.bulletinId) : [],
  );
  expect(told.toSorted()).toEqual(released.toSorted());
  expect(mailsTo(world, "daily")).toEqual(["digest", "digest"]);
});

test("a service that was asleep for two mornings tells what it missed", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  await whenReleased(world);
  await world.settle();
  world.advance(24 * hour);
  await nextMorning(world);
  expect(mailsTo(world, "daily")).toEqual(["digest"]);
});

test.each([
  ["now", "daily"],
  ["daily", "now"],
] as const)("INC-03: who changes from %s to %s after a warning hears of it once", async (before, after) => {
  const world = await newWorld();
  const [reader] = await givenReaders(world, 1, { digest: before }, "reader");
  if (!reader) throw new Error("no reader");
  await whenReleased(world);
  await world.settle();
  world.advance(hour);
  await changeChoices(world.deps, reader, { ...choices, digest: after });
  await nextMorning(world);
  world.advance(hour);
  await whenReleased(world, "confirmed", null, "another trouble");
  await world.settle();
  await nextMorning(world);
  const first = before === "now" ? "early-warning" : "digest";
  expect(mailsTo(world, "reader")).toEqual([first, after === "now" ? "confirmed" : "digest"]);
});

test("two sweeps side by side make one digest of what both saw", async () => {
  const world = await newWorld();
  await givenReaders(world, 1, { digest: "daily" }, "daily");
  await whenReleased(world);
  await world.settle();
  world.advance(22 * hour + 40 * 60_000);
  const { bulletins } = world.deps;
  let isFirst = true;
  const late = {
    ...world.deps,
    bulletins: {
      ...bulletins,
      async bulletins(limit: number) {
        const seen = await bulletins.bulletins(limit);
        if (isFirst) {
          isFirst = false;
          await sweep(world.deps);
        }
        return seen;
      },
    },
  };
  await sweep(late);
  await world.settle();
  expect(mailsTo(world, "daily")).toEqual(["digest"]);
});
