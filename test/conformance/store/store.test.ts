import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../src/contract/ids.js';
import { documentId } from '../../../src/lib/make-id.js';
import { ENGINES } from '../../../src/store/engines/index.js';
import { openStore } from '../../../src/store/open-store.js';
import type { EvidenceQuery, Page } from '../../../src/store/store.js';
import { assemble } from '../../support/assemble-marked.js';
import { HARBOUR_CAST as CAST, HARBOUR_STORIES as STORIES } from '../../support/harbour-stories.js';
import { actorId, prepare } from '../../support/marked-corpus.js';
import { PLACES, withStore } from './fresh-store.js';

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
};

const pages = async <Item>(read: (cursor?: string) => Promise<Page<Item>>): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await read(cursor ?? undefined);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
};

const id = (key: keyof typeof CAST): EntityId => actorId(CAST, key);
const graph = assemble(CAST, STORIES);
const entityOf = (key: keyof typeof CAST) => graph.entities.find((entity) => entity.id === id(key));
const code = (wanted: string) => expect.objectContaining({ code: wanted });

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
      const links = graph.edges.map(({ source, target, weight, npmi }) => ({ source, target, weight, npmi }));
      expect(await collect(store.allLinks())).toEqual(links);
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
        first: '2021-03-01',
        last: '2021-04-10',
      });
    });
  });

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

  test('mentions by date, undated last, each with its sentence', async () => {
    await withStore(engine, async (store) => {
      const page = await store.mentions(id('lind'), { limit: 50 });
      expect(page.total).toBe(7);
      expect(page.items.map(({ date }) => date)).toEqual([
        '2021-03-01',
        '2021-03-01',
        '2021-03-02',
        '2021-03-05',
        '2021-03-05',
        '2021-04-10',
        undefined,
      ]);
      for (const mention of page.items) {
        const stored = await store.document(mention.document);
        expect(stored?.document.text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.sentenceText).toContain(mention.text);
      }
      expect(
        await pages((cursor) => store.mentions(id('lind'), { limit: 2, ...(cursor && { cursor }) })),
      ).toEqual(page.items);
    });
  });

  test('a cursor goes on behind the last item though documents arrived', async () => {
    await withStore(engine, async (store) => {
      const read = (cursor?: string) => store.mentions(id('lind'), { limit: 3, ...(cursor && { cursor }) });
      const whole = await store.mentions(id('lind'), { limit: 50 });
      const firstPage = await read();
      const early = {
        source: 'early.txt',
        publishedAt: '2020-01-01',
        sentences: ['[Ada Lind|lind] was in [Corvale|corvale].'],
      };
      await store.put([prepare(CAST, early)]);
      await store.replaceGraph(assemble(CAST, [...STORIES, early]));
      const rest = await pages((cursor) => read(cursor ?? firstPage.next ?? undefined));
      expect([...firstPage.items, ...rest]).toEqual(whole.items);
    });
  });

  test('the evidence of an edge is paged in its order', async () => {
    await withStore(engine, async (store) => {
      const whole = await store.evidence(id('oke'), id('lind'), { limit: 50 });
      const edge = await store.edge(id('lind'), id('oke'));
      expect(whole.items).toEqual(edge?.evidence.map((span) => expect.objectContaining(span)));
      expect(
        await pages((cursor) =>
          store.evidence(id('oke'), id('lind'), { limit: 2, ...(cursor && { cursor }) }),
        ),
      ).toEqual(whole.items);
    });
  });

  test('the evidence of an edge comes newest first, surest first, or of some days alone, paged alike', async () => {
    // Each mention is surer than the one before, so that the order cannot be the stored one.
    const prepared = STORIES.map((story, at) => {
      const one = prepare(CAST, story);
      const mentions = one.extraction.mentions.map((mention, place) => ({
        ...mention,
        confidence: 0.5 + 0.08 * at + 0.01 * place,
      }));
      return { ...one, extraction: { ...one.extraction, mentions } };
    });
    await withStore(
      engine,
      async (store) => {
        await store.put(prepared);
        await store.replaceGraph(assemble(CAST, STORIES));
        const list = (query: Partial<EvidenceQuery>) =>
          store.evidence(id('oke'), id('lind'), { limit: 50, ...query });
        const stored = (await list({})).items;
        const day = (span: { date?: string }) => span.date ?? '';
        expect((await list({ sort: 'newest' })).items.map(day)).toEqual(stored.map(day).sort().reverse());
        expect((await list({ sort: 'strongest' })).items.map(({ document }) => document)).toEqual(
          ['undated.txt', 'deal.txt', 'talks.txt', 'talks.txt', 'strike.txt'].map(documentId),
        );
        const march = { from: '2021-03-02', to: '2021-03-31' };
        const some = await list({ ...march, sort: 'strongest' });
        expect([some.total, new Set(some.items.map(day))]).toEqual([2, new Set(['2021-03-05'])]);
        for (const query of [{ sort: 'newest' }, { sort: 'strongest' }, march] as const)
          expect(await pages((cursor) => list({ ...query, limit: 1, ...(cursor && { cursor }) }))).toEqual(
            (await list(query)).items,
          );
      },
      [],
    );
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
