import type { Deps } from "@sokuho/core/ports";
import type { SQSEvent } from "aws-lambda";
import type { Cloud } from "./cloud.ts";
import { letFrankLeave } from "./demo-readers.ts";
import { mapEventSource, type QueueHandler, type Running } from "./events/event-source.ts";
import { schedule } from "./events/schedule.ts";

type WorkerOptions = {
  readonly cloud: Cloud;
  readonly deps: Deps;
  readonly isDemo: boolean;
  readonly say: (line: string) => void;
};

const pollEveryMs = 2_000;
const sweepEveryMs = 1_000;

/** Runs the Lambda handlers as AWS would: queues feed them, schedules call them. */
export async function startWorkers({ cloud, deps, isDemo, say }: WorkerOptions): Promise<Running> {
  const [poll, plan, send, outcome, sweep] = await Promise.all([
    import("@sokuho/functions/poll"),
    import("@sokuho/functions/plan"),
    import("@sokuho/functions/send"),
    import("@sokuho/functions/outcome"),
    import("@sokuho/functions/sweep"),
  ]);
  const onError = (error: unknown) =>
    say(`trouble   ${error instanceof Error ? error.message : String(error)}`);
  const { urls } = cloud.queues;
  const bulletins: QueueHandler = isDemo ? afterFrankLeft(deps, send.bulletins) : send.bulletins;
  const running: Running[] = [
    mapEventSource({
      queueUrl: urls.PlanQueue,
      handler: plan.handler,
      batchSize: 1,
      windowMs: 0,
      concurrency: 4,
      onError,
    }),
    mapEventSource({
      queueUrl: urls.SendQueue,
      handler: bulletins,
      batchSize: 1,
      windowMs: 0,
      concurrency: 4,
      onError,
    }),
    mapEventSource({
      queueUrl: urls.LetterQueue,
      handler: send.letters,
      batchSize: 5,
      windowMs: 0,
      concurrency: 2,
      onError,
    }),
    mapEventSource({
      queueUrl: urls.OutcomeQueue,
      handler: outcome.handler,
      batchSize: 1000,
      windowMs: 200,
      concurrency: 2,
      onError,
    }),
    schedule({ name: "Poll", everyMs: pollEveryMs, handler: poll.handler, onError }),
    schedule({ name: "Sweep", everyMs: sweepEveryMs, handler: sweep.handler, onError }),
  ];
  return { stop: async () => void (await Promise.all(running.map((one) => one.stop()))) };
}

// One demo reader unsubscribes between plan and submission, so that the ledger shows what happens then.
function afterFrankLeft(deps: Deps, handler: QueueHandler): QueueHandler {
  let left: Promise<void> | undefined;
  return async (event: SQSEvent, context) => {
    left ??= letFrankLeave(deps);
    await left;
    return handler(event, context);
  };
}
