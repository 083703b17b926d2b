import { expect, test } from "vitest";
import { dailyLimit } from "../../packages/core/src/pipeline/pace.ts";
import { givenReaders, whenReleased } from "../support/bulletins.ts";
import { accounts, newWorld, type World } from "../support/world.ts";

const minute = 60_000;

/** The provider grants so many mails of this day and counts what it took. */
function givenQuota(world: World, maxPerDay: number): void {
  const quota = async () => ({ maxPerSecond: 100, maxPerDay, sentLastDay: world.mails.length });
  Object.assign(world.deps.mailer, { quota });
}

/** Lets the sweep and the workers do what they can for some minutes. */
async function minutesPass(world: World, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed += 1) {
    await world.settle();
    world.advance(minute);
    await world.sweep();
  }
  await world.settle();
}

test("SND-06: a quota too small for all goes to the readers at risk; the others follow when there is more", async () => {
  const world = await newWorld();
  givenQuota(world, 16);
  await world.deps.control.setRate({ ratePerSecond: 100, sentLastDay: 0, perDay: 16, left: 15 });
  await givenReaders(world, 30, { lineages: ["win11-native"] });
  await givenReaders(world, 10, { lineages: ["win7-8-upgrade"] }, "risk");
  const id = await whenReleased(world);
  await minutesPass(world, 3);
  const atRisk = () => world.mails.filter(({ to }) => to.startsWith("risk")).length;
  expect(atRisk()).toBe(10);
  expect(world.mails.length).toBeLessThanOrEqual(15);
  expect(await accounts(world, id)).toMatchObject({ candidates: 40, submitted: world.mails.length });
  givenQuota(world, 1_000);
  await minutesPass(world, 7);
  expect(await accounts(world, id)).toEqual({ candidates: 40, submitted: 40 });
});

test("a quota large enough for all keeps the order of planning: nobody waits", async () => {
  const world = await newWorld();
  givenQuota(world, 1_000_000);
  await givenReaders(world, 20, { lineages: ["win11-native"] });
  const id = await whenReleased(world);
  await world.settle();
  expect(await accounts(world, id)).toEqual({ candidates: 20, submitted: 20 });
});

test("SND-06: no reservation goes beyond what is left of the day, however many workers ask at once", async () => {
  const { deps } = await newWorld();
  await deps.control.setRate({ ratePerSecond: 1_000, sentLastDay: 70, perDay: 100, left: 30 });
  const nowMs = deps.now().getTime();
  const asked = await Promise.all(
    Array.from({ length: 10 }, () => deps.control.reserve("bulletins", 5, nowMs)),
  );
  expect(asked.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array(6).fill("reserved"),
    ...Array(4).fill("spent"),
  ]);
  expect(await deps.control.pace(deps.now().toISOString())).toMatchObject({ sentLastDay: 100, left: 0 });
});

test("a quota that begins or ends is obeyed by a worker that knew the day without it", async () => {
  const { deps } = await newWorld();
  const reserve = () => deps.control.reserve("bulletins", 5, deps.now().getTime());
  const other = { ratePerSecond: 1_000, sentLastDay: 0 };
  expect((await reserve()).kind).toBe("reserved");
  await deps.control.setRate({ ...other, perDay: 3, left: 3 });
  expect((await reserve()).kind).toBe("spent");
  await deps.control.setRate({ ...other, perDay: null, left: null });
  expect((await reserve()).kind).toBe("reserved");
});

test("while nothing is left of the day, a sweep sends one nudge to hear when that changes", async () => {
  const world = await newWorld();
  givenQuota(world, 0.5);
  await givenReaders(world, 40);
  await whenReleased(world);
  await world.settle();
  await world.deps.control.setRate({ ratePerSecond: 100, sentLastDay: 0, perDay: 1, left: 0 });
  await world.sweep();
  expect(world.mails).toHaveLength(0);
  expect(world.queued.send).toHaveLength(1);
});

test.each([
  [null, 50_000, "2026-12-01", 50_000],
  [null, -1, "2026-12-01", null],
  ["2026-12-01", 50_000, "2026-12-01", 2_000],
  ["2026-12-01", 50_000, "2026-12-03", 8_000],
  ["2026-12-01", 50_000, "2026-12-10", 50_000],
  ["2026-12-01", -1, "2026-12-14", 16_384_000],
  ["2026-12-01", -1, "2026-12-15", null],
  ["2026-12-01", 200, "2026-11-30", 200],
])("a sender new on %s that is granted %i a day may mail on %s: %s", (warmUpFrom, maxPerDay, day, limit) => {
  expect(dailyLimit({ maxPerDay }, warmUpFrom, Date.parse(day))).toBe(limit);
});
