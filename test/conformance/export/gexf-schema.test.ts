import { expect, test } from 'vitest';
import { gexf } from '../../../src/export/formats/gexf.js';
import { graphSource } from '../../../src/export/index.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { gexfFaults } from '../../support/gexf-faults.js';
import { written } from '../../support/written.js';

test('a GEXF file is valid against the GEXF 1.3 schema', async () => {
  const { entities, edges } = difficultGraph();
  expect(await gexfFaults(await written(gexf, graphSource({ entities, edges })))).toEqual([]);
  expect(await gexfFaults(await written(gexf, graphSource({ entities: [], edges: [] })))).toEqual([]);
});

test('the check would find a fault', async () => {
  const { entities, edges } = difficultGraph();
  const file = await written(gexf, graphSource({ entities, edges }));
  const wrong = file.replace('http://gexf.net/1.3" version', 'http://gexf.net/1.3/viz" version');
  expect(wrong).not.toBe(file);
  expect(await gexfFaults(wrong)).not.toEqual([]);
});
