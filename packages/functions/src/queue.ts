import { InvalidInput, Unavailable } from "@sokuho/core/errors";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { log, logFault } from "./log.ts";

/**
 * Handles each message of a batch by itself: one that fails comes back after its visibility time-out, one that can
 * never succeed is logged and acknowledged. `afterFailure` may say when it comes back.
 */
export async function eachMessage(
  event: SQSEvent,
  handle: (record: SQSRecord) => Promise<void>,
  afterFailure: (record: SQSRecord) => Promise<void> = async () => undefined,
): Promise<SQSBatchResponse> {
  const failures = await Promise.all(event.Records.map((record) => failureOf(record, handle, afterFailure)));
  return { batchItemFailures: failures.flat() };
}

async function failureOf(
  record: SQSRecord,
  handle: (record: SQSRecord) => Promise<void>,
  afterFailure: (record: SQSRecord) => Promise<void>,
) {
  try {
    await handle(record);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof SyntaxError) {
      log("message-rejected", { messageId: record.messageId, reason: error.name });
      return [];
    }
    if (!(error instanceof Unavailable)) logFault(error);
    await afterFailure(record);
    return [{ itemIdentifier: record.messageId }];
  }
}
