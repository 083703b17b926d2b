import { sendBulletin } from "../../packages/core/src/actions/index.ts";
import type { BulletinId } from "../../packages/core/src/ids.ts";
import { plan, send } from "../../packages/core/src/pipeline/index.ts";
import type { PlanMessage, SendMessage } from "../../packages/core/src/ports.ts";
import { type Run, warm } from "./run.ts";
import type { Call, Fate, Invocation } from "./steps.ts";

const minuteMs = 60_000;

/** Takes the steps of one invocation until one of that name is next; null when it is over. */
export async function goUntil(run: Run, invocation: Invocation, name: RegExp | null): Promise<Call | null> {
  for (;;) {
    const next = run.steps.waiting.find((call) => call.invocation === invocation);
    if (!next) return null;
    if (name?.test(next.name)) return next;
    run.clock.turnTo(next.readyAtMs);
    await run.steps.take(next, "run");
  }
}

/** Lets an invocation come to its end. */
export async function finish(run: Run, invocation: Invocation): Promise<void> {
  await goUntil(run, invocation, null);
}

/** Takes the next step of that name and stands still behind it. */
export async function goPast(
  run: Run,
  invocation: Invocation,
  name: RegExp,
  fate: Fate = "run",
): Promise<void> {
  const call = await goUntil(run, invocation, name);
  if (!call) throw new Error(`no step ${name} came`);
  await run.steps.take(call, fate);
}

/** Starts a worker on a plan message. */
export async function planner(run: Run, message: PlanMessage): Promise<Invocation> {
  const { invocation } = await run.steps.start("plan", "", 2 * minuteMs, () => plan(run.deps, message));
  return invocation;
}

/** Starts a worker on a nudge, by default in a process that has the frozen mails in memory. */
export async function sender(run: Run, message: SendMessage, isWarm = true): Promise<Invocation> {
  if (isWarm) await warm(run);
  const { invocation } = await run.steps.start("send", "", 2 * minuteMs, () => send(run.deps, message));
  return invocation;
}

/** Does something from beginning to end. */
export async function whole(run: Run, act: () => Promise<unknown>): Promise<void> {
  const started = await run.steps.start("action", "", minuteMs, async () => void (await act()));
  await finish(run, started.invocation);
  const outcome = await started.outcome;
  if (outcome.kind === "failed") throw outcome.error;
}

/** Releases a bulletin and takes away the plan messages, which a test delivers itself. */
export async function released(run: Run, id: BulletinId | undefined): Promise<readonly PlanMessage[]> {
  if (!id) throw new Error("the template has no such bulletin");
  await whole(run, () => sendBulletin(run.deps, id, "p", { skipUndo: true }));
  return run.template.shards.map((shard) => ({ bulletinId: id, shard }));
}

/** Releases and plans a bulletin; gives the nudges of its groups. */
export async function planned(run: Run, id: BulletinId | undefined): Promise<readonly SendMessage[]> {
  for (const message of await released(run, id)) await finish(run, await planner(run, message));
  emptyQueues(run);
  return [...run.watch.groups.values()].filter((group) => group.bulletinId === id);
}

/** Loses everything that waits in the queues. */
export function emptyQueues({ queues }: Run): void {
  for (let message = queues.plan.receive(); message; message = queues.plan.receive())
    queues.plan.done(message);
  for (let message = queues.send.receive(); message; message = queues.send.receive())
    queues.send.done(message);
}
