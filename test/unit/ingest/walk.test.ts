import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { normaliseSource } from '../../../src/ingest/normalise-source.js';
import { readPath } from '../../../src/ingest/read-path.js';
import { walk } from '../../../src/ingest/walk.js';

const root = mkdtempSync(join(tmpdir(), 'walk-'));
afterAll(() => rmSync(root, { recursive: true }));
for (const folder of ['b/deep', 'a', 'node_modules/x', '.git'])
  mkdirSync(join(root, folder), { recursive: true });
for (const file of [
  'b/deep/two.md',
  'b/one.txt',
  'a/three.html',
  'a/picture.png',
  'a/.hidden.txt',
  'node_modules/x/readme.txt',
  '.git/config.txt',
  'README.md',
  'LICENSE',
  'CHANGELOG.txt',
  'licence-plates-stolen.txt',
  'notes.xyz',
])
  writeFileSync(join(root, file), 'Some text.');
symlinkSync(root, join(root, 'b/loop'));

const relative = (sources: readonly string[]) =>
  sources.map((source) => source.slice(normaliseSource(root).length + 1));

test('a folder gives its readable files, sorted, each once', async () => {
  const { files, skipped, failures } = await walk([root, join(root, 'b')]);
  expect(relative(files.map(({ source }) => source))).toEqual([
    'a/three.html',
    'b/deep/two.md',
    'b/one.txt',
    'licence-plates-stolen.txt',
  ]);
  expect(relative(skipped)).toEqual(['a/picture.png', 'notes.xyz']);
  expect(failures).toEqual([]);
});

test('a file named directly is read or fails, but is not skipped', async () => {
  const { files, skipped } = await walk([join(root, 'notes.xyz'), join(root, 'README.md')]);
  expect(skipped).toEqual([]);
  const readings = [];
  for (const file of files) for await (const reading of readPath(file)) readings.push(reading);
  expect(readings.map(({ document, failure }) => document?.format ?? failure?.code)).toEqual([
    'markdown',
    'unknown-format',
  ]);
  expect(readings[1]!.failure?.message).toContain(
    "no format reads '.xyz'. Known: html, jsonl, markdown, text.",
  );
});

test('a missing path is a failure and the others go on', async () => {
  const { files, failures } = await walk([join(root, 'nowhere'), join(root, 'b/one.txt')]);
  expect(failures.map(({ code }) => code)).toEqual(['path-missing']);
  expect(failures[0]!.message).toContain('nowhere');
  expect(files).toHaveLength(1);
});

test('a file that went away between walking and reading is a failure', async () => {
  const readings = [];
  for await (const reading of readPath({ path: join(root, 'gone.txt'), source: 'gone.txt' }))
    readings.push(reading);
  expect(readings.map(({ failure }) => failure?.code)).toEqual(['path-missing']);
});

test('a file above the limit is refused with both sizes', async () => {
  const readings = [];
  const file = { path: join(root, 'b/one.txt'), source: 'b/one.txt' };
  for await (const reading of readPath(file, { maxBytes: 4 })) readings.push(reading);
  expect(readings[0]!.failure).toMatchObject({ code: 'too-large', facts: { size: 10, maxBytes: 4 } });
});

test.each([
  ['./news//a.txt', 'news/a.txt'],
  ['news/../news/a.txt', 'news/a.txt'],
  ['news/', 'news'],
  ['/', '/'],
  ['-', '-'],
])('%s is the source %s', (path, source) => {
  expect(normaliseSource(path)).toBe(source);
});
