import { createApp } from "@sokuho/web";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { depsWithSources } from "./deps-with-sources.ts";

let answer: ReturnType<typeof handle> | undefined;

/** HTTP API: the pages, the reader's journeys, the desk. */
export function handler(event: LambdaEvent, context?: LambdaContext) {
  answer ??= handle(createApp(depsWithSources()));
  return answer(event, context);
}
