import { expect, test } from "vitest";
import {
  addReader,
  cancelBulletin,
  pauseBulletin,
  resumeBulletin,
  unsubscribe,
} from "../../packages/core/src/actions/index.ts";
import { readerIdFor } from "../../packages/core/src/ids.ts";
import { sweep } from "../../packages/core/src/pipeline/index.ts";
import type { PlanMessage } from "../../packages/core/src/ports.ts";
import {
  emptyQueues,
  finish,
  goPast,
  goUntil,
  planned,
  planner,
  released,
  sender,
  whole,
} from "./by-hand.ts";
import { brokenAtEnd } from "./end-rules.ts";
import { busyTable } from "./gated.ts";
import { live } from "./live.ts";
import { newRun, type Run } from "./run.ts";
import type { Invocation } from "./steps.ts";
import { choices, settings } from "./template.ts";
import { templates } from "./template-of.ts";

const templateOf = templates();
const twoGroups = { name: "two-groups", readers: { 3: 27 }, kinds: ["early-warning", "confirmed"] } as const;
const small = { name: "small", readers: { 3: 3 }, kinds: ["early-warning", "correction"] } as const;

function inOrder(run: Run) {
  return [...run.template.readers].sort();
}

/** A second worker reads the readers anew before the first has written; then each writes the other's next group. */
async function bothPlan(run: Run, first: Invocation, message: PlanMessage) {
  const second = await planner(run, message);
  await goUntil(run, second, /Put group/);
  await goPast(run, first, /Put group/);
  await finish(run, second);
  await finish(run, first);
}

test("a plan message that comes twice while somebody joins puts nobody into two groups", async () => {
  const run = await newRun(await templateOf(twoGroups), { seed: 1 });
  const [message] = await released(run, run.template.bulletins[0]);
  const last = inOrder(run)[24] ?? "";
  const address = run.template.latecomers.find((one) => readerIdFor(settings.addressKey, one) < last);
  if (!message || !address) throw new Error("nobody joins early enough");
  const first = await planner(run, message);
  await goUntil(run, first, /Put group/);
  await whole(run, () => addReader(run.deps, { address, choices, evidence: "test" }));
  await bothPlan(run, first, message);
  expect(run.watch.broken).toEqual([]);
});

test("a plan message that comes twice while somebody leaves loses nobody", async () => {
  const run = await newRun(await templateOf(twoGroups), { seed: 1 });
  const [message] = await released(run, run.template.bulletins[0]);
  const [leaver] = inOrder(run);
  if (!message || !leaver) throw new Error("no shard");
  const first = await planner(run, message);
  await goUntil(run, first, /Put group/);
  await whole(run, () => unsubscribe(run.deps, leaver, "page"));
  await bothPlan(run, first, message);
  expect(await live(run, 0)).toEqual([]);
});

test("INC-01: an intent recorded while a newer serial closes the shard keeps the newer one waiting", async () => {
  const run = await newRun(await templateOf(twoGroups), { seed: 1 });
  const [older, newer] = run.template.bulletins;
  const [nudge] = await planned(run, older);
  if (!nudge) throw new Error("no group");
  const worker = await sender(run, nudge);
  await goUntil(run, worker, /Put group/);
  const [message] = await released(run, newer);
  if (!message) throw new Error("no shard");
  const closing = await planner(run, message);
  // The plan has read the older group as pending; only now the worker records its intent.
  await goUntil(run, closing, /Get group/);
  await goPast(run, worker, /Put group/);
  await finish(run, closing);
  const groups = [...run.watch.groups.values()].filter((group) => group.bulletinId === newer);
  for (const group of groups) await finish(run, await sender(run, group));
  await finish(run, worker);
  expect(run.watch.broken).toEqual([]);
});

test("a worker that fails leaves no submission behind that goes on without it", async () => {
  const run = await newRun(await templateOf(small), { seed: 1 });
  const [nudge] = await planned(run, run.template.bulletins[0]);
  if (!nudge) throw new Error("no group");
  const worker = await sender(run, nudge, false);
  // One language is loaded and its mails are about to go; the table is too busy to give the other.
  await goPast(run, worker, /Get mail/);
  const other = run.steps.waiting.find((call) => /Get mail/.test(call.name));
  if (other) await run.steps.take(other, busyTable());
  expect(run.watch.broken).toEqual([]);
});

test("who may have had a mail gets its correction, though a second submission was granted and then stopped", async () => {
  const run = await newRun(await templateOf(small), {
    seed: 1,
    rates: { resetAfterAccept: 1, lostEvent: 1 },
  });
  const [older, newer] = run.template.bulletins;
  const [nudge] = await planned(run, older);
  if (!nudge) throw new Error("no group");
  await finish(run, await sender(run, nudge));
  expect(run.ses.accepted).toHaveLength(3);
  run.clock.turn((settings.settleWindowSeconds + 1) * 1000);
  await whole(run, () => sweep(run.deps));
  emptyQueues(run);
  const told = await planned(run, newer);
  expect(
    told.flatMap((key) => run.watch.groups.get(`${key.bulletinId}/${key.shard}/${key.number}`)?.readers)
      .length,
  ).toBe(3);
});

test("a plan that outlives the cancellation of its bulletin and dies leaves nobody pending", async () => {
  const run = await newRun(await templateOf(small), { seed: 1 });
  const [id] = run.template.bulletins;
  const [message] = await released(run, id);
  if (!id || !message) throw new Error("no shard");
  const worker = await planner(run, message);
  await goUntil(run, worker, /Put group/);
  emptyQueues(run);
  await whole(run, () => cancelBulletin(run.deps, id, "p"));
  await whole(run, () => sweep(run.deps));
  await goPast(run, worker, /Put group/, "die-after");
  run.nextSweepMs = run.clock.nowMs();
  expect(await live(run, 400)).toEqual([]);
});

test("a group whose slot comes late is not submitted once its bulletin is paused", async () => {
  const run = await newRun(await templateOf(twoGroups), { seed: 1, mailsPerSecond: 1 });
  const [id] = run.template.bulletins;
  const [first, second] = await planned(run, id);
  if (!id || !first || !second) throw new Error("no groups");
  const ahead = await sender(run, first);
  await goUntil(run, ahead, /mail/);
  const behind = await sender(run, second);
  await goUntil(run, behind, /sleep/);
  await whole(run, () => pauseBulletin(run.deps, id, "p"));
  await finish(run, behind);
  expect(run.ses.accepted).toEqual([]);
});

test("a bulletin does not end while the index of open groups lags behind", async () => {
  const run = await newRun(await templateOf(small), { seed: 1 });
  const [id] = run.template.bulletins;
  const [nudge] = await planned(run, id);
  if (!id || !nudge) throw new Error("no group");
  await whole(run, () => pauseBulletin(run.deps, id, "p"));
  await finish(run, await sender(run, nudge));
  const { openGroups } = run.deps.ledger;
  const lagging = { ...run.deps.ledger, openGroups: async function* () {} as typeof openGroups };
  await whole(run, () => sweep({ ...run.deps, ledger: lagging }));
  await whole(run, () => resumeBulletin(run.deps, id, "p"));
  await live(run, 400);
  expect(brokenAtEnd(run)).toEqual([]);
});
