import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entity } from '../../../src/contract/graph-records.js';
import { assemble } from '../../../src/graph/assemble.js';
import { connect } from '../../../src/graph/connect.js';
import { npmi, significance } from '../../../src/lib/association.js';
import { documentId } from '../../../src/lib/make-id.js';
import { naiveConnect } from '../../support/naive-connect.js';
import { randomDocuments } from '../../support/random-corpus.js';
import { smallCorpus } from '../../support/small-corpus.js';

const NONE = new Map();
const SEED = { seed: 20220426, numRuns: 150 };

test('weights, documents, npmi and significance equal a naive recount', () => {
  fc.assert(
    fc.property(randomDocuments, (inputs) => {
      const { documents, entities } = smallCorpus(inputs);
      const { edges } = connect(documents, NONE, entities);
      const naive = naiveConnect(documents, entities);
      expect(edges.map(({ source, target }) => `${source} ${target}`)).toEqual([...naive.keys()].sort());
      for (const edge of edges) {
        const expected = naive.get(`${edge.source} ${edge.target}`)!;
        const counts = { both: expected.weight, a: expected.source, b: expected.target, all: expected.all };
        expect(edge.weight).toBe(expected.weight);
        expect(edge.evidence).toHaveLength(expected.weight);
        expect(edge.documents).toBe(expected.documents);
        expect(edge.npmi).toBe(npmi(counts));
        expect(edge.significance).toBe(significance(counts));
      }
    }),
    SEED,
  );
});

test('near-copies of a story change no weight, no count, no measure and no place', () => {
  fc.assert(
    fc.property(randomDocuments, fc.integer({ min: 1, max: 3 }), (inputs, k) => {
      const extra = inputs
        .slice(0, 2)
        .flatMap((input, index) =>
          Array.from({ length: k }, (_, copy) => ({ ...input, source: `copy-${index}-${copy}.txt` })),
        );
      const copies = new Map(
        extra.map(({ source }) => [documentId(source), documentId(`paper-${source.split('-')[1]}.txt`)]),
      );
      const alone = smallCorpus(inputs);
      const more = smallCorpus([...inputs, ...extra]);
      const before = assemble(alone.documents, NONE, alone);
      const after = assemble(more.documents, copies, more);
      expect(after.edges).toEqual(before.edges);
      expect(after.days).toEqual(before.days);
      // A copy's words are still forms of the names in it.
      const counts = (entity: Entity): Entity => ({ ...entity, forms: [], aliases: [] });
      expect(after.entities.map(counts)).toEqual(before.entities.map(counts));
    }),
    { ...SEED, numRuns: 60 },
  );
});

test('documents and entities in any order give the same bytes', () => {
  fc.assert(
    fc.property(randomDocuments, fc.infiniteStream(fc.nat()), (inputs, dice) => {
      const shuffle = <Item>(items: readonly Item[]): Item[] =>
        items
          .map((item) => ({ item, at: dice.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
      const { documents, entities } = smallCorpus(inputs);
      const { copies: _, resolved: __, ...graph } = assemble(documents, NONE, { entities });
      const again = assemble(shuffle(documents), NONE, { entities: shuffle(entities) });
      const { copies: ___, resolved: ____, ...shuffled } = again;
      expect(JSON.stringify(shuffled)).toBe(JSON.stringify(graph));
    }),
    { ...SEED, numRuns: 60 },
  );
});

test('every edge has evidence, in order of date, and its smaller id first', () => {
  fc.assert(
    fc.property(randomDocuments, fc.constantFrom('sentence', 'paragraph', 'document'), (inputs, window) => {
      const { documents, entities } = smallCorpus(inputs);
      for (const { source, target, evidence } of connect(documents, NONE, entities, { window }).edges) {
        expect(source < target).toBe(true);
        expect(evidence.length).toBeGreaterThan(0);
        const dates = evidence.map(({ date }) => date ?? '9');
        expect(dates).toEqual([...dates].sort());
      }
    }),
    SEED,
  );
});
