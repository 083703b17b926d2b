import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as immediate } from "node:timers/promises";
import type { Clock } from "./clock.ts";
import type { Random } from "./random.ts";

export type Kind = "plan" | "send" | "outcome" | "sweep" | "action";

/** One run of a handler. `firstStep` is the number of its first step that was taken: it read nothing before. */
export type Invocation = {
  readonly kind: Kind;
  readonly about: string;
  readonly startedAtMs: number;
  readonly deadlineMs: number;
  state: "running" | "ended" | "killed";
  firstStep: number | null;
  /** The step at which it last read readers together with their group. */
  lookedStep: number | null;
  /** Who has the higher rank goes first, where the scheduler goes by rank. */
  rank: number;
};

/** What an invocation asks of the outside and waits for. */
export type Call = {
  readonly invocation: Invocation;
  readonly name: string;
  readonly readyAtMs: number;
  readonly run: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/** What becomes of a step: it happens, its process dies before or after it took effect, or it fails with an error. */
export type Fate = "run" | "die-before" | "die-after" | Error;

/** What a killed invocation gets instead of an answer, so that it stops. */
export class Killed extends Error {}

export type Steps = {
  readonly waiting: readonly Call[];
  readonly running: ReadonlySet<Invocation>;
  /** Steps taken so far, and who took the last one. */
  readonly taken: () => { readonly step: number; readonly by: Invocation | null };
  /** Invocations killed and calls that failed so far. */
  readonly harm: { killed: number; failed: number };
  /** Makes a call of the present invocation a step; outside of invocations it just runs. */
  call<T>(name: string, run: () => Promise<T>, readyAtMs?: number): Promise<T>;
  start(kind: Kind, about: string, timeoutMs: number, handle: () => Promise<void>): Promise<Ended>;
  take(call: Call, fate: Fate): Promise<void>;
  kill(invocation: Invocation): Promise<void>;
};

/** Settles when the invocation ended, failed or was killed. */
export type Ended = { readonly invocation: Invocation; readonly outcome: Promise<Outcome> };
export type Outcome =
  | { readonly kind: "done" }
  | { readonly kind: "killed" }
  | { readonly kind: "failed"; readonly error: unknown };

/** Turns every await point of the pipeline into a numbered step that a scheduler takes. */
export function newSteps(
  clock: Clock,
  random: Random,
  strayed: (invocation: Invocation, names: readonly string[]) => void,
): Steps {
  const current = new AsyncLocalStorage<Invocation>();
  const waiting: Call[] = [];
  const running = new Set<Invocation>();
  const dying = new Map<Invocation, () => void>();
  const harm = { killed: 0, failed: 0 };
  let step = 0;
  let by: Invocation | null = null;

  const callsOf = (invocation: Invocation) => waiting.filter((call) => call.invocation === invocation);
  const drop = (invocation: Invocation) => {
    running.delete(invocation);
    for (const call of callsOf(invocation)) {
      waiting.splice(waiting.indexOf(call), 1);
      call.reject(new Killed());
    }
  };

  function call<T>(name: string, run: () => Promise<T>, readyAtMs = 0): Promise<T> {
    const invocation = current.getStore();
    if (!invocation) return run();
    if (invocation.state === "ended") strayed(invocation, [name]);
    if (invocation.state !== "running") return Promise.reject(new Killed());
    return new Promise<T>((resolve, reject) => {
      waiting.push({ invocation, name, readyAtMs, run, resolve: (value) => resolve(value as T), reject });
    });
  }

  async function start(
    kind: Kind,
    about: string,
    timeoutMs: number,
    handle: () => Promise<void>,
  ): Promise<Ended> {
    const startedAtMs = clock.nowMs();
    const invocation: Invocation = {
      kind,
      about,
      startedAtMs,
      deadlineMs: startedAtMs + timeoutMs,
      state: "running",
      firstStep: null,
      lookedStep: null,
      rank: random.next(),
    };
    running.add(invocation);
    const killed = new Promise<Outcome>((resolve) =>
      dying.set(invocation, () => resolve({ kind: "killed" })),
    );
    const handled = current.run(invocation, handle).then(
      (): Outcome => ({ kind: "done" }),
      (error: unknown): Outcome => ({ kind: "failed", error }),
    );
    const outcome = Promise.race([killed, handled.then((result) => end(invocation, result))]);
    await quiet();
    return { invocation, outcome };
  }

  function end(invocation: Invocation, result: Outcome): Outcome {
    if (invocation.state === "killed") return { kind: "killed" };
    invocation.state = "ended";
    const left = callsOf(invocation).map((one) => one.name);
    if (left.length > 0) strayed(invocation, left);
    drop(invocation);
    return result;
  }

  async function take(taken: Call, fate: Fate): Promise<void> {
    waiting.splice(waiting.indexOf(taken), 1);
    step += 1;
    by = taken.invocation;
    by.firstStep ??= step;
    if (/BatchGet/.test(taken.name)) by.lookedStep = step;
    if (fate === "die-before") return kill(taken.invocation);
    if (fate instanceof Error) {
      harm.failed += 1;
      taken.reject(fate);
    } else await answer(taken, fate);
    await quiet();
  }

  async function answer(taken: Call, fate: "run" | "die-after"): Promise<void> {
    const result = await taken.run().then(
      (value) => () => taken.resolve(value),
      (error: unknown) => () => taken.reject(error),
    );
    if (fate === "die-after") await kill(taken.invocation);
    else result();
  }

  async function kill(invocation: Invocation): Promise<void> {
    invocation.state = "killed";
    harm.killed += 1;
    drop(invocation);
    dying.get(invocation)?.();
    await quiet();
  }

  /** Waits until every invocation waits for a step or is over. */
  async function quiet(): Promise<void> {
    for (let turns = 0; turns < 20_000; turns += 1) {
      await immediate();
      if ([...running].every((invocation) => callsOf(invocation).length > 0)) return;
    }
    throw new Error("an invocation waits for something that is no step");
  }

  return { waiting, running, taken: () => ({ step, by }), harm, call, start, take, kill };
}
