import { createApp } from "@sokuho/web";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { deps } from "./deps.ts";

let answer: ReturnType<typeof handle> | undefined;

/** HTTP API: the pages, the reader's journeys, the desk. */
export function handler(event: LambdaEvent, context?: LambdaContext) {
  answer ??= handle(createApp(deps()));
  return answer(event, context);
}
