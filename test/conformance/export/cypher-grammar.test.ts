import { expect, test } from 'vitest';
import { cypher } from '../../../src/export/formats/cypher.js';
import { graphSource } from '../../../src/export/index.js';
import { parseCypher } from '../../support/cypher-faults.js';
import { DIFFICULT_NAMES, difficultGraph } from '../../support/difficult-graph.js';
import { written } from '../../support/written.js';

const { entities, edges, documents } = difficultGraph();

// Its grammar is older than constraints that have a name (those are held to Neo4j's manual, not to it), and takes a
// semicolon between statements, not after the last.
const query = async (): Promise<string> =>
  (
    await written(
      cypher,
      graphSource({ entities, edges }, () => documents),
    )
  )
    .replaceAll(/^CREATE CONSTRAINT .*;\n/gm, '')
    .replace(/;\n$/, '');

test('Neo4j’s parser finds no fault in a Cypher file, and every name a string', async () => {
  const { faults, strings } = parseCypher(await query());
  expect(faults).toEqual([]);
  for (const name of DIFFICULT_NAMES.filter((one) => !/[\\'\n\r\t]/.test(one)))
    expect(strings).toContain(`'${name}'`);
});

test('the check would find a fault', async () => {
  const broken = (await query()).replace("name: '", "name: ''");
  expect(parseCypher(broken).faults).not.toEqual([]);
});
