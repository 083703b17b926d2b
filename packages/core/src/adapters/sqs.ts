import {
  ChangeMessageVisibilityCommand,
  GetQueueAttributesCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { Unavailable } from "../errors.ts";
import type { QueueName, Queues } from "../ports.ts";

/** Addresses of the queues this process was given; asking for another one is a fault of the wiring. */
export type QueueUrls = Readonly<Partial<Record<QueueName, string>>>;

const batchSize = 10;

/** The queues of the pipeline on SQS. */
export function sqsQueues(client: SQSClient, urls: QueueUrls): Queues {
  return {
    plan: (messages) => sendAll(client, urlOf(urls, "plan"), messages),
    send: (messages) => sendAll(client, urlOf(urls, "send"), messages),
    async letter(message) {
      await client.send(
        new SendMessageCommand({ QueueUrl: urlOf(urls, "letter"), MessageBody: JSON.stringify(message) }),
      );
    },
    async holdLetter(ReceiptHandle, VisibilityTimeout) {
      await client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: urlOf(urls, "letter"),
          ReceiptHandle,
          VisibilityTimeout,
        }),
      );
    },
    async depth(queue) {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: urlOf(urls, queue), AttributeNames: [...depthAttributes] }),
      );
      return depthAttributes.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
    },
  };
}

const depthAttributes = [
  "ApproximateNumberOfMessages",
  "ApproximateNumberOfMessagesNotVisible",
  "ApproximateNumberOfMessagesDelayed",
] as const;

async function sendAll(client: SQSClient, url: string, messages: readonly object[]): Promise<void> {
  for (let from = 0; from < messages.length; from += batchSize) {
    const bodies = messages.slice(from, from + batchSize).map((message) => JSON.stringify(message));
    await sendBatch(client, url, bodies);
  }
}

async function sendBatch(client: SQSClient, url: string, bodies: readonly string[]): Promise<void> {
  const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
  if (Failed.length > 0)
    throw new Unavailable(`${Failed.length} messages were not taken: ${Failed[0]?.Code ?? "no code"}`);
}

function urlOf(urls: QueueUrls, queue: QueueName): string {
  const url = urls[queue];
  if (!url) throw new Error(`this function has no link to the queue "${queue}"`);
  return url;
}
