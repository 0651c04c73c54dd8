import { describe, expect, test } from 'vitest';
import { documentId } from '../../../src/lib/make-id.js';
import { ENGINES } from '../../../src/store/engines/index.js';
import type { EvidenceQuery } from '../../../src/store/store.js';
import { assemble } from '../../support/assemble-marked.js';
import { HARBOUR_CAST as CAST, HARBOUR_STORIES as STORIES } from '../../support/harbour-stories.js';
import { prepare } from '../../support/marked-corpus.js';
import { withStore } from './fresh-store.js';
import { id, pages } from './harbour-graph.js';

describe.each(ENGINES.map(({ name }) => name))('%s', (engine) => {
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
});
