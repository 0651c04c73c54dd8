import Database from 'better-sqlite3';
import { DramatisError } from '../../../contract/errors.js';

/** Runs work on a store file and turns SQLite's codes into ours. */
export const guarded = <Result>(file: string, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw asDramatisError(file, error);
  }
};

export const asDramatisError = (file: string, error: unknown): unknown => {
  if (!(error instanceof Database.SqliteError)) return error;
  const options = { facts: { file, sqlite: error.code }, cause: error };
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code))
    return new DramatisError(
      'store-locked',
      `${file}: another process is writing to this store. Wait until it is done, or stop it, and run the command again.`,
      options,
    );
  if (error.code.startsWith('SQLITE_READONLY'))
    return new DramatisError(
      'read-only',
      `${file}: this store is open for reading only. Check the rights of the file and its folder.`,
      options,
    );
  if (error.code.startsWith('SQLITE_FULL'))
    return new DramatisError(
      'store-unreadable',
      `${file}: the disk is full. Nothing of this step was kept; free some space and run it again.`,
      options,
    );
  if (/^SQLITE_(NOTADB|CORRUPT|CANTOPEN|IOERR|PERM|AUTH)/.test(error.code))
    return new DramatisError(
      'store-unreadable',
      `${file}: this is not a store that can be read (${error.message}). Give another file with --db, or restore it from a copy.`,
      options,
    );
  return error;
};
