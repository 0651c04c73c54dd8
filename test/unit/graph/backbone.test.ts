import { expect, test } from 'vitest';
import type { Edge } from '../../../src/contract/graph-records.js';
import { backbone } from '../../../src/graph/backbone.js';
import { entityId } from '../../../src/lib/make-id.js';
import { difficultGraph } from '../../support/difficult-graph.js';

const [evidence] = difficultGraph().edges[0]!.evidence;
const edge = (a: string, b: string, weight: number): Edge => ({
  source: entityId('person', a),
  target: entityId('person', b),
  weight,
  documents: 1,
  npmi: 0,
  significance: 0,
  evidence: [evidence],
});

test('of a hub and its many neighbours the backbone is the pair that stands out', () => {
  // At the hub of strength 20 and degree 11 the heavy edge has the chance (1 − 10/20)^10 ≈ 0.001, each light one 0.6.
  const light = Array.from({ length: 10 }, (_, index) => edge('hub', `n${index}`, 1));
  const heavy = edge('hub', 'friend', 10);
  expect(backbone([...light, heavy], 0.05)).toEqual([heavy]);
  expect(backbone([...light, heavy], 0.0005)).toEqual([]);
  expect(backbone([...light, heavy], 1)).toHaveLength(11);
});

test('an edge stays that stands out at one end alone', () => {
  const hub = Array.from({ length: 30 }, (_, index) => edge('hub', `n${index}`, 3));
  const around = Array.from({ length: 30 }, (_, index) => edge('n0', `m${index}`, 1));
  const kept = backbone([...hub, ...around], 0.2);
  expect(kept).toEqual([hub[0]]);
});

test('a pair that knows nobody else tells nothing', () => {
  expect(backbone([edge('a', 'b', 50)], 0.99)).toEqual([]);
});
