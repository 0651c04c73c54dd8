import { expect, test } from 'vitest';
import { connect } from '../../../src/graph/connect.js';
import { smallCorpus } from '../../support/small-corpus.js';

const SAID = 'the harbour board will not let the ship leave before the crew has been paid in full';
const EDITED = SAID.replace('leave', 'sail');

/** Weight of Ann and Bob's edge where two papers print these sentences. */
const weight = (first: string, second: string): number => {
  const { documents, entities, idOf } = smallCorpus([
    { source: 'a.txt', paragraphs: [[first]] },
    { source: 'b.txt', paragraphs: [[second]] },
  ]);
  const ends = [idOf('Ann'), idOf('Bob')].sort();
  const { edges } = connect(documents, new Map(), entities);
  return edges.find(({ source, target }) => [source, target].join() === ends.join())!.weight;
};

test('a sentence printed again with a word exchanged counts once', () => {
  expect(weight(`${SAID}: Ann, Bob`, `${EDITED}: Ann, Bob`)).toBe(1);
});

test('it counts once where the second paper names fewer or more', () => {
  expect(weight(`${SAID}: Ann, Bob`, `${EDITED}: Ann, Bob, Cal`)).toBe(1);
});

test('of two that name different people beside them, both count', () => {
  expect(weight(`${SAID}: Ann, Bob, Dee`, `${EDITED}: Ann, Bob, Cal`)).toBe(2);
});

test('a sentence with another figure counts again', () => {
  expect(weight(`${SAID}: Ann, Bob`, `${SAID} on 5 May: Ann, Bob`)).toBe(2);
});

test('a paragraph printed again with a word exchanged counts once', () => {
  const paragraphs = (sentence: string): string[][] => [['met: Ann', sentence]];
  const { documents, entities } = smallCorpus([
    { source: 'a.txt', paragraphs: paragraphs(`${SAID}: Bob`) },
    { source: 'b.txt', paragraphs: paragraphs(`${EDITED}: Bob`) },
  ]);
  expect(connect(documents, new Map(), entities, { window: 'paragraph' }).edges[0]!.weight).toBe(1);
});

test('three thousand sentences of one pattern stay linear', () => {
  const { documents, entities } = smallCorpus([
    {
      source: 'a.txt',
      paragraphs: [Array.from({ length: 3_000 }, (_, at) => `${SAID} at quay number ${at}: Ann, Bob`)],
    },
  ]);
  expect(connect(documents, new Map(), entities).edges[0]!.weight).toBe(3_000);
});
