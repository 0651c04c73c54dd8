import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/lib/fold.js';
import { hashWords } from '../../../src/lib/hash-words.js';

// Beside plain letters: what Latin-1 folds to several letters or to none, marks that combine, other scripts, broken pairs.
const piece = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    ' ',
    '\n',
    'é',
    'e\u0301',
    ' \u0301',
    '½',
    'ß',
    '´',
    '\u00ad',
    'ΑΣ',
    'ΑΣ.Α',
    'İ',
    '…',
    '’',
    'ﷺ',
    '\ud800',
  ),
);

/** The same words, told from the whole text at once. */
const foldedWords = (text: string): string[] =>
  [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);

test('two texts have the same hashes exactly where their folded words are the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const words = foldedWords(text);
      const alone = words.flatMap((word) => hashWords({ text: word, furniture: [] }));
      expect(hashWords({ text, furniture: [] })).toEqual(alone);
      expect(alone).toHaveLength(words.length);
    }),
    { seed: 20220427, numRuns: 300 },
  );
});

test('furniture is left out, and parts the words beside it', () => {
  const text = 'The port Share this of Varna';
  const furniture = [{ start: 9, end: 19, reason: 'share' as const }];
  expect(hashWords({ text, furniture })).toEqual(
    ['the', 'port', 'of', 'varna'].flatMap((word) => hashWords({ text: word, furniture: [] })),
  );
});
