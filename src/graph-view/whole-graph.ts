import type { WholeGraph } from '../graph/as-of.js';
import { type ChainNetwork, chainNetwork } from '../graph/chain-network.js';
import { collect } from '../lib/collect.js';
import type { Store } from '../store/store.js';

/** Reads the graph of a store into memory, where filters work on it. */
export const readWholeGraph = async (store: Store): Promise<WholeGraph> => {
  // A new graph may be written between two reads: what is returned is all of one revision.
  for (;;) {
    const revision = await store.revision();
    const graph = {
      entities: await collect(store.allEntities()),
      edges: await collect(store.allEdges()),
      days: await store.days(),
    };
    if (revision === (await store.revision())) return graph;
  }
};

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

/** What chains are looked up in, on the first question after a change: of the edges only their strengths are read. */
export const chainsOf = (store: Store): (() => Promise<ChainNetwork>) =>
  once(store, async () => {
    const links = await collect(store.allLinks());
    return chainNetwork(new Set(links.flatMap(({ source, target }) => [source, target])), links);
  });
