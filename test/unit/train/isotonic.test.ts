import { describe, expect, it } from 'vitest';
import { calibrated } from '../../../src/extract/calibrate.js';
import { seeded } from '../../../src/lib/seeded.js';
import { fitIsotonic } from '../../../src/train/isotonic.js';

describe('calibration', () => {
  const random = seeded(3);
  // A tagger that is too sure of itself: what it gives p comes true in p² of all cases.
  const judged = Array.from({ length: 20_000 }, () => {
    const probability = random();
    return { probability, right: random() < probability ** 2 };
  });
  const curve = fitIsotonic(judged);

  it('never falls', () => {
    curve.forEach(([raw, value], at) => {
      const [before, lower] = curve[at - 1] ?? [-1, -1];
      expect(raw).toBeGreaterThan(before);
      expect(value).toBeGreaterThan(lower);
    });
  });

  it('finds how often a probability comes true', () => {
    for (const raw of [0.3, 0.5, 0.7, 0.9])
      expect(Math.abs(calibrated(curve, raw) - raw ** 2)).toBeLessThan(0.06);
  });

  it('trusts no handful of guesses that is left over', () => {
    const even = Array.from({ length: 103 }, (_, at) => ({
      probability: at / 103,
      right: at % 2 === 0 || at > 99,
    }));
    expect(fitIsotonic(even).at(-1)?.[1]).toBeLessThan(0.7);
  });

  it('leaves probabilities as they are where nothing was judged', () => {
    expect(calibrated(fitIsotonic([]), 0.4)).toBe(0.4);
  });
});
