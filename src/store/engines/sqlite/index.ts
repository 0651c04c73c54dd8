import type { Engine } from '../engine.js';
import { openFile } from './open-file.js';
import { SqliteStore } from './sqlite-store.js';

/** A store in one file, by better-sqlite3: WAL, synchronous=FULL, any number of reading processes, one that writes. */
export const sqlite = {
  name: 'sqlite',
  // A Windows drive ('C:\news.db') is a path; a scheme has two letters or more.
  accepts: (url) => url !== '' && !/^[a-z][a-z0-9+.-]+:/i.test(url),
  open: async (url, options) => new SqliteStore(openFile(url, options)),
} as const satisfies Engine;
