import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHash } from '../../../src/lib/sorted-hashes.js';

const hashes = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffffffff })),
  // All at one end: nothing is where it should be.
  fc.array(fc.integer({ min: 0, max: 300 })),
  fc.array(fc.integer({ min: 0xffffff00, max: 0xffffffff })),
);

describe('findHash', () => {
  it('finds every hash of a list, signed or not, and no other', () => {
    fc.assert(
      fc.property(hashes, fc.array(fc.integer({ min: 0, max: 0xffffffff })), (numbers, others) => {
        const sorted = Uint32Array.from(new Set(numbers)).sort();
        sorted.forEach((hash, at) => {
          expect(findHash(sorted, hash)).toBe(at);
          expect(findHash(sorted, hash | 0)).toBe(at);
        });
        for (const hash of others) expect(findHash(sorted, hash)).toBe(sorted.indexOf(hash));
      }),
      { seed: 20220426, numRuns: 200 },
    );
  });
});
