import { describe, expect, it } from 'vitest';
import { joinGraphs } from '../../../client/state/graph-data.js';
import { likeness, mergeSuggestions } from '../../../client/state/merge-suggestions.js';
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

describe('mergeSuggestions', () => {
  it('names the likeliest first, never the entity itself, and scores between 0 and 1', () => {
    const names = ['Ilka Novak', 'Novak', 'Ilka Nowak', 'Port of Arn', 'Arn'];
    const nodes = sampleGraph.nodes.map((node, at) => ({
      ...node,
      attributes: { ...node.attributes, label: names[at] ?? '' },
    }));
    const data = joinGraphs([{ ...sampleGraph, nodes }]);
    const visible = visibleGraph(data, NO_FILTERS);
    const drawn = { data, visible, around: neighbourhoods(data, visible) };
    const found = mergeSuggestions({ id: 'a', name: 'Ilka Novak', type: 'person' }, drawn);
    expect(found.map((one) => one.id)).toEqual(['b', 'c']);
    for (const { score } of found) expect(score > 0 && score <= 1).toBe(true);
  });
});
