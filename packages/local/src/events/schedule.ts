import { randomUUID } from "node:crypto";
import type { Context, ScheduledEvent } from "aws-lambda";
import { accountId, region } from "../aws.ts";
import { createContext, withTimeout } from "./lambda-context.ts";

/** A Lambda handler that a schedule calls. */
export type ScheduledHandler = (event: ScheduledEvent, context: Context) => Promise<unknown>;

export type ScheduleOptions = {
  readonly name: string;
  readonly everyMs: number;
  readonly handler: ScheduledHandler;
  readonly timeoutMs?: number;
  /** Waits one interval before the first run, as a schedule on AWS does; by default the first run is at once. */
  readonly startsLater?: boolean;
  readonly onError: (error: unknown) => void;
};

export type Schedule = {
  /** Runs now, or joins the run that is under way; resolves when it has ended. */
  runNow(): Promise<void>;
  stop(): Promise<void>;
};

/** Calls a handler again and again; a run that takes longer than the interval delays the next one. */
export function schedule(options: ScheduleOptions): Schedule {
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function runNow(): Promise<void> {
    if (isStopped) {
      return running ?? Promise.resolve();
    }
    clearTimeout(timer);
    running ??= call(options).finally(() => {
      running = undefined;
      wait();
    });
    return running;
  }

  function wait(): void {
    if (!isStopped) {
      timer = setTimeout(runNow, options.everyMs);
    }
  }

  if (options.startsLater) {
    wait();
  } else {
    runNow();
  }
  return {
    runNow,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function call(options: ScheduleOptions): Promise<void> {
  const timeoutMs = options.timeoutMs ?? 60_000;
  try {
    const answer = options.handler(toScheduledEvent(options.name), createContext(options.name, timeoutMs));
    await withTimeout(answer, timeoutMs, options.name);
  } catch (error) {
    options.onError(error);
  }
}

function toScheduledEvent(name: string): ScheduledEvent {
  return {
    id: randomUUID(),
    version: "0",
    account: accountId,
    time: new Date().toISOString(),
    region,
    resources: [`arn:aws:events:${region}:${accountId}:rule/${name}`],
    source: "aws.events",
    "detail-type": "Scheduled Event",
    detail: {},
  };
}
