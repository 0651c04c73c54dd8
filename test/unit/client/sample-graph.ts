import type { GraphAnswer, NodeAttributes } from '../../../client/api-types.js';

const node = (key: string, change: Partial<NodeAttributes> = {}) => ({
  key,
  attributes: {
    label: key.toUpperCase(),
    type: 'person' as const,
    mentions: 1,
    documents: 1,
    x: 0,
    y: 0,
    size: 4,
    color: '#000000',
    community: 0,
    pagerank: 0.1,
    first: '2022-04-20',
    last: '2022-04-26',
    ...change,
  },
});

const edge = (source: string, target: string, weight: number) => ({
  key: `${source}-${target}`,
  source,
  target,
  attributes: { weight, documents: 1, npmi: 0.2, significance: weight * 3, first: null, last: null },
});

/** a – b – c in a row, c – d apart in type and community, e alone. */
export const sampleGraph: GraphAnswer = {
  attributes: {
    totalNodes: 9,
    totalEdges: 12,
    nodes: 5,
    edges: 3,
    leftOut: [{ filter: 'limit', entities: 4, edges: 9 }],
    communities: [{ number: 0, label: 'A, C, B', size: 4 }],
  },
  options: { type: 'undirected', multi: false, allowSelfLoops: false },
  nodes: [
    node('a', { mentions: 9 }),
    node('b', { mentions: 5 }),
    node('c', { mentions: 7 }),
    node('d', { type: 'place', community: 1 }),
    node('e'),
  ],
  edges: [edge('a', 'b', 4), edge('b', 'c', 2), edge('c', 'd', 1)],
};
