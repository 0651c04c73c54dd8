import { expect, test } from 'vitest';
import { sentenceSketch } from '../../../src/ingest/near-copies/sentence-sketch.js';
import { sketchesAgree } from '../../../src/lib/sketches-agree.js';

const SENTENCE =
  'The harbour board will not let the ship leave before the crew has been paid for the whole of the winter';

const agree = (other: string): boolean => sketchesAgree(sentenceSketch(SENTENCE)!, sentenceSketch(other)!);

test.each([
  ['a word exchanged', SENTENCE.replace('leave', 'depart')],
  ["'he said' put in", SENTENCE.replace(' before', ', he said, before')],
  ['its end cut off', SENTENCE.replace(' for the whole of the winter', '')],
  ['other marks and capitals', `“${SENTENCE.replace('will not', 'WILL NOT')}!”`],
])('a near-copy agrees: %s', (_, other) => {
  expect(agree(other)).toBe(true);
});

test.each([
  ['another figure', `${SENTENCE} of 2021`],
  ['another day', `${SENTENCE}, it said on Tuesday`],
  ['half of it', 'The harbour board will not let the ship leave, but nobody in the town was told a reason'],
  [
    'another sentence',
    'The council of the old town spent the whole of the winter over plans for a new bridge',
  ],
])('what says something else does not agree: %s', (_, other) => {
  expect(agree(other)).toBe(false);
});

test('a short sentence has none', () => {
  expect(sentenceSketch('Nobody on the harbour board wanted to say why.')).toBeUndefined();
});

test('only what stands between start and end counts', () => {
  const text = `Before it. ${SENTENCE} After it.`;
  expect(sentenceSketch(text, 11, 11 + SENTENCE.length)).toBe(sentenceSketch(SENTENCE));
});
