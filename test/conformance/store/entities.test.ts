import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../../src/store/engines/index.js';
import { withStore } from './fresh-store.js';
import { id, pages } from './harbour-graph.js';

describe.each(ENGINES.map(({ name }) => name))('%s', (engine) => {
  test.each(['mentions', 'documents', 'degree', 'pagerank', 'name'] as const)(
    'pages through entities by %s, each once',
    async (sort) => {
      await withStore(engine, async (store) => {
        const whole = await store.entities({ limit: 1000, sort });
        expect(whole).toMatchObject({ total: 7, next: null });
        expect(
          await pages((cursor) => store.entities({ limit: 2, sort, ...(cursor && { cursor }) })),
        ).toEqual(whole.items);
        const values = whole.items.map((entity) => entity[sort]);
        expect(values).toEqual(
          [...values].sort((a, b) => (sort === 'name' ? (a < b ? -1 : 1) : Number(b) - Number(a))),
        );
      });
    },
  );

  test('asks entities for types', async () => {
    await withStore(engine, async (store) => {
      const page = await store.entities({ limit: 1, type: ['place', 'organisation'], sort: 'name' });
      expect(page).toMatchObject({ total: 4, items: [{ name: 'Corvale' }] });
    });
  });

  test.each([
    ['the name', 'Bram Oké', 'oke'],
    ['no diacritics', 'bram oke', 'oke'],
    ['an alias', 'Authority', 'port'],
    ['the beginning of a word', 'harb', 'port'],
    ['a typo', 'Corvael', 'corvale'],
    ['a typo in one of two words', 'Harbor Authority', 'port'],
    ['words in another order', 'Lind Ada', 'lind'],
  ] as const)('finds an entity by %s', async (_, query, key) => {
    await withStore(engine, async (store) => {
      const { items, total } = await store.entities({ query, limit: 10 });
      expect(items[0]?.id).toBe(id(key));
      expect(total).toBeGreaterThanOrEqual(1);
    });
  });

  test('finds those called exactly so first, then by mentions', async () => {
    await withStore(engine, async (store) => {
      const { items } = await store.entities({ query: 'oke', limit: 10 });
      expect(items.map(({ name }) => name)).toEqual(['Bram Oké', 'Petra Oké']);
      const corvale = await store.entities({ query: 'corvale', limit: 10 });
      expect(corvale.items.map(({ name }) => name)).toEqual(['Corvale', 'Harbour Authority of Corvale']);
      expect(
        await pages((cursor) => store.entities({ query: 'corvale', limit: 1, ...(cursor && { cursor }) })),
      ).toEqual(corvale.items);
      const places = await store.entities({ query: 'corvale', type: ['organisation'], limit: 10 });
      expect(places).toMatchObject({ total: 1, items: [{ name: 'Harbour Authority of Corvale' }] });
      const named = await store.entities({ query: 'oke', sort: 'name', limit: 1 });
      expect(named).toMatchObject({ total: 2, items: [{ name: 'Bram Oké' }] });
    });
  });
});
