import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { DramatisError } from '../../../contract/errors.js';
import type { OpenOptions } from '../engine.js';
import { Connection } from './connection.js';
import { APPLICATION_ID, migrate, SCHEMA_VERSION } from './migrations/index.js';
import { guarded } from './sqlite-errors.js';

/** A store file that was checked and brought up to date, and how to get connections to it. */
export interface StoreFile {
  readonly file: string;
  readonly readOnly: boolean;
  readonly connect: () => Connection;
  /** A connection that may write, or undefined where the store was opened for reading. */
  readonly writer: Connection | undefined;
}

const HEADER = 'SQLite format 3\0';

/** Nothing is written before the file has proved to be a store or to be absent. */
export const openFile = (file: string, options: OpenOptions): StoreFile => {
  const { readOnly = false, create = !readOnly, busyTimeout: timeout = 5000 } = options;
  checkPath(file, create && !readOnly);
  checkHeader(file);
  return guarded(file, () => {
    const open = (readonly: boolean) =>
      configure(new Database(file, { readonly, fileMustExist: readonly, timeout }), readonly);
    const connect = () => new Connection(open(true), file);
    if (readOnly) {
      const probe = open(true);
      try {
        checkSchema(probe, file, false);
      } finally {
        probe.close();
      }
      return { file, readOnly, connect, writer: undefined };
    }
    if (existsSync(file) && statSync(file).size > 0) {
      const probe = new Database(file, { readonly: true, timeout });
      try {
        checkSchema(probe, file, true);
      } finally {
        probe.close();
      }
    }
    const db = open(false);
    try {
      migrate(db);
    } catch (error) {
      db.close();
      throw error;
    }
    return { file, readOnly, connect, writer: new Connection(db, file) };
  });
};

const configure = (db: Database.Database, readonly: boolean): Database.Database => {
  if (!readonly) {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // A new graph makes the log as large as the store; it need not stay so.
    db.pragma('journal_size_limit = 67108864');
  }
  db.pragma('cache_size = -65536');
  db.pragma('mmap_size = 268435456');
  db.pragma('temp_store = MEMORY');
  return db;
};

const checkPath = (file: string, create: boolean): void => {
  if (existsSync(file)) {
    if (statSync(file).isFile()) return;
    throw new DramatisError(
      'store-unreadable',
      `${file}: this is a folder, not a store. Give a file with --db.`,
    );
  }
  if (!create)
    throw new DramatisError(
      'store-missing',
      `${file}: there is no store. Make one with 'dramatis build <paths…> --db ${file}'.`,
      { facts: { file } },
    );
  if (!existsSync(dirname(resolve(file))))
    throw new DramatisError(
      'store-missing',
      `${file}: the folder of this store does not exist. Make it first, or give another file with --db.`,
      { facts: { file } },
    );
};

const checkHeader = (file: string): void => {
  if (!existsSync(file)) return;
  const bytes = Buffer.alloc(HEADER.length);
  const length = guardedRead(file, bytes);
  if (length > 0 && bytes.toString('latin1') !== HEADER)
    throw new DramatisError(
      'store-unreadable',
      `${file}: this file is not a store, and it was left as it is. Give another file with --db.`,
      { facts: { file } },
    );
};

const guardedRead = (file: string, into: Buffer): number => {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return readSync(descriptor, into);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    throw new DramatisError(
      'store-unreadable',
      `${file}: this file cannot be read. Check its rights, or give another file with --db.`,
      { facts: { file }, cause },
    );
  }
};

const checkSchema = (db: Database.Database, file: string, mayMigrate: boolean): void => {
  const version = Number(db.pragma('user_version', { simple: true }));
  const application = Number(db.pragma('application_id', { simple: true }));
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_master').pluck().get());
  if (application !== APPLICATION_ID && (tables > 0 || !mayMigrate))
    throw new DramatisError(
      'store-unreadable',
      `${file}: this SQLite database was not made by Dramatis, and it was left as it is. Give another file with --db.`,
      { facts: { file } },
    );
  if (version > SCHEMA_VERSION)
    throw new DramatisError(
      'store-unreadable',
      `${file}: this store was made by a newer Dramatis (schema ${version}, this one reads up to ${SCHEMA_VERSION}). Update Dramatis.`,
      { facts: { file, version } },
    );
  if (version < SCHEMA_VERSION && !mayMigrate)
    throw new DramatisError(
      'store-unreadable',
      `${file}: this store was made by an older Dramatis (schema ${version}) and is open for reading only. Run 'dramatis build --db ${file}' once to bring it up to date.`,
      { facts: { file, version } },
    );
};
