import { describe, expect, it } from 'vitest';
import { joinGraphs } from '../../../client/state/graph-data.js';
import { likeness } from '../../../client/state/likeness.js';
import { likelyDoubles, mergeSuggestions } from '../../../client/state/merge-suggestions.js';
import { NO_FILTERS } from '../../../client/state/view.js';
import { neighbourhoods, visibleGraph } from '../../../client/state/visible-graph.js';
import { sampleGraph } from './sample-graph.js';

describe('likeness', () => {
  it.each([
    ['Novak', 'Ilka Novak', 'part'],
    ['Ilka Nowak', 'Ilka Novak', 'spelling'],
    ['PAA', 'Port Authority of Arn', 'initials'],
    ['José Ruiz', 'Jose Ruiz', 'same'],
  ])('%s and %s: %s', (a, b, reason) => {
    expect(likeness(a, b)?.reason).toBe(reason);
    expect(likeness(b, a)?.reason).toBe(reason);
  });

  it.each([
    ['Ilka Novak', 'Port of Arn'],
    ['', 'Novak'],
    ['!!!', '???'],
  ])('sees nothing in common between %s and %s', (a, b) => {
    expect(likeness(a, b)).toBeUndefined();
  });
});

const drawnWith = (names: readonly string[]) => {
  const nodes = sampleGraph.nodes.map((node, at) => ({
    ...node,
    attributes: { ...node.attributes, label: names[at] ?? '' },
  }));
  const data = joinGraphs([{ ...sampleGraph, nodes }]);
  const visible = visibleGraph(data, NO_FILTERS);
  return { data, visible, around: neighbourhoods(data, visible) };
};

describe('likelyDoubles', () => {
  it('finds in the whole graph what asking for each entity finds, each pair once', () => {
    const drawn = drawnWith(['Ilka Novak', 'Novak', 'Ilka Nowak', 'Port of Arn', 'Arn']);
    const pairs = new Set(likelyDoubles(drawn).map(({ id, into }) => [id, into].sort().join(' ')));
    expect(pairs.size).toBe(likelyDoubles(drawn).length);
    for (const node of drawn.data.nodes.values())
      for (const { id, score } of mergeSuggestions({ ...node, name: node.label }, drawn))
        expect(pairs.has([id, node.id].sort().join(' '))).toBe(score >= 0.45);
  });

  it('puts the less named into the more named', () => {
    const drawn = drawnWith(['Ilka Novak', 'Arn', 'Ilka Novák']);
    const [pair] = likelyDoubles(drawn);
    const mentions = (id = '') => drawn.data.nodes.get(id)?.mentions ?? 0;
    expect(pair?.reason).toBe('same');
    expect(mentions(pair?.into)).toBeGreaterThanOrEqual(mentions(pair?.id));
  });
});

describe('mergeSuggestions', () => {
  it('names the likeliest first, last whom a sentence names beside it, and scores between 0 and 1', () => {
    const drawn = drawnWith(['Ilka Novak', 'Novak', 'Ilka Nowak', 'Port of Arn', 'Arn']);
    const found = mergeSuggestions({ id: 'a', name: 'Ilka Novak', type: 'person' }, drawn);
    expect(found.map((one) => one.id)).toEqual(['c', 'b']);
    for (const { score } of found) expect(score > 0 && score <= 1).toBe(true);
  });
});
