import { expect, test } from 'vitest';
import { readingFiles, readingVersion } from '../../../src/run/reading-version.js';

test('rules, models and lists are all part of what a reading is remembered under', () => {
  const files = readingFiles().map(({ pathname }) => pathname);
  for (const one of [
    'src/extract/states-beside.ts',
    'src/resolve/names/other-name.ts',
    'seeds/models/linear.bin',
    'seeds/gazetteers/clubs.tsv',
    'seeds/topics/words.bin',
  ])
    expect(files.some((file) => file.endsWith(one))).toBe(true);
  expect(files.some((file) => file.includes('/src/store/') || file.endsWith('.md'))).toBe(false);
});

test('it is the same each time', () => {
  expect(readingVersion()).toMatch(/^[0-9a-f]{12}$/);
  expect(readingVersion()).toBe(readingVersion());
});
