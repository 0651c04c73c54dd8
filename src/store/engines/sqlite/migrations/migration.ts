import type Database from 'better-sqlite3';

/** One step of the schema. A migration that was released is never edited: the next one corrects it. */
export interface Migration {
  readonly number: number;
  readonly up: (db: Database.Database) => void;
}
