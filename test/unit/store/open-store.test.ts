import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentId } from '../../../src/lib/make-id.js';
import { openStore } from '../../../src/store/open-store.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dramatis-open-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const code = (wanted: string, message: RegExp) =>
  expect.objectContaining({ code: wanted, message: expect.stringMatching(message) });

test.each(['postgres://user:secret@host/db', 'postgresql://host/db'])(
  '%s is refused in words that name what works and repeat no password',
  async (url) => {
    await expect(openStore(url)).rejects.toEqual(code('bad-usage', /no PostgreSQL engine yet.*SQLite/));
    await expect(openStore(url)).rejects.not.toThrow(/secret/);
  },
);

test.each(['mysql://host/db', 'http://host/db', ''])("'%s' is no address of a store", async (url) => {
  await expect(openStore(url)).rejects.toEqual(code('bad-usage', /No storage engine takes/));
});

test.each(['plain words, not a database at all', '{"a":1}', 'x'])(
  'a file of %j is left as it is',
  async (content) => {
    writeFileSync(at('notes.txt'), content);
    for (const options of [{}, { readOnly: true }])
      await expect(openStore(at('notes.txt'), options)).rejects.toEqual(
        code('store-unreadable', /not a store/),
      );
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe(content);
  },
);

test('the SQLite database of another program is left as it is', async () => {
  const other = new Database(at('other.db'));
  other.exec('CREATE TABLE recipes (name TEXT)');
  other.close();
  const before = readFileSync(at('other.db'));
  for (const options of [{}, { readOnly: true }])
    await expect(openStore(at('other.db'), options)).rejects.toEqual(
      code('store-unreadable', /not made by Dramatis/),
    );
  expect(readFileSync(at('other.db')).equals(before)).toBe(true);
});

test('a damaged store is unreadable, not a crash', async () => {
  await (await openStore(at('damaged.db'))).close();
  const bytes = readFileSync(at('damaged.db'));
  writeFileSync(at('damaged.db'), bytes.fill(0x5a, 100));
  await expect(openStore(at('damaged.db'))).rejects.toEqual(
    code('store-unreadable', /cannot be read|can be read/),
  );
});

test('a store of a newer version is unreadable', async () => {
  await (await openStore(at('newer.db'))).close();
  const db = new Database(at('newer.db'));
  db.pragma('user_version = 999');
  db.close();
  for (const options of [{}, { readOnly: true }])
    await expect(openStore(at('newer.db'), options)).rejects.toEqual(
      code('store-unreadable', /newer Dramatis/),
    );
});

test.each([{ readOnly: true }, { create: false }])(
  '%j makes no store where there is none',
  async (options) => {
    await expect(openStore(at('none.db'), options)).rejects.toEqual(code('store-missing', /dramatis build/));
  },
);

test('a folder, and a file in a folder that does not exist, are no places for a store', async () => {
  mkdirSync(at('folder'));
  await expect(openStore(at('folder'))).rejects.toEqual(code('store-unreadable', /a folder/));
  await expect(openStore(at('nowhere/x.db'))).rejects.toEqual(code('store-missing', /folder of this store/));
});

test('an empty file becomes a store', async () => {
  writeFileSync(at('empty.db'), '');
  const store = await openStore(at('empty.db'));
  expect((await store.stats()).documents).toBe(0);
  await store.close();
});

test('a write fails with a code while another process writes, and reading goes on', async () => {
  const store = await openStore(at('busy.db'), { busyTimeout: 20 });
  const other = new Database(at('busy.db'));
  other.exec('BEGIN IMMEDIATE');
  await expect(store.remove(documentId('x'))).rejects.toEqual(code('store-locked', /another process/));
  expect((await store.stats()).documents).toBe(0);
  other.exec('ROLLBACK');
  other.close();
  expect(await store.remove(documentId('x'))).toBe(false);
  await store.close();
});

test('a store keeps WAL, full synchronisation and foreign keys', async () => {
  const store = await openStore(at('modes.db'));
  await store.close();
  const db = new Database(at('modes.db'));
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  db.close();
});
