import { send } from "../packages/core/src/pipeline/index.ts";
import type { Row } from "./report.ts";
import { startServices } from "./services.ts";
import { inParallel, loadReaders, openWorld, planBulletin } from "./world.ts";

/** PRF-02: requests per recipient that plan and send really make. A received nudge is one receive and one delete. */
export async function benchCost(options: { readonly readers: number }): Promise<readonly Row[]> {
  const services = await startServices();
  try {
    const world = await openWorld(services);
    await loadReaders(world.deps, 0, options.readers);
    const before = { ...world.counts };
    await planBulletin(world, "cost");
    const nudges = world.nudges.splice(0);
    await inParallel(nudges, 2, (nudge) => send(world.deps, nudge));
    const mails = world.counts.ses - before.ses;
    // The event source receives and deletes what the plan sent, at worst one nudge at a time.
    const sqs = world.counts.sqs - before.sqs + 2 * nudges.length + 2 * 32;
    const figures = [
      [
        "DynamoDB requests per recipient, plan and send (PRF-02 ≤ 0.25)",
        (world.counts.dynamodb - before.dynamodb) / mails,
      ],
      ["SQS requests per recipient, plan and send (PRF-02 ≤ 0.15)", sqs / mails],
    ] as const;
    return figures.map(([what, value]) => ({
      bench: "cost",
      what,
      median: value,
      range: [value, value],
      options: { ...options, mails },
    }));
  } finally {
    services.stop();
  }
}
