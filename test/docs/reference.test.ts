import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REFERENCE_PAGES } from '../support/reference-pages.js';

test.each(REFERENCE_PAGES.map((page) => [page.file, page] as const))(
  '%s says what the code says (npm run docs)',
  (file, page) => {
    expect(readFileSync(new URL(`../../docs/reference/${file}`, import.meta.url), 'utf8')).toBe(
      page.render(),
    );
  },
);
