import { expect, test } from "vitest";
import { unsubscribe } from "../../packages/core/src/actions/index.ts";
import { accountsOf } from "../../packages/core/src/delivery/index.ts";
import { emptyQueues, finish, goPast, goUntil, planned, released, sender, whole } from "./by-hand.ts";
import { live } from "./live.ts";
import { sending } from "./people.ts";
import { newRun, type Run, type RunOptions } from "./run.ts";
import { byChance } from "./schedule.ts";
import type { Shape } from "./template.ts";
import { templates } from "./template-of.ts";

const templateOf = templates();
const few: Shape = { name: "few", readers: { 3: 3 }, kinds: ["early-warning"] };
const followed: Shape = { name: "followed", readers: { 3: 3 }, kinds: ["early-warning", "confirmed"] };
const many: Shape = { name: "many", readers: { 3: 40, 7: 20 }, kinds: ["early-warning"] };

async function givenRun(shape: Shape, options: RunOptions): Promise<Run> {
  const run = await newRun(await templateOf(shape), options);
  for (const id of run.template.bulletins) run.actions.push(sending(id));
  return run;
}

/** A run whose only group is planned and not yet nudged. */
async function givenPlanned(options: RunOptions) {
  const run = await newRun(await templateOf(few), options);
  const [nudge] = await planned(run, run.template.bulletins[0]);
  if (!nudge) throw new Error("no group");
  emptyQueues(run);
  return { run, nudge };
}

function accounts(run: Run) {
  const all = accountsOf(run.watch.groups.values(), run.clock.now().toISOString());
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}

const noEvents = { lostEvent: 1 };

test.each([1, 2, 3, 4, 5, 6])(
  "SND-01: five copies of a nudge at once give one submission each (order %i)",
  async (seed) => {
    const { run, nudge } = await givenPlanned({ seed, byRank: seed % 2 === 0 });
    for (let copy = 0; copy < 5; copy += 1) await sender(run, nudge);
    expect(await live(run, Number.POSITIVE_INFINITY)).toEqual([]);
    expect(run.ses.accepted).toHaveLength(3);
  },
);

test("SND-02: killed after acceptance, before the record: no second mail once the event arrives", async () => {
  const { run, nudge } = await givenPlanned({ seed: 1 });
  const worker = await sender(run, nudge);
  for (let mails = 1; mails < 3; mails += 1) await goPast(run, worker, /mail/);
  await goPast(run, worker, /mail/, "die-after");
  expect(await live(run, Number.POSITIVE_INFINITY, () => "run")).toEqual([]);
  expect(run.ses.accepted).toHaveLength(3);
  expect(accounts(run)).toMatchObject({ candidates: 3, submitted: 3 });
});

test("SND-03: killed before acceptance: everybody is mailed once after the window", async () => {
  const { run, nudge } = await givenPlanned({ seed: 1 });
  await goPast(run, await sender(run, nudge), /mail/, "die-before");
  expect(await live(run, Number.POSITIVE_INFINITY, () => "run")).toEqual([]);
  expect(new Set(run.ses.accepted.map((mail) => mail.did)).size).toBe(3);
  expect(run.ses.accepted).toHaveLength(3);
});

test("who was accepted unrecorded and whose event is lost is mailed twice, counted, and never a third time", async () => {
  const { run, nudge } = await givenPlanned({ seed: 1, rates: { ...noEvents, resetAfterAccept: 1 } });
  await finish(run, await sender(run, nudge));
  // The provider goes on breaking off after it accepted: both submissions stay unknown.
  await live(run, 400);
  expect(run.ses.accepted.length).toBe(6);
  expect(accounts(run)).toMatchObject({ candidates: 3, duplicates: 3 });
});

test("SND-05: with 30 % throttled nobody is lost, nobody is mailed twice, and the rate is kept", async () => {
  const mailsPerSecond = 10;
  const run = await givenRun(many, { seed: 3, rates: { throttle: 0.3 }, mailsPerSecond });
  expect(await live(run, Number.POSITIVE_INFINITY, byChance(run))).toEqual([]);
  expect(run.ses.accepted).toHaveLength(60);
  expect(accounts(run)).toMatchObject({ candidates: 60, submitted: 60 });
  expect(busiestSecond(run.ses.requestsAtMs)).toBeLessThanOrEqual(mailsPerSecond);
});

test("SND-07: who leaves between plan and submission gets no mail", async () => {
  const { run, nudge } = await givenPlanned({ seed: 1 });
  const [leaver] = run.template.readers;
  if (!leaver) throw new Error("no reader");
  const worker = await sender(run, nudge);
  await goUntil(run, worker, /BatchGet/);
  await whole(run, () => unsubscribe(run.deps, leaver, "one-click"));
  expect(await live(run, Number.POSITIVE_INFINITY, () => "run")).toEqual([]);
  expect(accounts(run)).toMatchObject({ candidates: 3, submitted: 2, excluded: 1 });
});

test("INC-01: a nudge of an older serial submits nothing once a newer one stands", async () => {
  const run = await newRun(await templateOf(followed), { seed: 1 });
  const [older, newer] = run.template.bulletins;
  const [nudge] = await planned(run, older);
  if (!nudge) throw new Error("no group");
  await released(run, newer);
  await finish(run, await sender(run, nudge));
  expect(run.ses.accepted).toEqual([]);
  expect(await live(run, 0, () => "run")).toEqual([]);
});

test("SND-08: rejected addresses fail alone", async () => {
  const run = await givenRun(many, { seed: 4, rates: { reject: 0.2 } });
  expect(await live(run, Number.POSITIVE_INFINITY)).toEqual([]);
  const { submitted = 0, failed = 0 } = accounts(run);
  expect(failed).toBeGreaterThan(0);
  expect(submitted + failed).toBe(60);
  expect(run.ses.accepted).toHaveLength(submitted);
});

test("a rate of one mail a second makes nobody uncertain", async () => {
  const shape: Shape = {
    name: "slow",
    readers: { 1: 25, 2: 25, 3: 25, 4: 25, 5: 25 },
    kinds: ["early-warning"],
  };
  const run = await givenRun(shape, { seed: 5, mailsPerSecond: 1 });
  expect(await live(run, Number.POSITIVE_INFINITY)).toEqual([]);
  expect(accounts(run).duplicates).toBeUndefined();
  expect(run.ses.requestsAtMs).toHaveLength(125);
});

function busiestSecond(atMs: readonly number[]): number {
  return Math.max(...atMs.map((from) => atMs.filter((at) => at >= from && at < from + 1000).length));
}
