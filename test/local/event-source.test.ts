import { setTimeout as pause } from "node:timers/promises";
import {
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { Context, SQSEvent } from "aws-lambda";
import { expect, onTestFinished, test } from "vitest";
import { localClient } from "../../packages/local/src/aws.ts";
import { type EventSourceOptions, mapEventSource } from "../../packages/local/src/events/event-source.ts";
import { startQueues } from "../../packages/local/src/queues/queues.ts";
import { tempFolder } from "./temp-folder.ts";
import { until } from "./until.ts";

async function openSource(visibilitySeconds = 1) {
  const queues = await startQueues({ dataDir: tempFolder(), visibilitySeconds });
  const url = queues.urls.SendQueue;
  const client = new SQSClient(localClient(queues.endpoint));
  const errors: unknown[] = [];
  const map = (options: Partial<EventSourceOptions> & Pick<EventSourceOptions, "handler">) => {
    const source = mapEventSource({
      queueUrl: url,
      batchSize: 10,
      windowMs: 0,
      concurrency: 1,
      onError: (error) => errors.push(error),
      ...options,
    });
    onTestFinished(() => source.stop());
    return source;
  };
  onTestFinished(() => queues.stop());
  const send = (count: number) =>
    client.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: Array.from({ length: count }, (_, index) => ({
          Id: String(index),
          MessageBody: `m${index}`,
        })),
      }),
    );
  return { queues, url, client, errors, map, send };
}

const bodiesOf = (event: SQSEvent) => event.Records.map((record) => record.body);

test("the handler gets the event and the context of Lambda", async () => {
  const { url, client, map } = await openSource();
  const seen: { event: SQSEvent; context: Context; left: number }[] = [];
  map({
    timeoutMs: 5_000,
    handler: async (event, context) => {
      seen.push({ event, context, left: context.getRemainingTimeInMillis() });
    },
  });
  const kind = { DataType: "String", StringValue: "plan" };
  await client.send(
    new SendMessageCommand({ QueueUrl: url, MessageBody: "便り", MessageAttributes: { kind } }),
  );

  const { event, context, left } = await until(() => seen[0]);

  expect(event.Records[0]).toMatchObject({
    messageId: expect.any(String),
    receiptHandle: expect.any(String),
    body: "便り",
    attributes: { ApproximateReceiveCount: "1", SentTimestamp: expect.stringMatching(/^\d+$/) },
    messageAttributes: { kind: { stringValue: "plan", dataType: "String" } },
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:ap-northeast-1:000000000000:SendQueue",
    awsRegion: "ap-northeast-1",
  });
  expect(context.awsRequestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(left).toBeGreaterThan(4_000);
  expect(left).toBeLessThanOrEqual(5_000);
});

test("LOC-04: a partial failure comes again alone, and only after its visibility time", async () => {
  const { map, send } = await openSource(1);
  const calls: { bodies: string[]; at: number }[] = [];
  map({
    handler: async (event) => {
      calls.push({ bodies: bodiesOf(event), at: Date.now() });
      const failed = event.Records.filter(
        (record) => record.body === "m2" && record.attributes.ApproximateReceiveCount === "1",
      );
      return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
    },
  });
  await send(4);

  const [first, second] = await until(() => calls.length === 2 && calls);

  expect(first?.bodies.toSorted()).toEqual(["m0", "m1", "m2", "m3"]);
  expect(second?.bodies).toEqual(["m2"]);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(900);
  await pause(1_300);
  expect(calls).toHaveLength(2);
});

test("a thrown error fails the whole batch and is reported", async () => {
  const { map, send, errors } = await openSource(1);
  const calls: string[][] = [];
  map({
    handler: async (event) => {
      calls.push(bodiesOf(event));
      if (calls.length === 1) throw new Error("a fault of the code");
    },
  });
  await send(3);

  await until(() => calls.flat().length === 6);

  expect(calls.slice(1).flat().toSorted()).toEqual(["m0", "m1", "m2"]);
  expect(String(errors[0])).toContain("a fault of the code");
});

test("an answer that names an unknown message fails the whole batch", async () => {
  const { map, send } = await openSource(1);
  const calls: string[][] = [];
  map({
    handler: async (event) => {
      calls.push(bodiesOf(event));
      return { batchItemFailures: calls.length === 1 ? [{ itemIdentifier: "nobody" }] : [] };
    },
  });
  await send(2);
  await until(() => calls.flat().length === 4);
});

test("SND-12: what always fails ends in the dead-letter queue after five receives; redriven, a mended handler takes it", async () => {
  const { map, send, queues, url, client } = await openSource(1);
  const counts: string[] = [];
  const taken: string[] = [];
  let isMended = false;
  map({
    handler: async (event) => {
      counts.push(...event.Records.map((record) => record.attributes.ApproximateReceiveCount));
      if (!isMended) throw new Error("always");
      taken.push(...bodiesOf(event));
    },
  });
  await send(1);

  const dead = await until(async () => {
    const answer = await client.send(new ReceiveMessageCommand({ QueueUrl: queues.urls.SendDlq }));
    return answer.Messages?.[0];
  }, 12_000);

  expect(dead.Body).toBe("m0");
  expect(counts).toEqual(["1", "2", "3", "4", "5"]);
  isMended = true;
  await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: dead.Body ?? "" }));
  await until(() => taken.length === 1);
  expect(taken).toEqual(["m0"]);
}, 15_000);

test("a window gathers messages into one batch, up to its size", async () => {
  const { map, send } = await openSource(30);
  const sizes: number[] = [];
  const startedAt = Date.now();
  map({
    batchSize: 25,
    windowMs: 600,
    handler: async (event) => {
      sizes.push(event.Records.length);
    },
  });
  await send(8);
  await pause(150);
  await send(9);

  await until(() => sizes.length > 0);

  expect(sizes).toEqual([17]);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(600);
});

test("a full batch does not wait for its window", async () => {
  const { map, send } = await openSource(30);
  const sizes: number[] = [];
  await send(10);
  await send(10);
  const startedAt = Date.now();
  map({
    batchSize: 20,
    windowMs: 5_000,
    handler: async (event) => {
      sizes.push(event.Records.length);
    },
  });
  await until(() => sizes.length > 0);
  expect(sizes).toEqual([20]);
  expect(Date.now() - startedAt).toBeLessThan(2_000);
});

test("no more handlers run at once than the concurrency allows", async () => {
  const { map, send } = await openSource(30);
  let running = 0;
  let most = 0;
  let done = 0;
  map({
    batchSize: 1,
    concurrency: 3,
    handler: async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(50);
      running -= 1;
      done += 1;
    },
  });
  await send(10);
  await until(() => done === 10);
  expect(most).toBe(3);
});

test("stop waits for the handler in flight, deletes what it did, and no handler starts after", async () => {
  const { map, send, client, url } = await openSource(1);
  let isEnded = false;
  let starts = 0;
  const source = map({
    batchSize: 1,
    handler: async () => {
      starts += 1;
      await pause(400);
      isEnded = true;
    },
  });
  await send(2);
  await until(() => starts === 1);

  await source.stop();

  expect(isEnded).toBe(true);
  await pause(1_200);
  expect(starts).toBe(1);
  const left = await client.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }));
  expect(left.Messages).toHaveLength(1);
});

test("a handler that takes too long fails its batch and is reported", async () => {
  const { map, send, errors } = await openSource(1);
  let starts = 0;
  map({
    timeoutMs: 200,
    handler: async () => {
      starts += 1;
      await pause(starts === 1 ? 500 : 0);
    },
  });
  await send(1);
  await until(() => starts === 2);
  expect(String(errors[0])).toContain("SendQueue did not end within 200 ms");
});

test("a queue that is away for a moment is polled again", async () => {
  const { map, errors, queues } = await openSource();
  map({ handler: async () => {} });
  await queues.stop();
  await until(() => errors.length > 0);
  expect(errors.length).toBeLessThan(5);
});
