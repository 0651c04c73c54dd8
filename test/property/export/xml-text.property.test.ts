import fc from 'fast-check';
import graphologyPackage from 'graphology';
import * as gexf from 'graphology-gexf';
import { expect, test } from 'vitest';
import { gexf as exporter } from '../../../src/export/formats/gexf.js';
import { graphSource } from '../../../src/export/index.js';
import { callable } from '../../../src/graph/callable.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { written } from '../../support/written.js';

const Graph = callable(graphologyPackage);
const [entity] = difficultGraph().entities;

test('any name at all gives XML that can be read, and a legal name comes back', async () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(units, async (codes) => {
      const name = String.fromCharCode(...codes);
      const file = await written(exporter, graphSource({ entities: [{ ...entity!, name }], edges: [] }));
      const label: unknown = gexf.parse(Graph, file).getNodeAttribute(entity!.id, 'label');
      const legal = codes.every(
        (code) => code >= 0x20 && (code < 0xd800 || (code > 0xdfff && code < 0xfffe)),
      );
      if (legal) expect(label).toBe(name);
      else expect(label).toEqual(expect.any(String));
    }),
    { seed: 20220426, numRuns: 200 },
  );
});
