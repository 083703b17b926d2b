/**
 * Everything the service says of itself, one row an event. `error`: a person must act. `warn`: look weekly.
 * `info`: it happened. Fields never hold an address, a token or a message body.
 */
export const logEvents = {
  "source-polled": "info",
  "source-unchanged": "info",
  "source-backlog": "info",
  "source-failed": "warn",
  "source-broken": "error",
  "source-silent": "error",
  "source-odd": "error",
  "source-frozen": "error",
  "item-rejected": "info",
  "item-classified": "info",
  "incident-opened": "info",
  "incident-updated": "info",
  "incident-watched": "info",
  "bulletin-created": "info",
  "bulletin-held": "info",
  "bulletin-released": "info",
  "bulletin-finished": "info",
  "bulletin-uncertain": "error",
  "shard-planned": "info",
  "group-submitted": "info",
  "group-deferred": "warn",
  "group-settled": "info",
  "delivery-unproven": "error",
  "quota-near": "error",
  "sending-stopped": "error",
  "sending-resumed": "info",
  "letter-submitted": "info",
  "letter-withheld": "info",
  "outcomes-recorded": "info",
  "outcome-rejected": "warn",
  "message-rejected": "warn",
  "reader-pending": "info",
  "reader-confirmed": "info",
  "reader-unsubscribed": "info",
  "reader-suppressed": "info",
  "desk-action": "info",
  "request-failed": "error",
} as const satisfies Record<string, "info" | "warn" | "error">;

export type LogEvent = keyof typeof logEvents;
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
