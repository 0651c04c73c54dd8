import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId } from '../../../src/contract/ids.js';
import { type ChainLink, chainNetwork } from '../../../src/graph/chain-network.js';
import { strongestChains } from '../../../src/graph/paths.js';
import { entityId } from '../../../src/lib/make-id.js';
import { naiveChains } from '../../support/naive-chains.js';

const IDS = Array.from({ length: 8 }, (_, index) => entityId('person', `Name ${index}`)).sort();

const links = fc
  .uniqueArray(
    fc.record({
      a: fc.nat(7),
      b: fc.nat(7),
      weight: fc.integer({ min: 1, max: 20 }),
      npmi: fc.integer({ min: -9, max: 10 }),
    }),
    { selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 22 },
  )
  .map((pairs) =>
    pairs
      .filter(({ a, b }) => a !== b)
      .map(({ a, b, weight, npmi }): ChainLink => {
        const [source, target] = [IDS[Math.min(a, b)]!, IDS[Math.max(a, b)]!];
        return { source, target, weight, npmi: npmi / 10 };
      }),
  );

test('the chains found are the strongest of all there are', () => {
  fc.assert(
    fc.property(
      links,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 6 }),
      (ties, count, maxSteps) => {
        const [from, to] = [IDS[0]!, IDS[7]!];
        const chains = strongestChains(chainNetwork(IDS, ties), from, to, { count, maxSteps });
        const all = naiveChains(ties, from, to, maxSteps);
        expect(chains).toHaveLength(Math.min(count, all.length));
        chains.forEach(({ strength }, rank) => {
          expect(strength).toBeCloseTo(all[rank]!.strength, 12);
        });
        const key = (entities: readonly EntityId[]): string => entities.join(' ');
        const existing = new Set(all.map(({ entities }) => key(entities)));
        expect(chains.every(({ entities }) => existing.has(key(entities)))).toBe(true);
        expect(new Set(chains.map(({ entities }) => key(entities))).size).toBe(chains.length);
      },
    ),
    { seed: 20220426, numRuns: 300 },
  );
});
