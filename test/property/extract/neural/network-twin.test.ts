import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW } from '../../../../src/extract/labels.js';
import { seedsFolder } from '../../../../src/extract/model-folder.js';
import { markDocument } from '../../../../src/extract/neural/document-marks.js';
import { Network } from '../../../../src/extract/neural/network.js';
import { readSections } from '../../../../src/extract/neural/sections.js';
import type { TokenisedDocument } from '../../../../src/extract/tokenise.js';
import { naiveNetwork } from '../../../support/naive-network.js';

const SEED = 20220426;
const models = join(seedsFolder(), 'models');
const vectors = readSections(join(models, 'vectors.bin'), (sections) => sections);
const own = readSections(join(models, 'neural.bin'), (sections) => sections);
const network = new Network(vectors, own);
const naive = naiveNetwork(vectors, own);

const word = fc.oneof(
  fc.constantFrom(
    'Kyiv',
    'the',
    'The',
    'said',
    'U.N.',
    'António',
    '1994',
    '3.5',
    '27',
    '"',
    ',',
    'McAllister',
    'NATO',
    'Łódź',
    '北京',
    "Shi'ite",
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 24 }),
);
const document = fc
  .array(fc.array(fc.tuple(word, fc.integer({ min: 0, max: 17 })), { minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((sentences): TokenisedDocument => {
    const tokens = sentences.flat();
    let first = 0;
    return {
      start: new Int32Array(tokens.length),
      end: new Int32Array(tokens.length),
      words: tokens.map(([text]) => text),
      pos: Uint8Array.from(tokens, ([, code]) => code),
      sentences: sentences.map((sentence) => {
        const from = first;
        first += sentence.length;
        return { first: from, end: first, paragraph: 0 };
      }),
    };
  });

describe('the network in WebAssembly', () => {
  it('gives the scores of its slow twin, to 5 thousandths of a nat', () => {
    fc.assert(
      fc.property(document, (read) => {
        const marks = markDocument(read);
        const emissions = new Float32Array(read.words.length * ROW);
        network.run(read, marks, read.sentences, emissions);
        for (const { first, end } of read.sentences) {
          const expected = naive(read.words, marks, read.pos, first, end);
          expected.forEach((row, at) => {
            row.forEach((score, label) => {
              expect(Math.abs(emissions[(first + at) * ROW + label]! - score)).toBeLessThan(0.005);
            });
          });
        }
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  it('gives a word the same scores whatever was read before', () => {
    fc.assert(
      fc.property(document, document, (before, read) => {
        const run = (): number[] => {
          const emissions = new Float32Array(read.words.length * ROW);
          network.run(read, markDocument(read), read.sentences, emissions);
          return [...emissions];
        };
        const alone = run();
        network.run(
          before,
          markDocument(before),
          before.sentences,
          new Float32Array(before.words.length * ROW),
        );
        expect(run()).toEqual(alone);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });
});
