import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../src/contract/ids.js';
import { ENGINES } from '../../../src/store/engines/index.js';
import type { Page } from '../../../src/store/store.js';
import { HARBOUR_STORIES as STORIES } from '../../support/harbour-stories.js';
import { withStore } from './fresh-store.js';
import { entityOf, id, pages } from './harbour-graph.js';

describe.each(ENGINES.map(({ name }) => name))('%s', (engine) => {
  test('neighbours carry the strength of their edge and up to three of its sentences', async () => {
    await withStore(engine, async (store) => {
      const page = await store.neighbours(id('lind'), { limit: 50 });
      expect(page.total).toBe(entityOf('lind')?.degree);
      expect(page.items.map(({ weight }) => weight)).toEqual(
        page.items.map(({ weight }) => weight).sort((a, b) => b - a),
      );
      for (const { entity, evidence, evidenceTotal, ...strength } of page.items) {
        const edge = await store.edge(id('lind'), entity.id);
        expect(edge).toMatchObject(strength);
        expect(evidenceTotal).toBe(edge?.evidence.length);
        expect(evidence.length).toBe(Math.min(3, evidenceTotal));
        for (const { text, ...span } of evidence) {
          const stored = await store.document(span.document);
          expect(stored?.document.text.slice(span.start, span.end)).toBe(text);
        }
      }
      const oke = page.items[0];
      expect(oke).toMatchObject({ entity: { name: 'Bram Oké' }, weight: 5, documents: 4, evidenceTotal: 5 });
    });
  });

  test.each(['weight', 'documents', 'npmi', 'significance', 'name'] as const)(
    'pages through neighbours by %s, each once, in time and out of it',
    async (sort) => {
      await withStore(engine, async (store) => {
        for (const time of [{}, { from: '2021-03-01', to: '2021-12-31' }]) {
          const whole = await store.neighbours(id('lind'), { limit: 1000, sort, ...time });
          expect(whole.items.length).toBe(whole.total);
          const paged = await pages((cursor) =>
            store.neighbours(id('lind'), { limit: 1, sort, ...time, ...(cursor && { cursor }) }),
          );
          expect(paged).toEqual(whole.items);
          const values = whole.items.map((item) => (sort === 'name' ? item.entity.name : item[sort]));
          expect(values).toEqual(
            [...values].sort((a, b) => (sort === 'name' ? (a < b ? -1 : 1) : Number(b) - Number(a))),
          );
        }
      });
    },
  );

  test('neighbours by type and least weight', async () => {
    await withStore(engine, async (store) => {
      const places = await store.neighbours(id('lind'), { limit: 50, type: ['place'] });
      expect(places.items.map(({ entity }) => entity.type)).toEqual(['place', 'place']);
      const strong = await store.neighbours(id('lind'), { limit: 50, minWeight: 3 });
      expect(strong.items.map(({ entity }) => entity.name)).toEqual(['Bram Oké']);
      expect(strong.total).toBe(1);
    });
  });

  test('neighbours as of some time equal those of a store that holds only its documents', async () => {
    const time = { from: '2021-03-02', to: '2021-03-31' };
    const stories = STORIES.filter(
      ({ publishedAt }) => publishedAt !== undefined && publishedAt >= time.from && publishedAt <= time.to,
    );
    // The wire copy's story lies outside that time: it is left out, so that it stands for nothing in either.
    const own = stories.filter(({ copyOf }) => copyOf === undefined);
    const strengths = (page: Page<{ readonly entity: { readonly id: EntityId } }>) =>
      page.items.map(({ entity, ...rest }) => ({ ...rest, entity: entity.id }));
    await withStore(engine, async (store) => {
      await withStore(
        engine,
        async (then) => {
          for (const key of ['lind', 'oke', 'tarn'] as const)
            expect(strengths(await store.neighbours(id(key), { limit: 50, ...time }))).toEqual(
              strengths(await then.neighbours(id(key), { limit: 50 })),
            );
        },
        own,
      );
    });
  });
});
