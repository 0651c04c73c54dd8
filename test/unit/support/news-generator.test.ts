import { expect, test } from 'vitest';
import { generateNews } from '../../support/generator/news-generator.js';

const documents = [...generateNews({ documents: 200, seed: 3 })];

test('generated news names what its gold says, with dates over two years', () => {
  expect(documents).toHaveLength(200);
  for (const { text, mentions, publishedAt } of documents) {
    expect(mentions.length).toBeGreaterThan(4);
    for (const { start, end } of mentions) expect(text.slice(start, end)).toMatch(/^[\p{L}].*[\p{L}.]$/u);
    expect(publishedAt).toMatch(/^202[45]-\d\d-\d\d$/);
  }
  expect(documents.some(({ reprintOf }) => reprintOf !== undefined)).toBe(true);
});

test('the same seed gives the same news, another seed other news', () => {
  expect([...generateNews({ documents: 200, seed: 3 })]).toEqual(documents);
  expect([...generateNews({ documents: 200, seed: 4 })]).not.toEqual(documents);
});
