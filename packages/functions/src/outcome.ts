import { recordOutcomes } from "@sokuho/core/pipeline";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { deps } from "./deps.ts";

/** Queue: records a whole batch of provider events at once, so that they fold into few writes. A fault brings all back. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  await recordOutcomes(
    deps(),
    event.Records.map((record) => record.body),
  );
  return { batchItemFailures: [] };
}
