import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../../src/store/engines/index.js';
import { openStore } from '../../../src/store/open-store.js';
import { withStore } from './fresh-store.js';
import { code, graph, id } from './harbour-graph.js';

describe.each(ENGINES.map(({ name }) => name))('%s', (engine) => {
  test.each(['', 'x', 'W10', 'null', Buffer.from('["entities:name",1,2]').toString('base64url')])(
    "the cursor '%s' is refused by every list",
    async (cursor) => {
      await withStore(engine, async (store) => {
        const page = { limit: 5, cursor };
        for (const list of [
          store.entities(page),
          store.entities({ ...page, query: 'lind' }),
          store.neighbours(id('lind'), page),
          store.neighbours(id('lind'), { ...page, from: '2021-01-01' }),
          store.mentions(id('lind'), page),
          store.evidence(id('lind'), id('oke'), page),
          store.evidence(id('lind'), id('oke'), { ...page, sort: 'strongest' }),
          store.documents(page),
        ])
          await expect(list).rejects.toEqual(code('bad-cursor'));
      });
    },
  );

  test('a store is known by its identity, whatever is written to it and whoever opens it', async () => {
    await withStore(engine, async (store, url) => {
      const identity = await store.identity();
      await store.setWindow('paragraph');
      const again = await openStore(url);
      expect(await again.identity()).toBe(identity);
      await again.close();
      await withStore(engine, async (other) => expect(await other.identity()).not.toBe(identity));
    });
  });

  test('another window is kept and makes the graph stale; the same again does not', async () => {
    await withStore(engine, async (store, url) => {
      await store.setWindow('paragraph');
      expect([await store.window(), (await store.stats()).window]).toEqual(['paragraph', 'paragraph']);
      expect(await store.stale()).toBe(true);
      await store.replaceGraph(graph);
      const again = await openStore(url);
      await again.setWindow('paragraph');
      expect([await again.window(), await again.stale()]).toEqual(['paragraph', false]);
      await again.close();
    });
  });

  test('decisions are a log; an undo names what it takes back, once', async () => {
    await withStore(engine, async (store) => {
      const revision = await store.revision();
      const anchor = { kind: 'name', name: 'Ada Lind', type: 'person' } as const;
      const hide = await store.decide({ kind: 'hide', entity: anchor }, '2022-01-01T00:00:00Z');
      expect(await store.stale()).toBe(true);
      expect(await store.revision()).not.toBe(revision);
      const undo = await store.decide({ kind: 'undo', decision: hide.id }, '2022-01-02T00:00:00Z');
      expect(await store.decisions()).toEqual([hide, undo]);
      await expect(store.decide({ kind: 'undo', decision: hide.id }, '2022-01-03T00:00:00Z')).rejects.toEqual(
        code('conflict'),
      );
      const unknown = { kind: 'undo', decision: 'c0' as typeof hide.id } as const;
      await expect(store.decide(unknown, '2022-01-03T00:00:00Z')).rejects.toEqual(code('not-found'));
    });
  });
});
