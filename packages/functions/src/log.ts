import { Logger } from "@aws-lambda-powertools/logger";
import { type LogEvent, type LogFields, logEvents } from "@sokuho/core/log-events";

type Listener = (event: LogEvent, fields: LogFields) => void;

const logger = new Logger({ serviceName: "sokuho" });
const listeners: Listener[] = [];

/** Writes one JSON line of the level that belongs to the event. */
export function log(event: LogEvent, fields: LogFields = {}): void {
  logger[logEvents[event]](event, { event, ...fields });
  for (const listener of listeners) listener(event, fields);
}

/** Writes down a fault of ours with its stack, never with what it was handling. */
export function logFault(error: unknown): void {
  const event = "request-failed";
  logger.error(event, { event, error: error instanceof Error ? error : new Error(String(error)) });
}

/** Hears every event as it is logged; the local service tells its story from them. */
export function hearLog(listener: Listener): void {
  listeners.push(listener);
}
