import { expect, test } from 'vitest';
import { filtersInTheWay } from '../../../client/state/filters-in-the-way.js';
import { joinGraphs } from '../../../client/state/graph-data.js';
import { NO_FILTERS } from '../../../client/state/view.js';
import { sampleGraph } from './sample-graph.js';

const data = joinGraphs([sampleGraph]);

test('a hit is brought in by taking away the one filter that hides it, and no other', () => {
  const filters = { ...NO_FILTERS, types: ['person' as const], minWeight: 2 };
  expect(filtersInTheWay('d', data, filters)).toEqual({ types: NO_FILTERS.types });
});

test('where no one filter is to blame all of them go', () => {
  const filters = { ...NO_FILTERS, types: ['person' as const], communities: [0] };
  expect(filtersInTheWay('d', data, filters)).toEqual({ types: NO_FILTERS.types, communities: [] });
});
