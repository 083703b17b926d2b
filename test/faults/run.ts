import { langs } from "../../packages/core/src/lang.ts";
import { plan, recordOutcomes, send, sweep } from "../../packages/core/src/pipeline/index.ts";
import { mailFor } from "../../packages/core/src/pipeline/mail-for.ts";
import type { Deps } from "../../packages/core/src/ports.ts";
import { type Clock, newClock } from "./clock.ts";
import { calm, type Rates } from "./faults.ts";
import { gatedMailer, gatedQueues, gatedStores, isReading, type RunQueues } from "./gated.ts";
import { newQueue } from "./queue.ts";
import { type Random, seeded } from "./random.ts";
import { newSes, type Ses } from "./ses.ts";
import { type Ended, newSteps, type Steps } from "./steps.ts";
import type { Template } from "./template.ts";
import { settings } from "./template.ts";
import { newWatch, type Watch } from "./watch.ts";

/** Something a person does in the middle of a run; done once, tried again when it fails. */
export type Action = {
  readonly name: string;
  /** Not before this many steps were taken. */
  readonly afterStep: number;
  readonly act: (run: Run) => Promise<unknown>;
};

/** One life of the service from a template to the end, with everything a scheduler may move. */
export type Run = {
  readonly template: Template;
  readonly clock: Clock;
  readonly random: Random;
  readonly steps: Steps;
  readonly watch: Watch;
  readonly ses: Ses;
  readonly queues: RunQueues;
  readonly actions: Action[];
  /** By rank, one invocation may stand still for long while others run through: races show up sooner. */
  readonly byRank: boolean;
  rates: Rates;
  deps: Deps;
  nextSweepMs: number;
  /** Starts one handler; what it says becomes the queue's matter. */
  startPlan(): Promise<void>;
  startSend(): Promise<void>;
  startOutcome(): Promise<void>;
  startSweep(): Promise<void>;
  startAction(action: Action): Promise<void>;
  /** Forgets what a process knew: another one takes over. */
  renewProcess(): void;
  drop(): Promise<void>;
};

export type RunOptions = {
  readonly seed: number;
  readonly rates?: Partial<Rates>;
  readonly mailsPerSecond?: number;
  readonly byRank?: boolean;
};

const timeouts = { plan: 120_000, send: 120_000, outcome: 60_000, sweep: 55_000, action: 15_000 } as const;
const sqs = (timeoutMs: number) => ({ visibilityMs: 6 * timeoutMs, maxReceives: 5 });
let runs = 0;

/** Begins a run on a table of its own. */
export async function newRun(template: Template, options: RunOptions): Promise<Run> {
  runs += 1;
  const table = await template.tables.create(template.items);
  // Every run begins at another millisecond, so that nothing the pipeline keeps in memory fits two runs.
  const clock = newClock(template.startMs + 60_000 + runs);
  const random = seeded(options.seed);
  const steps = newSteps(clock, random, (by, names) => {
    // Reading on does no harm; mails and writes do.
    if (names.some((name) => !isReading(name)))
      watch.broken.push(`${by.kind} ended and went on: ${names.join(", ")}`);
  });
  const watch = newWatch(clock, settings, steps.taken);
  for (const item of template.items) watch.wrote(item);
  const ses = newSes(clock, random, () => run.rates);
  const copies = () => run.rates.copies;
  const queues: RunQueues = {
    plan: newQueue(clock, random, sqs(timeouts.plan), copies),
    send: newQueue(clock, random, sqs(timeouts.send), copies),
    outcome: newQueue(clock, random, sqs(timeouts.outcome), copies),
  };
  const isLost = () => random.chance(run.rates.lostMessage);
  const deps: Deps = {
    ...template.deps,
    ...gatedStores(template.tables.client, table, steps, watch),
    queues: gatedQueues(queues, steps, template.shards, isLost),
    mailer: gatedMailer(ses, steps, watch, clock, options.mailsPerSecond ?? 500),
    now: clock.now,
    sleep: (ms) => steps.call("sleep", async () => undefined, clock.nowMs() + ms),
  };
  const run: Run = {
    template,
    clock,
    random,
    steps,
    watch,
    ses,
    queues,
    actions: [],
    byRank: options.byRank ?? false,
    rates: { ...calm, ...options.rates },
    deps,
    nextSweepMs: clock.nowMs() + 60_000,
    startPlan: () => fromQueue(run, "plan", (body) => plan(run.deps, body)),
    async startSend() {
      await warm(run);
      await fromQueue(run, "send", (body) => send(run.deps, body));
    },
    startOutcome: () => outcomes(run),
    async startSweep() {
      run.nextSweepMs = clock.nowMs() + 60_000;
      await steps.start("sweep", "", timeouts.sweep, () => sweep(run.deps));
    },
    async startAction(action) {
      run.actions.splice(run.actions.indexOf(action), 1);
      const handle = async () => void (await action.act(run));
      const { outcome } = await steps.start("action", action.name, timeouts.action, handle);
      void outcome.then(({ kind }) => kind === "done" || run.actions.push(action));
    },
    renewProcess: () => {
      run.deps = { ...run.deps };
    },
    drop: () => template.tables.drop(table),
  };
  return run;
}

/**
 * Loads the frozen mails into the memory of the process: workers of one process would wait for each other's loading,
 * which two functions never do.
 */
export async function warm({ deps, watch }: Run): Promise<void> {
  const frozen = [...watch.bulletins.values()].filter((one) => one.frozenAt !== null);
  const oneOfEach = langs.map((lang) => [...watch.readers.values()].find((one) => one.choices.lang === lang));
  for (const bulletin of frozen)
    for (const reader of oneOfEach) if (reader) await mailFor(deps, bulletin, reader);
}

type MessageKind = "plan" | "send";
type Body<K extends MessageKind> = Parameters<RunQueues[K]["push"]>[0];

async function fromQueue<K extends MessageKind>(
  run: Run,
  kind: K,
  handle: (body: Body<K>) => Promise<void>,
): Promise<void> {
  const queue = run.queues[kind] as ReturnType<typeof newQueue<Body<K>>>;
  const message = queue.receive();
  if (!message) return;
  const about = JSON.stringify(message.body);
  const ended = await run.steps.start(kind, about, timeouts[kind], () => handle(message.body));
  answerQueue(
    ended,
    () => queue.done(message),
    () => queue.failed(message),
  );
}

/** A batch of events at once, as the event source gives them; a fault brings all of them back. */
async function outcomes(run: Run): Promise<void> {
  const queue = run.queues.outcome;
  const batch = Array.from({ length: 1 + run.random.int(25) }, () => queue.receive()).filter(
    (one) => one !== null,
  );
  if (batch.length === 0) return;
  const bodies = batch.map((one) => one.body);
  const ended = await run.steps.start("outcome", `${batch.length}`, timeouts.outcome, () =>
    recordOutcomes(run.deps, bodies),
  );
  answerQueue(
    ended,
    () => {
      for (const one of batch) queue.done(one);
    },
    () => {
      for (const one of batch) queue.failed(one);
    },
  );
}

function answerQueue({ outcome }: Ended, done: () => void, failed: () => void): void {
  void outcome.then(({ kind }) => (kind === "done" ? done() : failed()));
}
