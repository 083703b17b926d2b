import type { Row } from "./sqlite.ts";

/** What is known of an accepted mail for as long as the data folder lives. */
export type MailRecord = {
  readonly seq: number;
  readonly id: string;
  readonly receivedAt: string;
  /** The envelope sender. */
  readonly source: string;
  /** The decoded From header. */
  readonly from: string;
  /** The envelope recipients. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly configSet: string | null;
  /** Bytes of the raw mail. */
  readonly size: number;
  readonly events: EventState;
};

/** Whether the events of a mail are still to be published; `none` without an event destination. */
export type EventState = "none" | "pending" | "published";

export type NewMail = Omit<MailRecord, "seq"> & { readonly raw: Buffer };

/** The columns `toMail` reads. */
export const mailColumns = `seq, id, received_at, source, sender, recipients, subject, tags, config_set, size, events`;

/** Reads a row of the mail table. */
export function toMail(row: Row): MailRecord {
  return {
    seq: Number(row.seq),
    id: String(row.id),
    receivedAt: String(row.received_at),
    source: String(row.source),
    from: String(row.sender),
    recipients: JSON.parse(String(row.recipients)),
    subject: String(row.subject),
    tags: JSON.parse(String(row.tags)),
    configSet: row.config_set === null ? null : String(row.config_set),
    size: Number(row.size),
    events: row.events as EventState,
  };
}
