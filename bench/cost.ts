import { toDid } from "../packages/core/src/delivery/index.ts";
import { recordOutcomes, send } from "../packages/core/src/pipeline/index.ts";
import type { SendMessage } from "../packages/core/src/ports.ts";
import { pricePerMillion } from "./prices.ts";
import type { Row } from "./report.ts";
import { startServices } from "./services.ts";
import { type BenchWorld, groupsAtOnce, inParallel, loadReaders, openWorld, planBulletin } from "./world.ts";

/** How many events the outcome function gets at once at most (`infra/queues.ts`). */
const eventsAtOnce = 1_000;
/** SES says of a mail that it was sent and that it was delivered. */
const eventTypes = ["Send", "Delivery"] as const;
const groupSize = 25;

type Used = {
  readonly requests: number;
  readonly reads: number;
  readonly writes: number;
  readonly seconds: number;
};

/**
 * PRF-02: what plan, send and outcome really ask for, counted in the clients, per recipient; and what a million
 * recipients cost by the price list. Index writes are added by rule: a group enters the sparse index once and leaves it.
 */
export async function benchCost(options: { readonly readers: number }): Promise<readonly Row[]> {
  const services = await startServices();
  try {
    const world = await openWorld(services);
    await loadReaders(world.deps, 0, options.readers);
    const nudges: SendMessage[] = [];
    const sqsBefore = world.counts.sqs;
    const sent = await using(world, async () => {
      await planBulletin(world, "cost");
      nudges.push(...world.nudges.splice(0));
      await inParallel(nudges, groupsAtOnce, (nudge) => send(world.deps, nudge));
    });
    // The event source receives and deletes what the plan sent, at worst one nudge at a time.
    const sqs = world.counts.sqs - sqsBefore + 2 * nudges.length + 2 * 32;
    const outcome = await using(world, () => reportAll(world, nudges));
    return toRows(options, { sent, outcome, sqs, groups: nudges.length });
  } finally {
    services.stop();
  }
}

async function using(world: BenchWorld, work: () => Promise<void>): Promise<Used> {
  const { counts, capacity } = world;
  const before = { requests: counts.dynamodb, ...capacity };
  const started = performance.now();
  await work();
  return {
    requests: counts.dynamodb - before.requests,
    reads: capacity.reads - before.reads,
    writes: capacity.writes - before.writes,
    seconds: (performance.now() - started) / 1000,
  };
}

/** Reports every mail as SES does: the events of some groups come mixed, in batches as the queue gathers them. */
async function reportAll({ deps }: BenchWorld, nudges: readonly SendMessage[]): Promise<void> {
  const groupsMixed = eventsAtOnce / (groupSize * eventTypes.length);
  for (let from = 0; from < nudges.length; from += groupsMixed) {
    const mixed = nudges.slice(from, from + groupsMixed).flatMap(eventsOf);
    await recordOutcomes(deps, mixed);
  }
}

function eventsOf({ readers, ...key }: SendMessage): readonly string[] {
  const headers = Array.from({ length: 18 }, (_, index) => ({
    name: `Header-${index}`,
    value: "x".repeat(60),
  }));
  return eventTypes.flatMap((eventType) =>
    readers.map((_, position) =>
      JSON.stringify({ eventType, mail: { tags: { did: [toDid({ ...key, position })] }, headers } }),
    ),
  );
}

type Measured = {
  readonly sent: Used;
  readonly outcome: Used;
  readonly sqs: number;
  readonly groups: number;
};

function toRows(options: { readonly readers: number }, measured: Measured): readonly Row[] {
  const { sent, outcome, sqs, groups } = measured;
  const each = (value: number) => value / options.readers;
  const indexWrites = each(2 * groups);
  // Received and deleted ten at a time.
  const outcomeSqs = (eventTypes.length * 2) / 10;
  const writes = each(sent.writes + outcome.writes) + indexWrites;
  const dollars = pricePerMillion({
    readUnits: each(sent.reads + outcome.reads),
    writeUnits: writes,
    sqsRequests: each(sqs) + outcomeSqs,
    events: eventTypes.length,
  });
  const figures: readonly (readonly [string, number])[] = [
    ["DynamoDB requests per recipient, plan and send (PRF-02 ≤ 0.25)", each(sent.requests)],
    ["SQS requests per recipient, plan and send (PRF-02 ≤ 0.15)", each(sqs)],
    ["write units per recipient, outcomes (PRF-02 ≤ 1)", each(outcome.writes)],
    ["SQS requests per recipient, outcomes (PRF-02 ≤ 0.5)", outcomeSqs],
    ["write units per recipient, in all (PRF-02 ≤ 1.5)", writes],
    ["read units per recipient, in all", each(sent.reads + outcome.reads)],
    ["outcomes, events/s of one worker", (options.readers * eventTypes.length) / outcome.seconds],
    ...Object.entries(dollars).map(([what, value]) => [`dollars per million: ${what}`, value] as const),
    ["all but SES ÷ SES (PRF-02 ≤ 0.04)", dollars["all but SES"] / dollars.SES],
  ];
  return figures.map(([what, value]) => ({
    bench: "cost",
    what,
    median: value,
    range: [value, value] as const,
    options,
  }));
}
