import { expect, test } from 'vitest';
import { cypher } from '../../../src/export/formats/cypher.js';
import { graphSource } from '../../../src/export/index.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { readCypher } from '../../support/read-cypher.js';
import { written } from '../../support/written.js';

const { entities, edges, documents } = difficultGraph();

test('nothing is created but by a MERGE on an id, so that a second run leaves one of each', async () => {
  const statements = readCypher(
    await written(
      cypher,
      graphSource({ entities, edges }, () => documents),
    ),
  );
  const actions = statements.map(({ action }) => action);
  expect(actions).toHaveLength(4);
  for (const action of actions) {
    expect(action).toMatch(
      /MERGE \((?:e:Entity|d:Document) \{id: row\.id\}\)|MERGE \([ad]\)-\[[cm]:[A-Z]+\]->\([be]\)/,
    );
    expect(action).not.toMatch(/CREATE/);
  }
});

test('rows come in batches', async () => {
  const many = Array.from({ length: 401 }, () => entities[0]!);
  const statements = readCypher(await written(cypher, graphSource({ entities: many, edges: [] })));
  expect(statements.map(({ rows }) => rows.length)).toEqual([200, 200, 1]);
});

test('a date that an entity no longer has is taken away from it', async () => {
  const undated = entities.filter(({ first }) => first === undefined);
  const [statement] = readCypher(await written(cypher, graphSource({ entities: undated, edges: [] })));
  expect(statement!.rows[0]).toMatchObject({ first: null, last: null });
  expect(statement!.action).toContain('SET e += row');
});
