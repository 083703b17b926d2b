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

/** Writes down a fault of ours with its stack, never with what it was handling: addresses and tokens are struck out. */
export function logFault(error: unknown): void {
  const event = "request-failed";
  const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  logger.error(event, { event, fault: { name, message: strike(message), stack: strike(stack) } });
}

// What libraries write into their messages may come from a record: an address, a token, a signed link.
function strike(text: string): string {
  return text
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g, "[address]")
    .replace(/[A-Za-z0-9_-]{40,}/g, "[token]");
}

/** Hears every event as it is logged; the local service tells its story from them. */
export function hearLog(listener: Listener): void {
  listeners.push(listener);
}
