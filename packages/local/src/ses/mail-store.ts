import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { type MailRecord, mailColumns, type NewMail, toMail } from "./mail-rows.ts";
import { mailSchema } from "./mail-schema.ts";
import { Sqlite } from "./sqlite.ts";

export type MailFilter = {
  /** An envelope recipient, whatever its case. */
  readonly to?: string;
  readonly limit?: number;
  readonly offset?: number;
  /** Received after this instant. */
  readonly since?: string;
};

export type Stats = {
  readonly requests: number;
  readonly accepted: number;
  readonly throttled: number;
  /** Second and later acceptances of the same `did` tag. */
  readonly duplicates: number;
};

const pruneEvery = 100;

/** The mail file. What was written is there after `kill -9`; a mail and its pending events are written as one. */
export class MailStore {
  readonly #db: Sqlite;
  readonly #keepRaw: number;

  constructor(options: { readonly file: string; readonly keepRaw: number }) {
    this.#db = new Sqlite(options.file, mailSchema);
    this.#keepRaw = options.keepRaw;
  }

  /** Writes an accepted mail with its pending events, or nothing. */
  accept(mail: NewMail): void {
    this.#db.transaction(() => {
      const seq = this.#insertMail(mail);
      for (const address of mail.recipients) {
        this.#db.run("INSERT OR IGNORE INTO recipient VALUES (?, ?)", address.toLowerCase(), seq);
      }
      this.#db.run("INSERT INTO raw VALUES (?, ?)", seq, compress(mail.raw));
      if (seq % pruneEvery === 0) {
        this.#prune();
      }
    });
  }

  /** Accepted mails, the newest first. */
  list(filter: MailFilter): readonly MailRecord[] {
    const to = filter.to?.toLowerCase() ?? null;
    const among = to === null ? "?1 IS NULL" : "seq IN (SELECT seq FROM recipient WHERE address = ?1)";
    const sql = `SELECT ${mailColumns} FROM mail WHERE ${among} AND received_at > ?2 ORDER BY seq DESC LIMIT ?3 OFFSET ?4`;
    return this.#db.all(sql, to, filter.since ?? "", filter.limit ?? -1, filter.offset ?? 0).map(toMail);
  }

  find(id: string): MailRecord | undefined {
    const row = this.#db.one(`SELECT ${mailColumns} FROM mail WHERE id = ?`, id);
    return row && toMail(row);
  }

  /** The raw bytes, or nothing once newer mails have displaced them. */
  rawOf(seq: number): Buffer | undefined {
    const data = this.#db.one("SELECT data FROM raw WHERE seq = ?", seq)?.data;
    return data instanceof Uint8Array ? zstdDecompressSync(data) : undefined;
  }

  /** Mails whose events are still to be published, the oldest first. */
  pending(limit: number): readonly MailRecord[] {
    const sql = `SELECT ${mailColumns} FROM mail WHERE events = 'pending' ORDER BY seq LIMIT ?`;
    return this.#db.all(sql, limit).map(toMail);
  }

  markPublished(mails: readonly MailRecord[]): void {
    this.#db.transaction(() => {
      for (const mail of mails) {
        this.#db.run("UPDATE mail SET events = 'published' WHERE seq = ?", mail.seq);
      }
    });
  }

  recipientsSince(sinceAt: string): number {
    return this.#number("SELECT sum(recipient_count) AS n FROM mail WHERE received_at > ?", sinceAt);
  }

  bump(counter: "requests" | "throttled"): void {
    this.#db.run(
      "INSERT INTO counter VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1",
      counter,
    );
  }

  stats(): Stats {
    return {
      requests: this.#number("SELECT value AS n FROM counter WHERE name = ?", "requests"),
      accepted: this.#number("SELECT count(*) AS n FROM mail"),
      throttled: this.#number("SELECT value AS n FROM counter WHERE name = ?", "throttled"),
      duplicates: this.#number("SELECT count(*) AS n FROM mail WHERE is_duplicate = 1"),
    };
  }

  readSetting(name: string): unknown {
    const value = this.#db.one("SELECT value FROM setting WHERE name = ?", name)?.value;
    return typeof value === "string" ? JSON.parse(value) : undefined;
  }

  writeSetting(name: string, value: unknown): void {
    this.#db.run("INSERT OR REPLACE INTO setting VALUES (?, ?)", name, JSON.stringify(value));
  }

  close(): void {
    this.#db.close();
  }

  /** Drops the raw bytes of all but the newest mails, except where events are still to be published. */
  #prune(): void {
    this.#db.run(
      `DELETE FROM raw WHERE seq <= (SELECT max(seq) FROM mail) - ?
       AND seq < coalesce((SELECT seq FROM mail WHERE events = 'pending' ORDER BY seq LIMIT 1), 9e15)`,
      this.#keepRaw,
    );
  }

  #insertMail(mail: NewMail): number {
    const insert = `INSERT INTO mail (id, received_at, source, sender, recipients, recipient_count, subject, tags,
      config_set, size, is_duplicate, events) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
    const { rowId } = this.#db.run(
      insert,
      mail.id,
      mail.receivedAt,
      mail.source,
      mail.from,
      JSON.stringify(mail.recipients),
      mail.recipients.length,
      mail.subject,
      JSON.stringify(mail.tags),
      mail.configSet,
      mail.size,
      this.#isAgain(mail.tags.did) ? 1 : 0,
      mail.events,
    );
    return rowId;
  }

  #isAgain(did: string | undefined): boolean {
    return did !== undefined && this.#db.run("INSERT OR IGNORE INTO did VALUES (?)", did).changes === 0;
  }

  #number(sql: string, ...values: string[]): number {
    return Number(this.#db.one(sql, ...values)?.n ?? 0);
  }
}

function compress(raw: Buffer): Buffer {
  return zstdCompressSync(raw, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
}
