import { send, sendLetter } from "@sokuho/core/pipeline";
import type { LetterMessage, SendMessage } from "@sokuho/core/ports";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { deps } from "./deps.ts";
import { eachMessage } from "./queue.ts";

/** Queue: submits what is open in one group per message. */
export async function bulletins(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachMessage(event, (record) => send(deps(), JSON.parse(record.body) as SendMessage));
}

/** Queue: decides and submits one letter per message. */
export async function letters(event: SQSEvent): Promise<SQSBatchResponse> {
  const { queues } = deps();
  return eachMessage(
    event,
    (record) => sendLetter(deps(), JSON.parse(record.body) as LetterMessage),
    (record) => queues.holdLetter(record.receiptHandle, waitSeconds(record)),
  );
}

// Somebody waits for a letter: soon at first, then patiently, so that a long stop does not use up the receives.
function waitSeconds(record: SQSRecord): number {
  const received = Number(record.attributes.ApproximateReceiveCount);
  return [1, 4, 15][received - 1] ?? 600;
}
