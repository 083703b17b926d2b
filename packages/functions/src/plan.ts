import { plan } from "@sokuho/core/pipeline";
import type { PlanMessage } from "@sokuho/core/ports";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { deps } from "./deps.ts";
import { eachMessage } from "./queue.ts";

/** Queue: plans one shard of a bulletin per message. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachMessage(event, (record) => plan(deps(), JSON.parse(record.body) as PlanMessage));
}
