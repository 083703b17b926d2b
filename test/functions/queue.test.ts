import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
import { sqsQueues } from "../../packages/core/src/adapters/index.ts";
import { InvalidInput, Unavailable } from "../../packages/core/src/errors.ts";
import { eachMessage } from "../../packages/functions/src/queue.ts";

function eventOf(...ids: readonly string[]): SQSEvent {
  const record = (messageId: string) =>
    ({ messageId, body: "{}", receiptHandle: `handle-${messageId}` }) as SQSRecord;
  return { Records: ids.map(record) };
}

test("SND-08: one message that fails comes back alone; one that can never succeed is acknowledged", async () => {
  const answer = await eachMessage(eventOf("good", "busy", "wrong", "broken"), async ({ messageId }) => {
    if (messageId === "busy") throw new Unavailable("later");
    if (messageId === "wrong") throw new InvalidInput("never");
    if (messageId === "broken") JSON.parse("{");
  });
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: "busy" }]);
});

test("a message that failed may say when it comes back", async () => {
  const held: string[] = [];
  const fail = async () => Promise.reject(new Unavailable("later"));
  await eachMessage(eventOf("a"), fail, async (record) => void held.push(record.receiptHandle));
  expect(held).toEqual(["handle-a"]);
});

test("a batch that SQS takes only in part is not taken for sent", async () => {
  const sqs = mockClient(SQSClient);
  sqs.onAnyCommand().resolves({ Failed: [{ Id: "0", Code: "InternalError", SenderFault: false }] });
  const queues = sqsQueues(new SQSClient({ region: "ap-northeast-1" }), { send: "https://sqs.example/send" });
  await expect(
    queues.send([{ bulletinId: "bul_x_1" as never, shard: 0, number: 0, readers: [] }]),
  ).rejects.toThrow(Unavailable);
  sqs.restore();
});

test("a queue this function has no link to is a fault of the wiring", async () => {
  await expect(sqsQueues(new SQSClient({}), {}).depth("outcome")).rejects.toThrow(
    'no link to the queue "outcome"',
  );
});
