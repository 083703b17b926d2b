import { type Message, SQSClient } from "@aws-sdk/client-sqs";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { localClient } from "../aws.ts";
import { pause } from "../pause.ts";
import { type BatchRequest, deleteMessages, failedIds, receiveBatch, toSqsEvent } from "./batch.ts";
import { createContext, withTimeout } from "./lambda-context.ts";

/** A Lambda handler of queue messages that reports partial failures. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that returns nothing has handled everything.
export type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | void>;

export type EventSourceOptions = {
  readonly queueUrl: string;
  readonly handler: QueueHandler;
  /** Messages a handler gets at most. */
  readonly batchSize: number;
  /** How long a batch that is not full waits for more. */
  readonly windowMs: number;
  /** Handlers running at once. */
  readonly concurrency: number;
  readonly timeoutMs?: number;
  /** Where the queue is; by default the origin of its URL. */
  readonly endpoint?: string;
  readonly onError: (error: unknown) => void;
};

/** Something that runs until it is stopped; `stop` waits for the handlers in flight. */
export type Running = { stop(): Promise<void> };

const retryMs = 500;

/**
 * Feeds a queue to a handler as the Lambda event source does: what succeeded is deleted, a failure waits for
 * its visibility time-out, a thrown error fails its whole batch, and the queue itself redrives.
 */
export function mapEventSource(options: EventSourceOptions): Running {
  const client = new SQSClient(localClient(options.endpoint ?? new URL(options.queueUrl).origin));
  const { queueUrl, batchSize, windowMs } = options;
  const request: BatchRequest = { client, queueUrl, batchSize, windowMs };
  let isStopped = false;

  async function work(): Promise<void> {
    while (!isStopped) {
      try {
        await handleOnce(options, request);
      } catch (error) {
        options.onError(error);
        await pause(retryMs);
      }
    }
  }

  const workers = Array.from({ length: options.concurrency }, work);
  return {
    stop: async () => {
      isStopped = true;
      await Promise.all(workers);
      client.destroy();
    },
  };
}

async function handleOnce(options: EventSourceOptions, request: BatchRequest): Promise<void> {
  const messages = await receiveBatch(request);
  if (messages.length === 0) {
    return;
  }
  const failed = await invoke(options, messages);
  await deleteMessages(
    request,
    messages.filter((message) => !failed.has(message.MessageId ?? "")),
  );
}

async function invoke(
  options: EventSourceOptions,
  messages: readonly Message[],
): Promise<ReadonlySet<string>> {
  const functionName = new URL(options.queueUrl).pathname.split("/").at(-1) ?? "";
  const timeoutMs = options.timeoutMs ?? 60_000;
  try {
    const event = toSqsEvent(options.queueUrl, messages);
    const answer = options.handler(event, createContext(functionName, timeoutMs));
    return failedIds(messages, (await withTimeout(answer, timeoutMs, functionName)) ?? undefined);
  } catch (error) {
    options.onError(error);
    return new Set(messages.map((message) => message.MessageId ?? ""));
  }
}
