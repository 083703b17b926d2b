import { toFunctionArgs, toScheduledFunctionArgs } from "./functions.ts";
import { queueRows, queues, scheduleDlq } from "./queues.ts";
import type { QueueName } from "./steps.ts";

export const poll = new sst.aws.CronV2("Poll", {
  schedule: "rate(5 minutes)",
  function: toScheduledFunctionArgs("Poll", 300),
  retries: 2,
  dlq: scheduleDlq.arn,
});

export const sweep = new sst.aws.CronV2("Sweep", {
  schedule: "rate(1 minute)",
  function: toScheduledFunctionArgs("Sweep", 60),
  retries: 2,
  dlq: scheduleDlq.arn,
});

export const plan = subscribe("PlanQueue");
export const sendBulletins = subscribe("SendQueue");
export const sendLetters = subscribe("LetterQueue");
export const outcome = subscribe("OutcomeQueue");

function subscribe(name: QueueName) {
  const { consumer, batchSize, windowS, maxConcurrency } = queueRows[name];
  return queues[name].subscribe(toFunctionArgs(consumer), {
    batch: { size: batchSize, window: `${windowS} seconds`, partialResponses: true },
    transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: maxConcurrency } } },
  });
}
