import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { gexf } from '../../../src/export/formats/gexf.js';
import { graphSource } from '../../../src/export/index.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { written } from '../../support/written.js';

const schemaFile = (fileName: string): { fileName: string; contents: string } => ({
  fileName,
  contents: readFileSync(new URL(`../../support/gexf-1.3/${fileName}`, import.meta.url), 'utf8'),
});

const faultsIn = async (xml: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'graph.gexf', contents: xml }],
    schema: [schemaFile('gexf.xsd')],
    preload: ['dynamics.xsd', 'viz.xsd'].map(schemaFile),
  });
  return errors.map(({ message }) => message);
};

test('a GEXF file is valid against the GEXF 1.3 schema', async () => {
  const { entities, edges } = difficultGraph();
  expect(await faultsIn(await written(gexf, graphSource({ entities, edges })))).toEqual([]);
  expect(await faultsIn(await written(gexf, graphSource({ entities: [], edges: [] })))).toEqual([]);
});

test('the check would find a fault', async () => {
  const { entities, edges } = difficultGraph();
  const file = await written(gexf, graphSource({ entities, edges }));
  const wrong = file.replace('http://gexf.net/1.3" version', 'http://gexf.net/1.3/viz" version');
  expect(wrong).not.toBe(file);
  expect(await faultsIn(wrong)).not.toEqual([]);
});
