import type Database from 'better-sqlite3';
import { firstSchema } from './0001-first-schema.js';
import { structureAndPlaces } from './0002-structure-and-places.js';
import type { Migration } from './migration.js';

export const MIGRATIONS = [firstSchema, structureAndPlaces] as const satisfies readonly Migration[];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** 'DRMT': marks a SQLite file as a Dramatis store. */
export const APPLICATION_ID = 0x44524d54;

/** Brings a store to SCHEMA_VERSION; each step is one transaction. */
export const migrate = (db: Database.Database): void => {
  const version = () => Number(db.pragma('user_version', { simple: true }));
  if (version() === SCHEMA_VERSION) return;
  for (const migration of MIGRATIONS)
    db.transaction(() => {
      // Asked again under the lock: two processes may open a new store at once.
      if (version() >= migration.number) return;
      migration.up(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${migration.number}`);
    }).immediate();
};
