import { describe, expect, it } from 'vitest';
import { joinGraphs } from '../../../client/state/graph-data.js';
import { type Filters, NO_FILTERS } from '../../../client/state/view.js';
import { neighbourhoods, visibleGraph } from '../../../client/state/visible-graph.js';
import { sampleGraph } from './sample-graph.js';

const data = joinGraphs([sampleGraph]);
const shown = (filters: Partial<Filters>) => {
  const { nodes, edges } = visibleGraph(data, { ...NO_FILTERS, ...filters });
  return { nodes: [...nodes].sort(), edges: [...edges].sort() };
};

describe('visibleGraph', () => {
  it.each<[string, Partial<Filters>, string[], string[]]>([
    ['shows everything without filters', {}, ['a', 'b', 'c', 'd', 'e'], ['a|b', 'b|c', 'c|d']],
    ['drops a type with its edges', { types: ['person'] }, ['a', 'b', 'c', 'e'], ['a|b', 'b|c']],
    ['drops weak edges and keeps their ends', { minWeight: 2 }, ['a', 'b', 'c', 'd', 'e'], ['a|b', 'b|c']],
    ['drops insignificant edges', { minSignificance: 7 }, ['a', 'b', 'c', 'd', 'e'], ['a|b']],
    ['drops entities with too few connections', { minDegree: 2 }, ['b', 'c'], ['b|c']],
    ['keeps chosen communities alone', { communities: [1] }, ['d'], []],
    ['shows nothing when no type is left', { types: [] }, [], []],
  ])('%s', (_, filters, nodes, edges) => {
    expect(shown(filters)).toEqual({ nodes, edges });
  });

  it('counts connections among what is drawn', () => {
    const visible = visibleGraph(data, { ...NO_FILTERS, types: ['person'] });
    expect(visible.degree.get('c')).toBe(1);
    expect([...(neighbourhoods(data, visible).get('b') ?? [])].sort()).toEqual(['a', 'c']);
  });
});

describe('joinGraphs', () => {
  it('takes the totals from the first answer and counts what is doubled once', () => {
    const joined = joinGraphs([sampleGraph, sampleGraph]);
    expect([joined.nodes.size, joined.edges.size]).toEqual([5, 3]);
    expect([joined.totalNodes, joined.totalEdges]).toEqual([9, 12]);
  });

  it('adds what an expansion brought', () => {
    const more = {
      ...sampleGraph,
      nodes: [{ key: 'f', attributes: { ...sampleGraph.nodes[0]!.attributes, label: 'F' } }],
      edges: [{ ...sampleGraph.edges[0]!, key: 'a-f', target: 'f' }],
    };
    const joined = joinGraphs([sampleGraph, more]);
    expect(joined.nodes.get('f')?.label).toBe('F');
    expect(joined.nodes.get('a')?.degree).toBe(2);
    expect(joined.beyondLimit).toBe(3);
  });
});
