import { expect, test } from 'vitest';
import { json } from '../../../src/export/formats/json.js';
import { graphSource } from '../../../src/export/index.js';
import { toGraphology } from '../../../src/graph/to-graphology.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { written } from '../../support/written.js';

test('a graph carries the documented attributes and no others', () => {
  const { entities, edges } = difficultGraph();
  const graph = toGraphology({ entities, edges });
  expect(Object.keys(graph.getNodeAttributes(entities[0]!.id))).toEqual(
    'label type mentions documents x y size color community pagerank first last'.split(' '),
  );
  expect(Object.keys(graph.getEdgeAttributes(edges[0]!.source, edges[0]!.target))).toEqual(
    'weight documents npmi significance first last'.split(' '),
  );
});

test('its serialised form is what the JSON export writes', async () => {
  const { entities, edges } = difficultGraph();
  const file = await written(
    json,
    graphSource({ entities, edges }, () => [], { total: 12 }),
  );
  expect(JSON.parse(file)).toEqual(toGraphology({ entities, edges }, { total: 12 }).export());
});
