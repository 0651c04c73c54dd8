import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../../src/extract/extractor.js';

const extractor = createExtractor({ model: 'accurate' });
const read = (text: string) => extractor.extract({ text, furniture: [] });

describe('extraction with the accurate model', () => {
  it('finds who, where and which body', () => {
    const { mentions } = read(
      'Prime Minister Anders Holm met officials of the World Health Organization in Geneva. Holm then left for Nairobi.',
    );
    expect(mentions.map(({ text, type }) => `${text}: ${type}`)).toEqual([
      'Anders Holm: person',
      'World Health Organization: organisation',
      'Geneva: place',
      'Holm: person',
      'Nairobi: place',
    ]);
  });

  it('reads any text, and what it finds stands there', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Kyiv ',
        'President ',
        'Guterres',
        '. ',
        '\n\n',
        'U.N. ',
        '\ud800',
        '北京',
        'İ',
        'ß',
        '\u0301',
        '__proto__ ',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end, text: found, confidence } of read(text).mentions) {
          expect(text.slice(start, end)).toBe(found);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 20220426, numRuns: 150 },
    );
  });

  it('reads a sentence of ten thousand words, and as many sentences of one', () => {
    expect(read('Anna met Omar and '.repeat(2500)).mentions.length).toBeGreaterThan(100);
    expect(read('Anna.\n\n'.repeat(5000)).sentences.length).toBe(5000);
  });
});
