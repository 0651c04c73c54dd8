import type { Tie } from '../contract/graph-records.js';
import type { WholeGraph } from '../graph/as-of.js';
import { type ChainNetwork, chainNetwork } from '../graph/chain-network.js';
import type { Part } from '../graph/filter.js';
import { collect } from '../lib/collect.js';
import type { Store } from '../store/store.js';

/** What `read` reads in several steps, all of one revision: a new graph may be written between two of them. */
export const ofOneRevision = async <Reading>(
  store: Store,
  read: () => Promise<Reading>,
): Promise<Reading> => {
  for (;;) {
    const revision = await store.revision();
    const reading = await read();
    if (revision === (await store.revision())) return reading;
  }
};

/** Reads the graph of a store into memory, where filters work on it. */
export const readWholeGraph = (store: Store): Promise<WholeGraph> =>
  ofOneRevision(store, async () => ({
    entities: await collect(store.allEntities()),
    edges: await collect(store.allEdges()),
    days: await store.days(),
  }));

/** What `read` makes of a store's present graph; one reading serves all who ask meanwhile and until the store changes. */
const once = <Reading>(store: Store, read: () => Promise<Reading>): (() => Promise<Reading>) => {
  let known: { readonly revision: string; readonly reading: Promise<Reading> } | undefined;
  return async () => {
    const revision = await store.revision();
    if (known?.revision === revision) return known.reading;
    const now = { revision, reading: read() };
    known = now;
    now.reading.catch(() => {
      if (known === now) known = undefined;
    });
    return now.reading;
  };
};

/** The whole graph, on the first question after a change. */
export const wholeGraphOf = (store: Store): (() => Promise<WholeGraph>) =>
  once(store, () => readWholeGraph(store));

/** The graph without evidence, which is read in a quarter of the time. */
export const tiesOf = (store: Store): (() => Promise<Part<Tie>>) =>
  once(store, () =>
    ofOneRevision(store, async () => ({
      entities: await collect(store.allEntities()),
      edges: await collect(store.allTies()),
    })),
  );

/** What chains are looked up in, on the first question after a change. */
export const chainsOf = (store: Store): (() => Promise<ChainNetwork>) =>
  once(store, async () => {
    const ties = await collect(store.allTies());
    return chainNetwork(new Set(ties.flatMap(({ source, target }) => [source, target])), ties);
  });
