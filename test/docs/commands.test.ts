import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { program } from '../../src/cli/run-cli.js';

const PAGES = ['README.md', 'docs/USING.md', 'CONTRIBUTING.md'];
const read = (page: string): string => readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');

/** Every `npx dramatis …` on a page, in code blocks and in running text. */
const calls = (text: string): string[] =>
  [...text.matchAll(/(?:npx )dramatis ([a-z][^\n`|]*)/g)].map(([, call = '']) => call.trim());

const known = new Map(
  program().commands.map((command) => [
    command.name(),
    new Set(command.options.flatMap(({ long, short }) => [long, short])),
  ]),
);

test.each(PAGES)('every command and flag on %s exists', (page) => {
  const found = calls(read(page));
  for (const call of found) {
    const [name = '', ...words] = call.split(/\s+/);
    expect(known.has(name), `'${name}' in: ${call}`).toBe(true);
    for (const flag of words.filter((word) => word.startsWith('--'))) {
      expect(
        known.get(name)?.has(flag.replace(/=.*/, '')) || flag === '--help',
        `'${flag}' in: ${call}`,
      ).toBe(true);
    }
  }
  if (page !== 'CONTRIBUTING.md') expect(found.length).toBeGreaterThan(2);
});

test('every npm script that a page names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = PAGES.flatMap((page) =>
    [...read(page).matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
