import { expect, test } from 'vitest';
import { jsonl } from '../../../src/export/formats/jsonl.js';
import { graphSource } from '../../../src/export/index.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { withImported } from '../../support/imported-file.js';
import { written } from '../../support/written.js';

const { entities, edges, documents } = difficultGraph();

type Line = { kind: string; [field: string]: unknown };

const lines = async (): Promise<Line[]> =>
  (
    await written(
      jsonl,
      graphSource({ entities, edges }, () => documents),
    )
  )
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const importing = async (records: readonly Line[]): Promise<unknown> =>
  withImported('g.jsonl', records.map((record) => `${JSON.stringify(record)}\n`).join(''), async (store) =>
    store.stats(),
  ).catch((error: unknown) => (error as Error).message);

/** The records with the first of a kind changed, and the number of its line. */
const changed = async (kind: string, change: Partial<Line>): Promise<[Line[], number]> => {
  const records = await lines();
  const at = records.findIndex((record) => record.kind === kind);
  records[at] = { ...records[at]!, ...change };
  return [records, at + 1];
};

test.each([
  ['entity', { type: 'ship' }, "'type'"],
  ['entity', { id: '../..' }, "'id' is not an id"],
  ['entity', { pagerank: 'much' }, "'pagerank'"],
  ['entity', { kind: 'ship' }, "'kind'"],
  ['mention', { end: 99_999_999_999 }, "'end'"],
  ['mention', { text: 'somebody else, by a longer name than there is room' }, "'text' has"],
  ['mention', { document: 'd0' }, "There is no document 'd0'"],
  ['mention', { entity: 'e0' }, "There is no entity 'e0'"],
  ['document', { copyOf: 'd0' }, "There is no document 'd0'"],
  ['edge', { target: 'e0' }, "There is no entity 'e0'"],
  ['edge', { evidence: [] }, "'evidence'"],
  ['edge', { weight: 0.5 }, "'weight'"],
  ['edge', { evidence: [{ document: 'd0', sentence: 0, start: 0, end: 4 }] }, "There is no document 'd0'"],
])('a wrong %s %j is told by its line', async (kind, change, told) => {
  const [records, line] = await changed(kind, change);
  const message = await importing(records);
  expect(message).toContain(`g.jsonl:${line}: `);
  expect(message).toContain(told);
});

test('a record that stands twice and mentions that overlap are refused', async () => {
  const records = await lines();
  expect(await importing([...records, records[0]!])).toContain('This entity stands in line 1 too.');
  const mention = records.find(({ kind }) => kind === 'mention')!;
  expect(await importing([...records, mention])).toContain('begins within another');
});

test('records in any order give the same, and fields of later versions are passed over', async () => {
  const records = await lines();
  const stats = await importing(records);
  expect(stats).toMatchObject({ entities: entities.length, edges: edges.length });
  expect(await importing(records.toReversed())).toEqual(stats);
  expect(await importing(records.map((record) => ({ ...record, mood: 'calm' })))).toEqual(stats);
});
