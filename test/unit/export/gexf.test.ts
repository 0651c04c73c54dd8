import { expect, test } from 'vitest';
import { gexf } from '../../../src/export/formats/gexf.js';
import { graphSource } from '../../../src/export/index.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { written } from '../../support/written.js';

const { entities, edges } = difficultGraph();

test('a node shows colour, place, size, and its life from first to last date', async () => {
  const entity = entities.find(({ first }) => first === '2022-04-26')!;
  const file = await written(gexf, graphSource({ entities: [entity], edges: [] }));
  expect(file).toContain(`<viz:position x="${entity.x}" y="${entity.y}" z="0"/>`);
  expect(file).toContain(`<viz:size value="${entity.size}"/>`);
  expect(file).toMatch(/<viz:color r="\d+" g="\d+" b="\d+"\/>/);
  expect(file).toContain('<spell start="2022-04-26" end="2022-04-26"/>');
});

test('an edge tells on each day how many sentences it rests on, its weight as a double and its evidence', async () => {
  const edge = edges.find(({ evidence }) => evidence.length === 3)!;
  const file = await written(gexf, graphSource({ entities, edges: [edge] }));
  expect(file).toContain('weight="3.0"');
  expect(file).toContain('<attvalue for="evidence" value="3"/>');
  expect(file).toContain('<attvalue for="sentencesPerDay" value="1" start="2022-04-26" end="2022-04-26"/>');
  expect(file).toContain('<attvalue for="sentencesPerDay" value="1" start="2022-04-27" end="2022-04-27"/>');
  expect(file).toContain('<spell start="2022-04-26" end="2022-04-27"/>');
});

test('what has no date has no spell', async () => {
  const entity = entities.find(({ first }) => first === undefined)!;
  const file = await written(gexf, graphSource({ entities: [entity], edges: [] }));
  expect(file).not.toContain('<spell');
});

test('a column that plays is declared as dynamic before it is declared again', async () => {
  const file = await written(gexf, graphSource({ entities: [], edges: [] }));
  for (const column of ['mentionsPerDay', 'sentencesPerDay']) {
    const blocks = file.match(/<attributes .*?<\/attributes>/gs)!.filter((block) => block.includes(column));
    expect(blocks.map((block) => /mode="(\w+)"/.exec(block)![1])).toEqual(['dynamic', 'static']);
  }
});
