import { expect, test } from 'vitest';
import type { Edge, Entity } from '../../../src/contract/graph-records.js';
import { assemble } from '../../../src/graph/assemble.js';
import { filterGraph, type GraphFilters } from '../../../src/graph/filter.js';
import { byCodeUnits } from '../../../src/lib/by-code-units.js';
import { smallCorpus } from '../../support/small-corpus.js';

const { documents, entities: resolved } = smallCorpus([
  {
    source: 'a.txt',
    publishedAt: '2022-04-26',
    paragraphs: [['met: Ann, Bob', 'spoke: Ann, Bob', 'flew: Ann, Northville', 'wrote: Ann, UNO']],
  },
  {
    source: 'b.txt',
    publishedAt: '2022-04-28',
    paragraphs: [['left: Ann, Bob', 'stayed: Bob, Cal', 'slept: Dee, Eve', 'rain: ']],
  },
  { source: 'c.txt', paragraphs: [['undated: Cal, Dee', 'alone: Fay']] },
]);
const graph = assemble(documents, new Map(), { entities: resolved });
const idOf = (name: string) => graph.entities.find((entity) => entity.name === name)!.id;
const nameOf = (id: string): string => graph.entities.find((entity) => entity.id === id)!.name;

const show = ({
  entities,
  edges,
}: {
  readonly entities: readonly Entity[];
  readonly edges: readonly Edge[];
}) => ({
  names: entities.map(({ name }) => name).sort(byCodeUnits),
  pairs: edges
    .map(
      ({ source, target, weight }) => `${[source, target].map(nameOf).sort(byCodeUnits).join('-')} ${weight}`,
    )
    .sort(byCodeUnits),
});
const filtered = (filters: GraphFilters) => show(filterGraph(graph, filters));

test('no filter leaves the graph as it is and has nothing to tell', () => {
  expect(filterGraph(graph, {})).toEqual({
    entities: graph.entities,
    edges: graph.edges,
    leftOut: [],
  });
});

test('a type keeps its entities and the edges between them', () => {
  expect(filtered({ type: ['person'] })).toEqual({
    names: ['Ann', 'Bob', 'Cal', 'Dee', 'Eve', 'Fay'],
    pairs: ['Ann-Bob 3', 'Bob-Cal 1', 'Cal-Dee 1', 'Dee-Eve 1'],
  });
  expect(filterGraph(graph, { type: ['person'] }).leftOut).toEqual([
    { filter: 'type', entities: 2, edges: 2 },
  ]);
});

test('a least weight leaves out edges and keeps entities', () => {
  const { leftOut, entities, ...rest } = filterGraph(graph, { minWeight: 2 });
  expect(show({ entities, ...rest }).pairs).toEqual(['Ann-Bob 3']);
  expect(entities).toHaveLength(8);
  expect(leftOut).toEqual([{ filter: 'minWeight', entities: 0, edges: 5 }]);
});

test('a least degree counts the edges that are left', () => {
  expect(filtered({ minDegree: 1 }).names).not.toContain('Fay');
  expect(filtered({ minWeight: 2, minDegree: 1 }).names).toEqual(['Ann', 'Bob']);
});

test('a stretch of time counts weights, documents, mentions, degrees and dates anew', () => {
  const { entities, edges } = filterGraph(graph, { from: '2022-04-26', to: '2022-04-27' });
  expect(show({ entities, edges })).toEqual({
    names: ['Ann', 'Bob', 'Northville', 'UNO'],
    pairs: ['Ann-Bob 2', 'Ann-Northville 1', 'Ann-UNO 1'],
  });
  expect(entities.find(({ name }) => name === 'Bob')).toMatchObject({
    mentions: 2,
    documents: 1,
    degree: 1,
    first: '2022-04-26',
    last: '2022-04-26',
  });
  // Four sentences that day: Ann in all, Bob in two, both in two. Chance would have them meet twice.
  const bob = idOf('Bob');
  const pair = edges.find(({ source, target }) => source === bob || target === bob)!;
  expect(pair).toMatchObject({ npmi: 0, significance: 0, documents: 1, last: '2022-04-26' });
});

test('what is undated belongs to no stretch of time', () => {
  expect(filtered({ from: '1000-01-01' }).names).toEqual([
    'Ann',
    'Bob',
    'Cal',
    'Dee',
    'Eve',
    'Northville',
    'UNO',
  ]);
  expect(filtered({ from: '1000-01-01' }).pairs).not.toContain('Cal-Dee 1');
});

test('around keeps what lies within so many steps', () => {
  expect(filtered({ around: [idOf('Cal')] }).names).toEqual(['Bob', 'Cal', 'Dee']);
  expect(filtered({ around: [idOf('Cal')], depth: 0 }).names).toEqual(['Cal']);
  expect(filtered({ around: [idOf('Cal')], depth: 9 }).names).not.toContain('Fay');
  expect(filtered({ around: [idOf('Fay')], depth: 9 }).names).toEqual(['Fay']);
});

test('around walks only over edges that the other filters left', () => {
  expect(filtered({ around: [idOf('Ann')], depth: 5, minWeight: 2 }).names).toEqual(['Ann', 'Bob']);
});

test('a query finds names whatever their case, and with a depth what is near them', () => {
  expect(filtered({ query: ' VILLE' }).names).toEqual(['Northville']);
  expect(filtered({ query: 'ville', depth: 1 }).names).toEqual(['Ann', 'Northville']);
  expect(filtered({ query: 'nobody' })).toEqual({ names: [], pairs: [] });
});

test('a limit keeps the strongest and says how many it left out', () => {
  const { entities, leftOut } = filterGraph(graph, { limit: 2 });
  expect(show({ entities, edges: [] }).names).toEqual(['Ann', 'Bob']);
  expect(leftOut).toEqual([{ filter: 'limit', entities: 6, edges: 5 }]);
});

test('a limit never cuts the entity that was asked about', () => {
  expect(filtered({ around: [idOf('Cal')], depth: 3, limit: 1 }).names).toEqual(['Cal']);
});

test('a community keeps its members', () => {
  const { community } = graph.entities.find(({ name }) => name === 'Ann')!;
  const { entities } = filterGraph(graph, { community: [community] });
  expect(entities.every((entity) => entity.community === community)).toBe(true);
  expect(entities.length).toBeLessThan(graph.entities.length);
});

test('a least significance leaves out what may be chance', () => {
  const levels = graph.edges.map(({ significance }) => significance).sort((a, b) => a - b);
  const { edges, leftOut } = filterGraph(graph, { minSignificance: levels[3]! });
  expect(edges).toHaveLength(levels.filter((level) => level >= levels[3]!).length);
  expect(leftOut[0]!.edges).toBe(graph.edges.length - edges.length);
});
