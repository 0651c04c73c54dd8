import type Database from 'better-sqlite3';
import { guarded } from './sqlite-errors.js';

/** One connection to a store file, with each statement compiled once. */
export class Connection {
  readonly db: Database.Database;
  readonly file: string;
  readonly #statements = new Map<string, Database.Statement<unknown[], unknown>>();

  constructor(db: Database.Database, file: string) {
    this.db = db;
    this.file = file;
  }

  all<Row>(sql: string, ...values: readonly unknown[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, ...values: readonly unknown[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  run(sql: string, ...values: readonly unknown[]): { readonly changes: number; readonly number: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).run(...values);
    return { changes, number: Number(lastInsertRowid) };
  }

  iterate<Row>(sql: string, ...values: readonly unknown[]): IterableIterator<Row> {
    return this.#prepare(sql).iterate(...values) as IterableIterator<Row>;
  }

  /** All reads of `work` see one state of the store, whatever other processes write. */
  snapshot<Result>(work: () => Result): Result {
    return guarded(this.file, () => this.db.transaction(work).deferred());
  }

  /** All writes of `work` happen or none. */
  write<Result>(work: () => Result): Result {
    return guarded(this.file, () => this.db.transaction(work).immediate());
  }

  close(): void {
    this.db.close();
  }

  #prepare(sql: string): Database.Statement<unknown[], unknown> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.db.prepare<unknown[], unknown>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
