import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor, createFeatures } from '../../../src/extract/extractor.js';
import { LABELS, ROW } from '../../../src/extract/labels.js';
import { LinearTagger } from '../../../src/extract/linear-tagger.js';
import { readModel } from '../../../src/extract/model-file.js';
import { seedsFolder } from '../../../src/extract/model-folder.js';
import { tokenise } from '../../../src/extract/tokenise.js';
import { createTokenReader } from '../../../src/extract/wink.js';
import { naiveScores } from '../../support/naive-scores.js';

const SEED = 20220426;
const extractor = createExtractor({ model: 'fast' });

// Pieces that news and bad scraping are made of, beside anything at all.
const piece = fc.oneof(
  fc.constantFrom(
    'Kyiv',
    'the',
    'President',
    'António',
    'Guterres',
    ' ',
    ' ',
    ' ',
    '. ',
    '\n',
    '\n\n',
    '"',
    '“',
    '’s',
    'U.S.',
    '-',
    'U.N.',
    'Łódź',
    'Ibrahimović',
    'Москва',
    '北京',
    'e\u0301',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u3000',
    '\u2028',
    '&amp;',
    '&#8217;',
    '\ud800',
    '\udc00',
    '😀',
    '\0',
    '__proto__',
    'constructor',
    'عربي',
    'Bank of',
    'said',
    'Inc.',
    'Adm.',
    '\t',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('extract', () => {
  it('reads any text, and every span slices back, in order, without overlap, inside its sentence', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { sentences, mentions } = extractor.extract({ text: input, furniture: [] });
        let done = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(done);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          done = sentence.end;
        }
        expect(done).toBeLessThanOrEqual(input.length);
        done = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(done);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(input.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.confidence).toBeGreaterThanOrEqual(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          const sentence = sentences[mention.sentence]!;
          expect(mention.start).toBeGreaterThanOrEqual(sentence.start);
          expect(mention.end).toBeLessThanOrEqual(sentence.end);
          done = mention.end;
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('leaves furniture alone, wherever it stands', () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (input, from, length) => {
        const furniture = [
          {
            start: Math.min(from, input.length),
            end: Math.min(from + length, input.length),
            reason: 'related' as const,
          },
        ];
        const { sentences, mentions } = extractor.extract({ text: input, furniture });
        for (const { start, end } of mentions) {
          expect(end <= furniture[0]!.start || start >= furniture[0]!.end).toBe(true);
        }
        for (const { start, end } of sentences) {
          const crosses = start < furniture[0]!.end && end > furniture[0]!.start;
          expect(crosses && furniture[0]!.end > furniture[0]!.start).toBe(false);
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('gives the same answer to the same text, whatever was read before', () => {
    fc.assert(
      fc.property(text, text, (input, other) => {
        const before = extractor.extract({ text: input, furniture: [] });
        extractor.extract({ text: other, furniture: [] });
        expect(extractor.extract({ text: input, furniture: [] })).toEqual(before);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('reads on where no blank stands, up to a megabyte', () => {
    const { sentences } = extractor.extract({ text: 'Kyiv,'.repeat(20_000), furniture: [] });
    expect(sentences).toHaveLength(40);
    expect(extractor.extract({ text: 'x'.repeat(1_000_000), furniture: [] }).mentions).toEqual([]);
  });
});

describe('the cached fast path', () => {
  // With room for four pairs of neighbours, most of them push out others that the same chunk of tokens needs.
  it.each([undefined, 4])('gives the scores of its naive twin (pairs kept: %s)', (pairsKept) => {
    const model = readModel(`${seedsFolder()}/models/linear.bin`);
    const features = createFeatures();
    const tagger = new LinearTagger(model, features, pairsKept);
    const reader = createTokenReader();
    fc.assert(
      fc.property(text, (input) => {
        const document = tokenise(input, [], reader);
        const naive = naiveScores(model, features, document);
        const { emissions, stretches } = tagger.score(document);
        let tokens = 0;
        for (let index = 0; index < stretches.length; index += 2)
          tokens += stretches[index + 1]! - stretches[index]!;
        expect(tokens).toBe(naive.size);
        for (const [token, row] of naive) {
          for (let label = 0; label < LABELS; label++) {
            expect(emissions[token * ROW + label]).toBeCloseTo(row[label]!, 3);
          }
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
