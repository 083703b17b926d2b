import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

export type Row = Readonly<Record<string, unknown>>;

/** One SQLite file with prepared statements kept by their text. */
export class Sqlite {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, schema: string) {
    this.#db = new DatabaseSync(file);
    this.#db.exec(schema);
  }

  all(sql: string, ...values: SQLInputValue[]): readonly Row[] {
    return this.#prepare(sql).all(...values);
  }

  one(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values);
  }

  run(sql: string, ...values: SQLInputValue[]): { readonly rowId: number; readonly changes: number } {
    const { lastInsertRowid, changes } = this.#prepare(sql).run(...values);
    return { rowId: Number(lastInsertRowid), changes: Number(changes) };
  }

  /** Writes everything the work does, or nothing. */
  transaction(work: () => void): void {
    this.#db.exec("BEGIN IMMEDIATE");
    try {
      work();
      this.#db.exec("COMMIT");
    } catch (error) {
      this.#db.exec("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.#db.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      return known;
    }
    const prepared = this.#db.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}
