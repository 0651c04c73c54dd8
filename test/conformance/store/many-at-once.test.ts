import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/lib/collect.js';
import { documentId } from '../../../src/lib/make-id.js';
import { ENGINES } from '../../../src/store/engines/index.js';
import { openStore } from '../../../src/store/open-store.js';
import { assemble } from '../../support/assemble-marked.js';
import { HARBOUR_CAST as CAST, HARBOUR_STORIES as STORIES } from '../../support/harbour-stories.js';
import { withStore } from './fresh-store.js';
import { code, graph } from './harbour-graph.js';

describe.each(ENGINES.map(({ name }) => name))('%s', (engine) => {
  test('what one opens, another sees change; a reader cannot write', async () => {
    await withStore(engine, async (store, url) => {
      const reader = await openStore(url, { readOnly: true });
      try {
        expect(await reader.stats()).toEqual(await store.stats());
        const revision = await reader.revision();
        expect(revision).toBe(await store.revision());
        await store.remove(documentId('deal.txt'));
        expect(await reader.revision()).not.toBe(revision);
        expect((await reader.stats()).documents).toBe(4);
        await expect(reader.put([])).resolves.toBeUndefined();
        await expect(reader.remove(documentId('talks.txt'))).rejects.toEqual(code('read-only'));
        await expect(reader.replaceGraph(graph)).rejects.toEqual(code('read-only'));
      } finally {
        await reader.close();
      }
    });
  });

  test('a stream sees the store as it was when it began', async () => {
    await withStore(engine, async (store) => {
      const stream = store.allEdges()[Symbol.asyncIterator]();
      const seen = [(await stream.next()).value];
      const fewer = STORIES.filter(({ source }) => source === 'deal.txt');
      await store.replaceGraph(assemble(CAST, fewer));
      for (let edge = await stream.next(); edge.done !== true; edge = await stream.next())
        seen.push(edge.value);
      expect(seen).toEqual(graph.edges);
      expect((await collect(store.allEdges())).length).toBeLessThan(graph.edges.length);
    });
  });

  test('readers answer from the old graph while a new one is being written', async () => {
    await withStore(engine, async (store) => {
      const fewer = STORIES.filter(({ source }) => source === 'deal.txt');
      const writing = store.replaceGraph(assemble(CAST, fewer));
      const meanwhile = await store.stats();
      await writing;
      expect(meanwhile.edges).toBe(graph.edges.length);
      expect((await store.stats()).edges).toBe(assemble(CAST, fewer).edges.length);
    });
  });
});
