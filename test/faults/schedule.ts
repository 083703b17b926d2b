import { busyTable, lostRace, tableStep } from "./gated.ts";
import type { Action, Run } from "./run.ts";
import type { Call, Fate, Invocation } from "./steps.ts";

/** Decides what becomes of the next step; `step` is its number. */
export type Judge = (call: Call, step: number) => Fate;

type Move = { readonly go: () => Promise<void>; readonly by: Invocation | null };
const workers = { plan: 3, send: 4, outcome: 2, sweep: 1, action: 3 } as const;

/** Moves something that can move, by chance; turns the clock on when nothing can. False when nothing is left. */
export async function moveOn(run: Run, judge: Judge): Promise<boolean> {
  run.watch.eventsWait(run.queues.outcome.depth() + run.queues.outcome.dead.length > 0);
  for (const body of run.ses.takeEvents()) run.queues.outcome.push(body);
  await jumpClock(run);
  if (await endOverdue(run)) return true;
  const moves = movesOf(run, judge);
  const move = run.byRank ? highest(run, moves) : run.random.pick(moves);
  if (!move) return turnToNext(run);
  await move.go();
  return true;
}

/** The move of the highest rank; now and then its owner falls back behind everybody. */
function highest({ random }: Run, moves: readonly Move[]): Move | undefined {
  const ranked = moves.map((move) => ({ move, rank: move.by?.rank ?? random.next() }));
  const first = ranked.sort((a, b) => b.rank - a.rank)[0]?.move;
  if (first?.by && random.chance(0.04)) first.by.rank = random.next() * 0.1;
  return first;
}

/** The fate that the rates of a run give by chance. */
export function byChance(run: Run): Judge {
  return (call) => {
    const { random, rates } = run;
    if (random.chance(rates.die)) return random.chance(0.5) ? "die-before" : "die-after";
    if (call.name.startsWith(tableStep) && random.chance(rates.tableBusy)) return busyTable();
    if (call.name.endsWith("versioned") && random.chance(rates.tableConflict)) return lostRace();
    return "run";
  };
}

function movesOf(run: Run, judge: Judge): readonly Move[] {
  const { steps, queues, clock } = run;
  const ready = steps.waiting.filter((call) => call.readyAtMs <= clock.nowMs());
  const isFree = (kind: keyof typeof workers) =>
    [...steps.running].filter((one) => one.kind === kind).length < workers[kind];
  const moves: Move[] = ready.map((call) => ({ go: () => take(run, call, judge), by: call.invocation }));
  const offer = (isOffered: boolean, go: () => Promise<void>) => isOffered && moves.push({ go, by: null });
  offer(queues.plan.isReceivable() && isFree("plan"), run.startPlan);
  offer(queues.send.isReceivable() && isFree("send"), run.startSend);
  offer(queues.outcome.isReceivable() && isFree("outcome"), run.startOutcome);
  offer(run.nextSweepMs <= clock.nowMs() && isFree("sweep"), run.startSweep);
  for (const action of dueActions(run)) offer(isFree("action"), () => run.startAction(action));
  return moves;
}

function dueActions(run: Run): readonly Action[] {
  return run.actions.filter((action) => action.afterStep <= run.steps.taken().step);
}

async function take(run: Run, call: Call, judge: Judge): Promise<void> {
  const fate = judge(call, run.steps.taken().step + 1);
  await run.steps.take(call, fate);
  if (fate === "die-before" || fate === "die-after") run.renewProcess();
}

async function jumpClock({ clock, random, rates }: Run): Promise<void> {
  if (!random.chance(rates.clockJump)) return;
  clock.turn(random.chance(0.2) ? -random.int(2_000) : random.int(20_000));
}

/** A function that is over its time is ended by the platform. */
async function endOverdue(run: Run): Promise<boolean> {
  const overdue = [...run.steps.running].find((one) => one.deadlineMs <= run.clock.nowMs());
  if (!overdue) return false;
  await run.steps.kill(overdue);
  run.renewProcess();
  return true;
}

function turnToNext(run: Run): boolean {
  const { clock, queues, steps, ses } = run;
  const instants = [
    ...steps.waiting.map((call) => call.readyAtMs),
    ...[queues.plan, queues.send, queues.outcome].map((queue) => queue.nextAtMs()),
    ses.nextAtMs(),
    run.nextSweepMs,
    ...[...steps.running].map((one) => one.deadlineMs),
  ].filter((at) => at !== null);
  const next = Math.min(...instants.filter((at) => at > clock.nowMs()));
  if (!Number.isFinite(next)) return false;
  clock.turnTo(next);
  return true;
}
