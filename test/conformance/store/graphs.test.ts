import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/lib/collect.js';
import { documentId } from '../../../src/lib/make-id.js';
import { ENGINES } from '../../../src/store/engines/index.js';
import { openStore } from '../../../src/store/open-store.js';
import { assemble } from '../../support/assemble-marked.js';
import { HARBOUR_CAST as CAST, HARBOUR_STORIES as STORIES } from '../../support/harbour-stories.js';
import { prepare } from '../../support/marked-corpus.js';
import { withStore } from './fresh-store.js';
import { code, graph, id } from './harbour-graph.js';

describe.each(ENGINES.map(({ name }) => name))('%s', (engine) => {
  test('a graph of documents that are not there is refused, and the old one stays', async () => {
    await withStore(engine, async (store) => {
      const ghost = { source: 'ghost.txt', sentences: ['[Ada Lind|lind] is in [Corvale|corvale].'] };
      await expect(store.replaceGraph(assemble(CAST, [...STORIES, ghost]))).rejects.toEqual(code('conflict'));
      expect(await collect(store.allEntities())).toEqual(graph.entities);
      expect(await collect(store.allEdges())).toEqual(graph.edges);
    });
  });

  test('entities, edges, communities and days are those that were handed in', async () => {
    await withStore(engine, async (store) => {
      expect(await collect(store.allEntities())).toEqual(graph.entities);
      expect(await collect(store.allEdges())).toEqual(graph.edges);
      const daysOf = (edges: typeof graph.edges) =>
        edges.map(({ evidence }) => [...new Set(evidence.map(({ date = '' }) => date))]);
      expect(await collect(store.edgeDays())).toEqual(daysOf(graph.edges));
      const lind = graph.edges.filter(({ source, target }) => [source, target].includes(id('lind')));
      expect((await collect(store.edgeDays(id('lind')))).map(String).sort()).toEqual(
        daysOf(lind).map(String).sort(),
      );
      const ties = graph.edges.map(({ evidence: _evidence, ...tie }) => tie);
      expect(await collect(store.allTies())).toEqual(ties);
      expect(await store.communities()).toEqual(graph.communities);
      expect(await store.days()).toEqual(graph.days);
      for (const entity of graph.entities) expect(await store.entity(entity.id)).toEqual(entity);
      for (const edge of graph.edges) {
        expect(await store.edge(edge.source, edge.target)).toEqual(edge);
        expect(await store.edge(edge.target, edge.source)).toEqual(edge);
      }
    });
  });

  test('places are kept until the next graph', async () => {
    await withStore(engine, async (store) => {
      expect(await store.places()).toEqual(new Map());
      const places = new Map([[id('lind'), { x: 1.25, y: -3 }]]);
      await store.replaceGraph({ ...graph, places });
      expect(await store.places()).toEqual(places);
      await store.replaceGraph(graph);
      expect(await store.places()).toEqual(new Map());
    });
  });

  test('a graph is imported whole into an empty store, which then only reads', async () => {
    const documents = STORIES.map((story) => prepare(CAST, story));
    await withStore(
      engine,
      async (store, url) => {
        await store.importGraph(documents, graph);
        expect(await collect(store.allEdges())).toEqual(graph.edges);
        expect(await store.stale()).toBe(false);
        expect((await store.stats()).imported).toBe(true);
        const again = await openStore(url);
        const hide = { kind: 'hide', entity: { kind: 'name', name: 'Ada Lind', type: 'person' } } as const;
        await expect(again.decide(hide, '2021-05-01T00:00:00Z')).rejects.toEqual(code('conflict'));
        await expect(again.put(documents)).rejects.toEqual(code('conflict'));
        await expect(again.remove(documentId('deal.txt'))).rejects.toEqual(code('conflict'));
        await expect(again.replaceGraph(graph)).rejects.toEqual(code('conflict'));
        await expect(collect(again.corpus())).rejects.toEqual(code('conflict'));
        await again.close();
      },
      [],
    );
  });

  test('a graph is not imported over what is stored', async () => {
    await withStore(engine, async (store) => {
      const before = await store.stats();
      await expect(store.importGraph([], assemble(CAST, []))).rejects.toEqual(code('conflict'));
      expect(await store.stats()).toEqual(before);
    });
  });

  test('counts everything', async () => {
    await withStore(engine, async (store) => {
      expect(await store.stats()).toEqual({
        documents: 5,
        copies: 1,
        sentences: 11,
        mentions: 25,
        entities: 7,
        edges: graph.edges.length,
        byType: { person: 3, place: 2, organisation: 2 },
        window: 'sentence',
        imported: false,
        first: '2021-03-01',
        last: '2021-04-10',
      });
    });
  });
});
