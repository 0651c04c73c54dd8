// Writes the reference pages from what the code itself knows: `npm run docs`. A test fails where they differ.
import { writeFileSync } from 'node:fs';
import { REFERENCE_PAGES } from './reference-pages.js';

for (const { file, render } of REFERENCE_PAGES) {
  writeFileSync(new URL(`../../docs/reference/${file}`, import.meta.url), render());
}
