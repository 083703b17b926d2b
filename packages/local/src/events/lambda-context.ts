import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import { accountId, region } from "../aws.ts";

/** A stand-in for the context Lambda passes to a handler. */
export function createContext(functionName: string, timeoutMs: number): Context {
  const endsAt = Date.now() + timeoutMs;
  return {
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:${region}:${accountId}:function:${functionName}`,
    memoryLimitInMB: "1024",
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}

/** Rejects when the handler takes longer than its time-out, as Lambda gives up on it. */
export async function withTimeout<T>(work: Promise<T>, timeoutMs: number, functionName: string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`The handler ${functionName} did not end within ${timeoutMs} ms.`));
  }, timeoutMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
