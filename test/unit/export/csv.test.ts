import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from '../../../src/export/formats/csv.js';
import { graphSource } from '../../../src/export/index.js';
import { difficultGraph } from '../../support/difficult-graph.js';

const { entities, edges } = difficultGraph();
const source = graphSource({ entities, edges });

const fileOf = async (suffix: string): Promise<string> => {
  const pieces: string[] = [];
  for await (const piece of csv.files.find((file) => file.suffix === suffix)!.write(source))
    pieces.push(piece);
  return pieces.join('');
};

test('each table is a file of its own with the headings that Gephi knows', async () => {
  const nodes = parse(await fileOf('nodes.csv'), { columns: true }) as Record<string, string>[];
  const ties = parse(await fileOf('edges.csv'), { columns: true }) as Record<string, string>[];
  expect(nodes.map(({ Id }) => Id)).toEqual(entities.map(({ id }) => id));
  expect(Object.keys(nodes[0]!).slice(0, 2)).toEqual(['Id', 'Label']);
  expect(Object.keys(ties[0]!).slice(0, 5)).toEqual(['Source', 'Target', 'Type', 'Id', 'Weight']);
  expect(ties.map(({ Type }) => Type)).toEqual(edges.map(() => 'Undirected'));
});

test('the download is the two files with an empty line between', async () => {
  const pieces: string[] = [];
  for await (const piece of csv.write(source)) pieces.push(piece);
  expect(pieces.join('')).toBe(`${await fileOf('nodes.csv')}\n${await fileOf('edges.csv')}`);
});

test('a value that is missing is an empty field', async () => {
  const undated = entities.find(({ first }) => first === undefined)!;
  const rows = parse(await fileOf('nodes.csv'), { columns: true }) as Record<string, string>[];
  expect(rows.find(({ Id }) => Id === undated.id)).toMatchObject({ first: '', last: '' });
});
