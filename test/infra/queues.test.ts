import { describe, expect, it } from "vitest";
import { type FunctionName, findFunction, findResource, graphOf, listResources } from "./graph.ts";
import { stages } from "./synth/synthesise.ts";

type Row = {
  queue: string;
  dlq: string;
  consumer: FunctionName;
  batch: number;
  windowS: number;
  workers: number;
  receives: number;
};

const rows: readonly Row[] = [
  { queue: "PlanQueue", dlq: "PlanDlq", consumer: "Plan", batch: 1, windowS: 0, workers: 8, receives: 5 },
  {
    queue: "SendQueue",
    dlq: "SendDlq",
    consumer: "SendBulletins",
    batch: 1,
    windowS: 0,
    workers: 5,
    receives: 5,
  },
  {
    queue: "LetterQueue",
    dlq: "LetterDlq",
    consumer: "SendLetters",
    batch: 5,
    windowS: 0,
    workers: 2,
    receives: 20,
  },
  {
    queue: "OutcomeQueue",
    dlq: "OutcomeDlq",
    consumer: "Outcome",
    batch: 1000,
    windowS: 20,
    workers: 4,
    receives: 5,
  },
];

describe.each(stages)("the queues of stage %s", (stage) => {
  const graph = graphOf(stage);

  it.each(rows)("$queue gives up into a dead-letter queue of its own", ({ queue, dlq, receives }) => {
    const deadLetters = findResource(graph, "sqs/Queue", `${dlq}Queue`);
    const { redrivePolicy } = findResource(graph, "sqs/Queue", `${queue}Queue`).inputs;
    expect(JSON.parse(String(redrivePolicy))).toEqual({
      deadLetterTargetArn: expect.stringMatching(new RegExp(`:${deadLetters.inputs.name}$`)),
      maxReceiveCount: receives,
    });
  });

  it.each(rows)("$queue hides a message for six time-outs and the window", ({ queue, consumer, windowS }) => {
    const { timeout } = findFunction(graph, consumer).resource.inputs;
    const { visibilityTimeoutSeconds } = findResource(graph, "sqs/Queue", `${queue}Queue`).inputs;
    expect(visibilityTimeoutSeconds).toBeGreaterThanOrEqual(6 * Number(timeout) + windowS);
    expect(visibilityTimeoutSeconds).toBeLessThanOrEqual(12 * 3600);
  });

  it.each(rows)("OPS-02: $queue feeds $consumer in bounded batches with partial failures", (row) => {
    const mapping = findResource(graph, "EventSourceMapping", new RegExp(`^${row.queue}Subscriber`));
    expect(mapping.inputs).toMatchObject({
      functionResponseTypes: ["ReportBatchItemFailures"],
      batchSize: row.batch,
      maximumBatchingWindowInSeconds: row.windowS,
      scalingConfig: { maximumConcurrency: row.workers },
      functionName: expect.stringContaining(String(findFunction(graph, row.consumer).resource.inputs.name)),
    });
    expect(row.batch).toBeLessThanOrEqual(row.windowS > 0 ? 10_000 : 10);
  });

  it("are encrypted, and keep dead letters for two weeks", () => {
    const queues = listResources(graph, "sqs/Queue");
    expect(queues.map((queue) => queue.name)).toHaveLength(2 * rows.length + 1);
    for (const queue of queues) {
      expect(queue.inputs, queue.name).toMatchObject({
        sqsManagedSseEnabled: true,
        messageRetentionSeconds: 14 * 24 * 3600,
      });
    }
  });
});
