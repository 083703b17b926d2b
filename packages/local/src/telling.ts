import type { LogEvent, LogFields } from "@sokuho/core/log-events";

/** How each event is told on the console; events that are not named here are not told. */
const sentences: Partial<Record<LogEvent, (fields: LogFields) => string>> = {
  "source-backlog": ({ source, items }) =>
    `poll      ${source}: first poll, ${items} items kept, nothing mailed`,
  "source-polled": ({ source, changed }) => `poll      ${source}: ${changed} new or changed`,
  "source-failed": ({ source, reason }) => `poll      ${source}: ${reason}`,
  "source-broken": ({ source, reason }) => `poll      ${source}: cannot be read, ${reason}`,
  "source-odd": ({ source, reason }) => `poll      ${source}: looks unlike itself, ${reason}`,
  "item-classified": ({ verdict, title }) => `classify  ${verdict}: ${title}`,
  "incident-opened": ({ incident, row }) => `incident  ${incident} opened (${row})`,
  "incident-updated": ({ incident, revision, row }) => `incident  ${incident} revision ${revision} (${row})`,
  "bulletin-created": ({ bulletin, kind, origin }) => `bulletin  ${bulletin} ${kind}, by ${origin}`,
  "bulletin-held": ({ bulletin, row }) => `bulletin  ${bulletin} waits at the desk (${row})`,
  "bulletin-released": ({ bulletin, kind }) => `release   ${bulletin} ${kind}`,
  "group-submitted": (fields) => `send      ${fields.bulletin} ${counts(fields)}`,
  "group-deferred": (fields) => `send      ${fields.bulletin} ${counts(fields)}, tried again later`,
  "group-settled": ({ bulletin, again }) => `sweep     ${bulletin}: ${again} uncertain, submitted once more`,
  "bulletin-finished": ({ bulletin }) => `finished  ${bulletin}`,
  "letter-submitted": ({ letter }) => `letter    ${letter}`,
  "letter-withheld": ({ letter, reason }) => `letter    ${letter} withheld: ${reason}`,
  "reader-pending": () => "reader    asked to be told, confirmation on its way",
  "reader-confirmed": () => "reader    confirmed",
  "reader-unsubscribed": ({ how }) => `reader    unsubscribed (${how})`,
  "reader-suppressed": ({ reason }) => `reader    suppressed after a ${reason}`,
  "desk-action": ({ action, bulletin }) => `desk      ${action} ${bulletin}`,
};

/** One line for a person, or null for what is not worth one. */
export function tell(event: LogEvent, fields: LogFields): string | null {
  return sentences[event]?.(fields) ?? null;
}

function counts(fields: LogFields): string {
  const said = (["submitted", "excluded", "failed", "uncertain", "refused"] as const)
    .filter((name) => Number(fields[name]) > 0)
    .map((name) => `${fields[name]} ${name}`);
  return said.join(", ") || "nobody left";
}
