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

/** The graph of the present revision; one read serves all who ask for it meanwhile and until the store changes. */
export const wholeGraphOf = (store: Store): (() => Promise<WholeGraph>) => {
  let known: { readonly revision: string; readonly graph: Promise<WholeGraph> } | undefined;
  return async () => {
    const revision = await store.revision();
    if (known?.revision === revision) return known.graph;
    const read = { revision, graph: readWholeGraph(store) };
    known = read;
    read.graph.catch(() => {
      if (known === read) known = undefined;
    });
    return read.graph;
  };
};

/** The chain network of the present graph, made on the first question after a change. */
export const chainsOf = (wholeGraph: () => Promise<WholeGraph>): (() => Promise<ChainNetwork>) => {
  const networks = new WeakMap<WholeGraph, ChainNetwork>();
  return async () => {
    const graph = await wholeGraph();
    const known = networks.get(graph);
    if (known !== undefined) return known;
    const network = chainNetwork(
      graph.entities.map(({ id }) => id),
      graph.edges,
    );
    networks.set(graph, network);
    return network;
  };
};
