import { expect, test } from 'vitest';
import { documentFromRecord } from '../../../src/ingest/document-record.js';
import { readRecords } from '../../../src/ingest/read-records.js';
import { readAll } from '../../support/read-all.js';

const line = (record: unknown): string => `${JSON.stringify(record)}\n`;

test('a record is a document with its metadata, its text unchanged', async () => {
  const text = ' The mayor met\r\nthe captain in Oban. ';
  const record = {
    id: 7,
    text,
    title: 'Oban',
    url: 'https://a.example/7',
    publisher: 'Gazette',
    publishedAt: '26 April 2022',
  };
  const [reading] = await readAll('in/a.jsonl', line(record));
  expect(reading!.document).toMatchObject({
    source: 'in/a.jsonl#7',
    format: 'jsonl',
    text,
    title: 'Oban',
    url: 'https://a.example/7',
    publisher: 'Gazette',
    publishedAt: '2022-04-26',
    dateSource: 'metadata',
  });
});

test('a bad line is a failure that names file and line, and the others go on', async () => {
  const content = [
    line({ id: 'a', text: 'Oban waits.' }),
    '{"id": broken\n',
    '\n',
    line({ id: 'b' }),
    line(['b', 'text']),
    line({ text: 'No id.' }),
    line({ id: 'a', text: 'The same id.' }),
    line({ id: 'c', text: ' ' }),
    line({ id: 'd', text: 'Oban waits on.', title: null }).trimEnd(),
  ].join('');
  const readings = await readAll('in/a.jsonl', content);
  expect(readings.map(({ document, failure }) => document?.source ?? failure?.code)).toEqual([
    'in/a.jsonl#a',
    'bad-json',
    'bad-json',
    'bad-json',
    'bad-json',
    'bad-json',
    'empty-file',
    'in/a.jsonl#d',
  ]);
  const messages = readings.map(({ failure }) => failure?.message ?? '');
  for (const number of [2, 4, 5, 6, 7])
    expect(messages.some((text) => text.startsWith(`in/a.jsonl:${number}: `))).toBe(true);
});

test('on stdin the source is the id, and chunks may end anywhere', async () => {
  const bytes = Buffer.from(line({ id: 'á', text: 'António waits.' }) + line({ id: 'b', text: 'Oban.' }));
  async function* chunks() {
    for (const byte of bytes) yield Uint8Array.of(byte);
  }
  const sources: (string | undefined)[] = [];
  for await (const { document } of readRecords('-', chunks())) sources.push(document?.source);
  expect(sources).toEqual(['á', 'b']);
});

test('a line above the limit is refused and the next one is read', async () => {
  const content = line({ id: 'a', text: 'x'.repeat(200) }) + line({ id: 'b', text: 'Oban.' });
  const readings = await readAll('a.jsonl', content, { maxBytes: 100 });
  expect(readings.map(({ document, failure }) => document?.source ?? failure?.code)).toEqual([
    'too-large',
    'a.jsonl#b',
  ]);
});

test('a date that can be read in two ways is left out', () => {
  expect(documentFromRecord({ text: 'Oban.', publishedAt: '04/05/2022' }, 'a').publishedAt).toBeUndefined();
});
