import { describe, expect, test } from 'vitest';
import { EXPORTERS, type Exporter, graphSource } from '../../../src/export/index.js';
import { IMPORTERS } from '../../../src/import/formats/index.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { exported, withImported } from '../../support/imported-file.js';
import { written } from '../../support/written.js';

const { entities, edges, documents } = difficultGraph();
const exporterOf = (name: string): Exporter => EXPORTERS.find((exporter) => exporter.name === name)!;

describe.each(IMPORTERS)('the $name importer', ({ name, endings }) => {
  const exporter = exporterOf(name);
  const file = `graph${endings[0]}`;

  test('gives back the graph that was exported: its next export is the same, byte for byte', async () => {
    const first = await written(
      exporter,
      graphSource({ entities, edges }, () => documents),
    );
    // From memory the members of a record stand in another order than from a store: what a store writes is compared.
    const once = await withImported(file, first, (store) => exported(store, exporter));
    const twice = await withImported(file, once, (store) => exported(store, exporter));
    expect(once.length).toBeGreaterThan(1000);
    expect(twice).toBe(once);
  });

  test('gives back every entity, edge, date and weight', async () => {
    const text = await written(
      exporter,
      graphSource({ entities, edges }, () => documents),
    );
    await withImported(file, text, async (store) => {
      for (const { id, mentions, documents: stories, x, y, size, structure, first, community } of entities)
        expect(await store.entity(id)).toMatchObject({
          mentions,
          documents: stories,
          x,
          y,
          size,
          structure,
          community,
          ...(first !== undefined && { first }),
        });
      for (const { source, target, weight, npmi, significance, evidence } of edges) {
        const edge = await store.edge(source, target);
        expect(edge).toMatchObject({ weight, npmi, significance });
        expect(edge!.evidence.map(({ date }) => date ?? '~').sort()).toEqual(
          evidence.map(({ date }) => date ?? '~').sort(),
        );
      }
    });
  });

  test('every mention of an imported document slices back to its text', async () => {
    const text = await written(
      exporter,
      graphSource({ entities, edges }, () => documents),
    );
    await withImported(file, text, async (store) => {
      const { items } = await store.documents({ limit: 100 });
      for (const { id } of items) {
        const { document, extraction } = (await store.document(id))!;
        for (const { start, end, text: named, sentence } of extraction.mentions) {
          expect(document.text.slice(start, end)).toBe(named);
          expect(extraction.sentences[sentence]!.start).toBeLessThanOrEqual(start);
        }
      }
    });
  });

  test('an empty graph is imported', async () => {
    const text = await written(exporter, graphSource({ entities: [], edges: [] }));
    if (text === '') return;
    await withImported(file, text, async (store) => expect((await store.stats()).entities).toBe(0));
  });

  test.each([
    ['nothing', ''],
    ['another format', 'Id,Label\ne1,Ann\n'],
    ['half a file', undefined],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x41])],
  ])('of %s it says where and what, and nothing is kept', async (_what, given) => {
    const whole = await written(
      exporter,
      graphSource({ entities, edges }, () => documents),
    );
    const text = given ?? whole.slice(0, whole.length - 40);
    await expect(withImported(file, text, async () => undefined)).rejects.toThrow(
      /^(graph\.\w+:\d+: .+ Nothing was imported\.|.+ this is not UTF-8\. Export it again\.)$/,
    );
  });
});

test('every importer reads what an exporter writes', () => {
  expect(EXPORTERS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(IMPORTERS.map(({ name }) => name)),
  );
});
