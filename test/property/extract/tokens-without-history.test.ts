import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { tokenise } from '../../../src/extract/tokenise.js';
import { createTokenReader } from '../../../src/extract/wink.js';

const SEED = 20220426;

// What wink takes apart or leaves whole by what stands around it.
const word = fc.constantFrom(
  'China',
  'Kyiv',
  'the',
  'said',
  'ex',
  'Sino',
  'U.S',
  'U.N',
  'Inc',
  'bbc',
  'co',
  'uk',
  '08',
  '1,000',
  '3pm',
  'USD',
  'USD5m',
  'GBP/INR',
  'António',
  'Łódź',
  "'s",
  "n't",
  '…',
  '#tag',
);
const glue = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '. ',
  ', ',
  '-',
  '.',
  "'s ",
  "'s.",
  '"',
  '/',
  '(',
  ') ',
  '\n\n',
  ':',
);
const text = fc
  .array(fc.tuple(word, glue), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.flat().join(''));

const read = (text: string, reader: ReturnType<typeof createTokenReader>): unknown[] => {
  const { start, end, words, pos, sentences } = tokenise(text, [], reader);
  return [[...start], [...end], words, [...pos], sentences];
};

describe('tokens, sentences and parts of speech', () => {
  it('do not depend on what was read before', () => {
    const used = createTokenReader();
    const texts = fc.sample(text, { seed: SEED, numRuns: 300 });
    const first = texts.map((piece) => read(piece, used));
    // Another order is another history, and a new reader has none.
    const other = createTokenReader();
    [...texts].reverse().forEach((piece, at) => {
      expect(read(piece, other)).toEqual(first[texts.length - 1 - at]);
    });
    for (const at of [0, 150, 299]) expect(read(texts[at]!, createTokenReader())).toEqual(first[at]);
  });

  it('stay the same when wink has learnt too much and is made anew', () => {
    const reader = createTokenReader();
    const known = 'China\'s health ministry met Anna Holm. "Yes," she said.';
    const before = read(known, reader);
    const { vocabulary } = reader;
    const letters =
      'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàáâãäåçèéêëìíîïñòóôõöÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖ'.split(
        '',
      );
    const odd = letters.flatMap((first) => letters.map((second) => `${first}${second}mono`));
    for (let at = 0; at < odd.length; at += 1000) read(odd.slice(at, at + 1000).join(' '), reader);
    expect(reader.vocabulary).not.toBe(vocabulary);
    expect(read(known, reader)).toEqual(before);
  });

  it('can be had from as many readers as anybody wants', () => {
    // Each time wink's model is asked for its patterns they become JSON once more, about twice as long: 25 times is too often.
    const { metaCER } = model as unknown as { readonly metaCER: () => { readonly machines: string } };
    const before = metaCER().machines.length;
    for (let made = 0; made < 4; made++) createTokenReader();
    expect(metaCER().machines.length / before).toBeLessThan(4);
  });
});
