import { brokenAtEnd } from "./end-rules.ts";
import { calm } from "./faults.ts";
import type { Run } from "./run.ts";
import { byChance, type Judge, moveOn } from "./schedule.ts";
import { count } from "./tally.ts";
import { settings } from "./template.ts";

const maxMoves = 20_000;
/** Long enough for a lease, a window, a second attempt and what follows it. */
const restMs = (2 * settings.settleWindowSeconds + 2 * settings.leaseSeconds + 300) * 1000;

/**
 * Lives through a run: trouble for at most `steps` steps, then calm until nothing changes any more. Gives every promise
 * that was broken on the way or does not hold at the end.
 */
export async function live(
  run: Run,
  steps: number,
  judge: Judge = byChance(run),
): Promise<readonly string[]> {
  await moveUntil(run, judge, () => run.steps.taken().step >= steps || isIdle(run));
  await calmDown(run, judge);
  const broken = [...run.watch.broken, ...brokenAtEnd(run)];
  count(run, broken);
  await run.drop();
  return broken;
}

/** Ends all faults, brings dead messages back as an operator would, and waits until every window has passed. */
async function calmDown(run: Run, judge: Judge): Promise<void> {
  run.rates = calm;
  const { plan, send, outcome } = run.queues;
  do {
    for (const queue of [plan, send, outcome]) queue.redrive();
    const untilMs = run.clock.nowMs() + restMs;
    await moveUntil(run, judge, () => isIdle(run) || (run.clock.nowMs() >= untilMs && isDry(run)));
  } while ([plan, send, outcome].some((queue) => queue.dead.length > 0));
}

async function moveUntil(run: Run, judge: Judge, isOver: () => boolean): Promise<void> {
  for (let moves = 0; !isOver(); moves += 1) {
    if (moves > maxMoves) throw new Error("the run does not come to an end");
    if (!(await moveOn(run, judge))) return;
  }
}

/** Nothing runs and nothing waits. */
function isDry({ steps, queues, ses, actions }: Run): boolean {
  const depth = queues.plan.depth() + queues.send.depth() + queues.outcome.depth();
  return steps.running.size === 0 && depth === 0 && ses.nextAtMs() === null && actions.length === 0;
}

/** Nothing will ever happen again: every released bulletin is ended. */
function isIdle(run: Run): boolean {
  const released = [...run.watch.bulletins.values()].filter((one) => one.releaseAt !== null);
  const dead = [run.queues.plan, run.queues.send, run.queues.outcome].some((queue) => queue.dead.length > 0);
  return isDry(run) && !dead && released.length > 0 && released.every((one) => one.endedAt !== null);
}
