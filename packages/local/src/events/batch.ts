import type { Message, SQSClient } from "@aws-sdk/client-sqs";
import { DeleteMessageBatchCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSMessageAttributes, SQSRecordAttributes } from "aws-lambda";
import { accountId, region } from "../aws.ts";

// The most that SQS hands out or deletes in one call.
const pageSize = 10;
const longPollSeconds = 1;

export type BatchRequest = {
  readonly client: SQSClient;
  readonly queueUrl: string;
  readonly batchSize: number;
  readonly windowMs: number;
};

/** Receives up to a batch; after the first message it waits no longer than the window. Empty after a quiet second. */
export async function receiveBatch(request: BatchRequest): Promise<readonly Message[]> {
  const messages = await receive(request, request.batchSize, longPollSeconds);
  const endsAt = Date.now() + request.windowMs;
  while (messages.length > 0 && messages.length < request.batchSize) {
    const leftMs = endsAt - Date.now();
    if (leftMs <= 0) {
      break;
    }
    const more = await receive(request, request.batchSize - messages.length, 0);
    messages.push(...more);
    if (more.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(50, leftMs)));
    }
  }
  return messages;
}

/** The event Lambda builds from received messages. */
export function toSqsEvent(queueUrl: string, messages: readonly Message[]): SQSEvent {
  const queueName = queueUrl.slice(queueUrl.lastIndexOf("/") + 1);
  return {
    Records: messages.map((message) => ({
      messageId: message.MessageId ?? "",
      receiptHandle: message.ReceiptHandle ?? "",
      body: message.Body ?? "",
      attributes: (message.Attributes ?? {}) as unknown as SQSRecordAttributes,
      messageAttributes: toMessageAttributes(message),
      md5OfBody: message.MD5OfBody ?? "",
      eventSource: "aws:sqs",
      eventSourceARN: `arn:aws:sqs:${region}:${accountId}:${queueName}`,
      awsRegion: region,
    })),
  };
}

/**
 * The messages a handler's answer leaves in the queue. As on Lambda, an answer that names an unknown
 * message fails the whole batch.
 */
export function failedIds(
  messages: readonly Message[],
  answer: SQSBatchResponse | undefined,
): ReadonlySet<string> {
  const known = messages.map((message) => message.MessageId ?? "");
  const failed = (answer?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier);
  return new Set(failed.every((id) => known.includes(id)) ? failed : known);
}

/** Deletes messages; one whose deletion fails comes again, as SQS allows. */
export async function deleteMessages(request: BatchRequest, messages: readonly Message[]): Promise<void> {
  for (let start = 0; start < messages.length; start += pageSize) {
    const entries = messages.slice(start, start + pageSize).map((message, index) => ({
      Id: String(index),
      ReceiptHandle: message.ReceiptHandle,
    }));
    await request.client.send(
      new DeleteMessageBatchCommand({ QueueUrl: request.queueUrl, Entries: entries }),
    );
  }
}

async function receive(request: BatchRequest, atMost: number, waitSeconds: number): Promise<Message[]> {
  const answer = await request.client.send(
    new ReceiveMessageCommand({
      QueueUrl: request.queueUrl,
      MaxNumberOfMessages: Math.min(pageSize, atMost),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    }),
  );
  return answer.Messages ?? [];
}

function toMessageAttributes(message: Message): SQSMessageAttributes {
  const entries = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    { stringValue: value.StringValue, dataType: value.DataType ?? "String" },
  ]);
  return Object.fromEntries(entries);
}
