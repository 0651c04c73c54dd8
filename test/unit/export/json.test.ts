import graphologyPackage from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import { expect, test } from 'vitest';
import { json } from '../../../src/export/formats/json.js';
import { graphSource } from '../../../src/export/index.js';
import { callable } from '../../../src/graph/callable.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { written } from '../../support/written.js';

const Graph = callable(graphologyPackage);
const { entities, edges } = difficultGraph();
const file = async () =>
  JSON.parse(
    await written(
      json,
      graphSource({ entities, edges }, () => [], { total: 12 }),
    ),
  ) as SerializedGraph;

test('a graph carries the documented attributes and no others', async () => {
  const { nodes, edges: ties } = await file();
  expect(Object.keys(nodes[0]!.attributes!)).toEqual(
    'label type mentions documents x y size color community pagerank first last'.split(' '),
  );
  expect(Object.keys(ties[0]!.attributes!)).toEqual(
    'weight documents npmi significance first last'.split(' '),
  );
});

test('the file is what graphology writes of the graph that it reads from it', async () => {
  const serialised = await file();
  expect(Graph.from(serialised).export()).toEqual(serialised);
});
