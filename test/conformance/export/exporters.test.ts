import { describe, expect, test } from 'vitest';
import { EXPORTERS, type GraphSource, graphSource } from '../../../src/export/index.js';
import { byCodeUnits } from '../../../src/lib/by-code-units.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { written } from '../../support/written.js';
import { READERS, type Reader } from './readers.js';

const { entities, edges, documents } = difficultGraph();
const source = graphSource({ entities, edges }, () => documents, { title: 'A "difficult" graph' });
const empty = graphSource({ entities: [], edges: [] });

async function* slowly<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
}

// Production [2] of XML 1.0, by code point.
const isXmlCharacter = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code < 0xd800) ||
  (code > 0xdfff && code !== 0xfffe && code !== 0xffff);

const readAs = (name: string, holds: Reader['holds']): string => {
  if (holds === 'all') return name;
  const text = Buffer.from(name, 'utf8').toString('utf8');
  if (holds === 'utf-8') return text;
  return Array.from(text, (character) =>
    isXmlCharacter(character.codePointAt(0)!) ? character : '\uFFFD',
  ).join('');
};

test('every format has a name of its own', () => {
  expect(new Set(EXPORTERS.map(({ name }) => name)).size).toBe(EXPORTERS.length);
});

describe.each(EXPORTERS)('the $name exporter', (exporter) => {
  const reader = READERS[exporter.name];

  test('is read back by a reader of its format with every name, type, edge and weight', async () => {
    const graph = await reader.read(await written(exporter, source));
    const expected = entities.map(({ id, name, type }) => ({
      id,
      label: readAs(name, reader.holds),
      type,
    }));
    expect([...graph.nodes].sort((a, b) => byCodeUnits(a.id, b.id))).toEqual(expected);
    expect(
      [...graph.edges].sort((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target)),
    ).toEqual(edges.map(({ source: from, target, weight }) => ({ source: from, target, weight })));
  });

  test('gives the same bytes again, from lists and from streams', async () => {
    const streams: GraphSource = {
      attributes: source.attributes,
      entities: () => slowly(entities),
      edges: () => slowly(edges),
      documents: () => slowly(documents),
    };
    const once = await written(exporter, source);
    expect(await written(exporter, source)).toBe(once);
    expect(await written(exporter, streams)).toBe(once);
  });

  test('writes an empty graph that can be read', async () => {
    expect(await reader.read(await written(exporter, empty))).toEqual({ nodes: [], edges: [] });
  });

  test('writes no empty piece and ends with a line end', async () => {
    const pieces: string[] = [];
    for await (const piece of exporter.write(source)) pieces.push(piece);
    expect(pieces.every((piece) => piece.length > 0)).toBe(true);
    expect(pieces.at(-1)).toMatch(/\n$/);
  });

  test('with filters it is read the same, and says what they left out where its form has a place', async () => {
    const leftOut = [{ filter: 'backbone', entities: 0, edges: 210 }];
    const filtered = { ...source, attributes: { leftOut } };
    const file = await written(exporter, filtered);
    expect(await reader.read(file)).toEqual(await reader.read(await written(exporter, source)));
    const told = /backbone left out 0 entities and 210 edges|"filter":"backbone","entities":0,"edges":210/;
    // JSON lines are records and CSV is tables: neither has one.
    expect(told.test(file)).toBe(!['jsonl', 'csv'].includes(exporter.name));
  });

  test('says what it is', () => {
    expect(exporter.title).not.toBe('');
    expect(exporter.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+/);
  });
});
