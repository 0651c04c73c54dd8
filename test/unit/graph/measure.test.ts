import { expect, test } from 'vitest';
import { nameCommunities } from '../../../src/graph/communities.js';
import { measure } from '../../../src/graph/measure.js';

// Two triangles joined by one thin edge, and a node alone.
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'z'];
const LINKS = [
  { source: 'a', target: 'b', weight: 5 },
  { source: 'a', target: 'c', weight: 5 },
  { source: 'b', target: 'c', weight: 5 },
  { source: 'c', target: 'd', weight: 1 },
  { source: 'd', target: 'e', weight: 5 },
  { source: 'd', target: 'f', weight: 5 },
  { source: 'e', target: 'f', weight: 5 },
  { source: 'f', target: 'g', weight: 5 },
];

test('measures two groups joined by a thin edge', () => {
  const measures = measure(IDS, LINKS);
  expect(measures.get('c')).toMatchObject({
    degree: 3,
    structure: { weightedDegree: 11, core: 2, component: 0 },
  });
  expect(IDS.map((id) => measures.get(id)!.community)).toEqual([1, 1, 1, 0, 0, 0, 0, 2]);
  const total = IDS.reduce((sum, id) => sum + measures.get(id)!.pagerank, 0);
  expect(total).toBeCloseTo(1, 6);
  expect(measures.get('f')!.pagerank).toBeGreaterThan(measures.get('g')!.pagerank);
});

test('betweenness of a small graph is exact, and highest where the groups join', () => {
  const measures = measure(IDS, LINKS);
  const { betweenness, betweennessError } = measures.get('d')!.structure;
  expect(betweennessError).toBe(0);
  // Of the 21 pairs of others (z meets nobody), 'd' lies between a, b, c and e, f, g: 9.
  expect(betweenness).toBeCloseTo(9 / 21, 8);
  expect(measures.get('z')!.structure).toMatchObject({ core: 0, component: 1 });
});

test('an empty graph and a graph without edges have measures', () => {
  expect(measure([], [])).toEqual(new Map());
  expect(measure(['b', 'a'], []).get('a')).toEqual({
    degree: 0,
    pagerank: 0.5,
    community: 0,
    structure: { weightedDegree: 0, betweenness: 0, betweennessError: 0, core: 0, component: 0 },
  });
});

test('a community is named after its three strongest members', () => {
  const member = (id: string, community: number, pagerank: number, mentions: number) => ({
    id,
    name: id.toUpperCase(),
    community,
    pagerank,
    mentions,
  });
  const members = [
    member('a', 0, 0.1, 1),
    member('b', 0, 0.2, 1),
    member('c', 0, 0.1, 9),
    member('d', 0, 0.1, 1),
    member('e', 1, 0.4, 1),
  ];
  expect(nameCommunities(members)).toEqual([
    { number: 0, label: 'B, C, A', size: 4 },
    { number: 1, label: 'E', size: 1 },
  ]);
});
