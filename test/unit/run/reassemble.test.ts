import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Position } from '../../../src/contract/graph-records.js';
import { collect } from '../../../src/lib/collect.js';
import { documentId } from '../../../src/lib/make-id.js';
import { build } from '../../../src/run/build.js';
import { KeptCounts, reassemble } from '../../../src/run/reassemble.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { HARBOUR_CAST, HARBOUR_STORIES } from '../../support/harbour-stories.js';
import { type MarkedStory, prepare } from '../../support/marked-corpus.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const CAST = { ...HARBOUR_CAST, moor: { name: 'Lena Moor', type: 'person' } } as const;
const NEWS = {
  source: 'news.txt',
  publishedAt: '2021-05-01',
  sentences: ['[Ada Lind|lind] of the [Dockers’ Union|union] thanked [Lena Moor|moor].'],
};
// Without a signature no story is taken for another's copy.
const told = (story: MarkedStory) => ({ ...prepare(CAST, story), signature: new Uint32Array() });
const noWork = { jobs: 1, run: () => Promise.reject(new Error('no tasks')), close: async () => undefined };

const withStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(join(temporaryFolder(), 'g.db'));
  try {
    await store.put(HARBOUR_STORIES.map(told));
    await build([], noWork, store);
    await work(store);
  } finally {
    await store.close();
  }
};

const picture = async (store: Store): Promise<ReadonlyMap<string, Position>> =>
  new Map((await collect(store.allEntities())).map(({ name, x, y }) => [name, { x, y }]));

const addNews = async (store: Store): Promise<void> => {
  await store.put([told(NEWS)]);
  await reassemble(store, 'grown');
};

test('documents that come to a server move nothing that stood before', () =>
  withStore(async (store) => {
    const before = await picture(store);
    await addNews(store);
    const after = await picture(store);
    expect(after.size).toBe(before.size + 1);
    for (const [name, place] of before) expect(after.get(name)).toEqual(place);
  }));

test('after that a correction moves nothing either, and its undo gives the whole graph back', () =>
  withStore(async (store) => {
    await addNews(store);
    const before = await collect(store.allEntities());
    const [into, from] = (['Bram Oké', 'Petra Oké'] as const).map(
      (name) => ({ kind: 'name', name, type: 'person' }) as const,
    );
    const { id } = await store.decide({ kind: 'merge', into: into!, from: [from!] }, '2021-06-01T00:00:00Z');
    await reassemble(store, 'held');
    const merged = await picture(store);
    expect(merged.has('Petra Oké')).toBe(false);
    for (const { name, x, y } of before)
      if (!name.endsWith('Oké')) expect(merged.get(name)).toEqual({ x, y });
    await store.decide({ kind: 'undo', decision: id }, '2021-06-02T00:00:00Z');
    await reassemble(store, 'held');
    expect(await collect(store.allEntities())).toEqual(before);
  }));

test('a build then lays out afresh, as one of all documents from nothing does', () =>
  withStore(async (store) => {
    await addNews(store);
    await build([], noWork, store);
    expect((await store.places()).size).toBe(0);
    await withStore(async (other) => {
      await other.put([told(NEWS)]);
      await build([], noWork, other);
      expect(await picture(store)).toEqual(await picture(other));
    });
  }));

test('with counts kept from graph to graph the store comes to hold what counting everything gives', () =>
  withStore(async (store) => {
    const counts = new KeptCounts();
    const [strike] = HARBOUR_STORIES.map(({ source }) => documentId(source));
    const steps = [
      () => store.put([told(NEWS)]),
      () => store.remove(strike!),
      () => store.setWindow('paragraph'),
      () => store.put(HARBOUR_STORIES.slice(0, 1).map(told)),
    ];
    for (const step of steps) {
      await step();
      await reassemble(store, 'afresh', counts);
      const kept = [await collect(store.allEntities()), await collect(store.allEdges())];
      await reassemble(store, 'afresh');
      expect([await collect(store.allEntities()), await collect(store.allEdges())]).toEqual(kept);
    }
  }));
