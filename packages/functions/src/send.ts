import { send, sendLetter } from "@sokuho/core/pipeline";
import type { LetterMessage, SendMessage } from "@sokuho/core/ports";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { deps } from "./deps.ts";
import { eachMessage } from "./queue.ts";

/** Queue: submits what is open in one group per message. */
export async function bulletins(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachMessage(event, (record) => send(deps(), JSON.parse(record.body) as SendMessage));
}

/** Queue: decides and submits one letter per message. */
export async function letters(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachMessage(event, (record) => sendLetter(deps(), JSON.parse(record.body) as LetterMessage));
}
