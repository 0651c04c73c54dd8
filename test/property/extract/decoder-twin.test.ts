import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chain } from '../../../src/extract/chain.js';
import { Decoder } from '../../../src/extract/decoder.js';
import { isLegal, LABELS, OUTSIDE, ROW } from '../../../src/extract/labels.js';
import { seeded } from '../../../src/lib/seeded.js';

const SEED = 20220426;

/** Scores of `tokens` tokens, once in rows of LABELS and once in rows of ROW, and of the steps. */
const scores = (seed: number, tokens: number, spread: number) => {
  const random = seeded(seed);
  const narrow = Float32Array.from({ length: tokens * LABELS }, () => (random() - 0.5) * spread);
  const wide = new Float32Array(tokens * ROW);
  for (let at = 0; at < tokens; at++) wide.set(narrow.subarray(at * LABELS, (at + 1) * LABELS), at * ROW);
  const steps = Float32Array.from({ length: LABELS * LABELS }, () => (random() - 0.5) * 6);
  return { narrow, wide, steps };
};

const cases = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 90 }), fc.constantFrom(1, 8, 30));

describe('the chain in WebAssembly', () => {
  it('decodes what its slow twin decodes, with the same probabilities', () => {
    fc.assert(
      fc.property(cases, ([seed, tokens, spread]) => {
        const { narrow, wide, steps } = scores(seed, tokens, spread);
        const [decoder, chain] = [new Decoder(steps), new Chain(steps)];
        const [labels, expected] = [new Uint8Array(tokens), new Uint8Array(tokens)];
        decoder.decode(wide, 0, tokens, labels);
        chain.decode(narrow, 0, tokens, expected);
        expect([...labels]).toEqual([...expected]);
        decoder.marginals(wide, 0, tokens);
        chain.marginals(narrow, 0, tokens);
        for (let at = 0; at < tokens; at++) {
          for (let label = 0; label < LABELS; label++) {
            const index = at * LABELS + label;
            expect(decoder.probability(at, label)).toBeCloseTo(chain.alpha[index]! * chain.beta[index]!, 4);
          }
        }
        const last = Math.min(tokens - 1, 4);
        expect(decoder.spanProbability(0, last, labels, 0)).toBeCloseTo(
          chain.spanProbability(0, last, labels, 0),
          4,
        );
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('stays legal and gives probabilities whatever the scores', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), (seed, tokens) => {
        const { wide, steps } = scores(seed, tokens, 5000);
        const decoder = new Decoder(steps);
        const labels = new Uint8Array(tokens);
        decoder.decode(wide, 0, tokens, labels);
        [...labels, OUTSIDE].forEach((label, at) => {
          expect(isLegal(labels[at - 1] ?? OUTSIDE, label)).toBe(true);
        });
        decoder.marginals(wide, 0, tokens);
        for (let at = 0; at < tokens; at++) {
          for (let label = 0; label < LABELS; label++) {
            expect(decoder.probability(at, label)).toBeGreaterThanOrEqual(0);
            expect(decoder.probability(at, label)).toBeLessThanOrEqual(1);
          }
          const chance = decoder.spanProbability(at, at, labels, 0);
          expect(chance >= 0 && chance <= 1).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('reads stretches of any place and length one after another', () => {
    const { narrow, wide, steps } = scores(3, 500, 8);
    const [decoder, chain] = [new Decoder(steps), new Chain(steps)];
    const [labels, expected] = [new Uint8Array(500), new Uint8Array(500)];
    for (const [first, end] of [
      [10, 12],
      [12, 12],
      [20, 400],
      [400, 401],
    ] as const) {
      decoder.decode(wide, first, end, labels);
      chain.decode(narrow, first, end, expected);
    }
    expect([...labels]).toEqual([...expected]);
  });
});
