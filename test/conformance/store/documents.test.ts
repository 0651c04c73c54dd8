import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/lib/collect.js';
import { documentId } from '../../../src/lib/make-id.js';
import { ENGINES } from '../../../src/store/engines/index.js';
import { assemble } from '../../support/assemble-marked.js';
import { HARBOUR_CAST as CAST, HARBOUR_STORIES as STORIES } from '../../support/harbour-stories.js';
import { prepare } from '../../support/marked-corpus.js';
import { PLACES, withStore } from './fresh-store.js';
import { id, pages } from './harbour-graph.js';

test('every engine has a place for its tests', () => {
  expect(Object.keys(PLACES)).toEqual(ENGINES.map(({ name }) => name));
});

describe.each(ENGINES.map(({ name }) => name))('%s', (engine) => {
  test('an empty store answers everything with nothing', async () => {
    await withStore(
      engine,
      async (store) => {
        expect(await store.stats()).toEqual({
          documents: 0,
          copies: 0,
          sentences: 0,
          mentions: 0,
          entities: 0,
          edges: 0,
          byType: { person: 0, place: 0, organisation: 0 },
          window: 'sentence',
          imported: false,
        });
        const nothing = { total: 0, items: [], next: null };
        expect(await store.entities({ limit: 10 })).toEqual(nothing);
        expect(await store.entities({ limit: 10, query: 'anyone' })).toEqual(nothing);
        expect(await store.neighbours(id('lind'), { limit: 10 })).toEqual(nothing);
        expect(await store.mentions(id('lind'), { limit: 10 })).toEqual(nothing);
        expect(await store.evidence(id('lind'), id('oke'), { limit: 10 })).toEqual(nothing);
        expect(await store.documents({ limit: 10 })).toEqual(nothing);
        expect(await store.entity(id('lind'))).toBeUndefined();
        expect(await store.edge(id('lind'), id('oke'))).toBeUndefined();
        expect(await store.document(documentId('strike.txt'))).toBeUndefined();
        expect(await store.remove(documentId('strike.txt'))).toBe(false);
        expect([...(await store.hashes())]).toEqual([]);
        expect(await collect(store.corpus())).toEqual([]);
        expect(await collect(store.allEdges())).toEqual([]);
        expect(await store.stale()).toBe(false);
      },
      [],
    );
  });

  test('what was put comes back unchanged, in the corpus by id and as documents', async () => {
    await withStore(engine, async (store) => {
      const prepared = STORIES.map((story) => prepare(CAST, story));
      const stored = await collect(store.corpus());
      expect(stored).toEqual(
        prepared
          .map(({ document, ...rest }) => ({
            id: document.id,
            source: document.source,
            ...(document.publisher === undefined ? {} : { publisher: document.publisher }),
            ...(document.publishedAt === undefined ? {} : { publishedAt: document.publishedAt }),
            ...rest,
          }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      for (const one of prepared)
        expect(await store.document(one.document.id)).toMatchObject({
          document: one.document,
          extraction: one.extraction,
          entities: one.entities,
          signature: one.signature,
        });
      expect(await store.hashes()).toEqual(
        new Map(prepared.map(({ document }) => [document.source, document.hash])),
      );
    });
  });

  test('a text with a lone surrogate or a NUL comes back unchanged', async () => {
    const sentences = ['A \ud800 broken \0 text names [Ada Lind|lind] \ufffd.'];
    await withStore(
      engine,
      async (store) => {
        const stored = await store.document(documentId('odd.txt'));
        expect(stored?.document.text).toBe('A \ud800 broken \0 text names Ada Lind \ufffd.');
        const { items } = await store.mentions(id('lind'), { limit: 1 });
        expect(items[0]).toMatchObject({ text: 'Ada Lind', sentenceText: stored?.document.text });
      },
      [{ source: 'odd.txt', sentences }],
    );
  });

  test('a document under an old source replaces it, and the graph shows whole sentences all the while', async () => {
    await withStore(engine, async (store) => {
      const before = await store.evidence(id('lind'), id('oke'), { limit: 50 });
      const story = { source: 'deal.txt', sentences: ['Now [Petra Oké|petra] runs [Corvale|corvale].'] };
      await store.put([prepare(CAST, story)]);
      expect(await store.stale()).toBe(true);
      expect(await store.evidence(id('lind'), id('oke'), { limit: 50 })).toEqual(before);
      expect((await store.documents({ limit: 50 })).total).toBe(STORIES.length);
      expect((await store.document(documentId('deal.txt')))?.document.text).toBe(
        'Now Petra Oké runs Corvale.',
      );
      const stories = STORIES.map((old) => (old.source === 'deal.txt' ? story : old));
      await store.replaceGraph(assemble(CAST, stories));
      expect(await store.stale()).toBe(false);
      expect((await store.evidence(id('lind'), id('oke'), { limit: 50 })).total).toBe(before.total - 1);
      expect((await store.edge(id('petra'), id('corvale')))?.weight).toBe(1);
    });
  });

  test('a removed document is gone, and after the next graph all that it alone supported', async () => {
    await withStore(engine, async (store) => {
      expect(await store.remove(documentId('deal.txt'))).toBe(true);
      expect(await store.remove(documentId('deal.txt'))).toBe(false);
      expect(await store.document(documentId('deal.txt'))).toBeUndefined();
      expect(await store.stale()).toBe(true);
      await store.replaceGraph(
        assemble(
          CAST,
          STORIES.filter(({ source }) => source !== 'deal.txt'),
        ),
      );
      expect(await store.entity(id('petra'))).toBeUndefined();
      expect((await store.stats()).documents).toBe(STORIES.length - 1);
    });
  });

  test('documents are streamed by id with what they name', async () => {
    await withStore(engine, async (store) => {
      const streamed = await collect(store.allDocuments());
      expect(streamed.map((one) => one.id)).toEqual(STORIES.map(({ source }) => documentId(source)).sort());
      for (const { mentions, ...summary } of streamed) {
        const stored = await store.document(summary.id);
        expect(mentions.map(({ entity }) => entity)).toEqual(stored?.entityOf);
        for (const { start, end, text } of mentions)
          expect(stored?.document.text.slice(start, end)).toBe(text);
      }
    });
  });

  test('documents by date with their copies, each mention with the entity it names', async () => {
    await withStore(engine, async (store) => {
      const page = await store.documents({ limit: 50 });
      expect(page.items.map(({ source }) => source)).toEqual([
        'strike.txt',
        'strike-wire.txt',
        'talks.txt',
        'deal.txt',
        'undated.txt',
      ]);
      expect(await pages((cursor) => store.documents({ limit: 2, ...(cursor && { cursor }) }))).toEqual(
        page.items,
      );
      expect(page.items[1]).toMatchObject({ copyOf: documentId('strike.txt'), mentions: 4 });
      const stored = await store.document(documentId('strike.txt'));
      expect(stored?.copies).toEqual([documentId('strike-wire.txt')]);
      expect(stored?.entityOf).toEqual([
        id('corvale'),
        id('lind'),
        id('union'),
        id('port'),
        id('lind'),
        id('oke'),
        id('tarn'),
      ]);
    });
  });
});
