import type { Position } from '../contract/graph-records.js';
import type { EntityId } from '../contract/ids.js';
import { DEFAULT_WINDOW, type Window } from '../contract/window.js';
import type { Recount } from '../graph/recount.js';
import { collect } from '../lib/collect.js';
import { type AssembleResult, assembleCorpus, createRecount } from '../pipeline.js';
import type { Store } from '../store/store.js';

/**
 * Where a new graph's entities go. `afresh`: places follow from documents and decisions alone. `grown`: documents came to a
 * picture that somebody is looking at, so what stands stays. `held`: a correction or removal; what stood when documents
 * last came stays, so that taking it back gives the picture back, and where none ever came, all is laid out afresh.
 */
export type Places = 'afresh' | 'grown' | 'held';

/** Weights kept from one graph of a store to its next, so that only what changed is counted. Another window begins anew. */
export class KeptCounts {
  #window: Window | undefined;
  #recount = createRecount(DEFAULT_WINDOW);

  of(window: Window): Recount {
    if (window !== this.#window) this.#recount = createRecount(window);
    this.#window = window;
    return this.#recount;
  }
}

/**
 * Makes the graph anew from what is stored: after documents, decisions or the window changed. With `counts` of the graph
 * before, which take the memory of a corpus, weights are brought up to date; without, all is counted.
 */
export const reassemble = async (
  store: Store,
  places: Places,
  counts?: KeptCounts,
): Promise<AssembleResult> => {
  const documents = await collect(store.corpus());
  const previous = await previousPlaces(store, places);
  const window = await store.window();
  const result = assembleCorpus(documents, await store.decisions(), {
    window,
    previous,
    recount: counts?.of(window),
  });
  const kept = places === 'grown' ? positionsOf(result.graph.entities) : previous;
  await store.replaceGraph({ ...result.graph, places: kept });
  return result;
};

const previousPlaces = async (store: Store, places: Places): Promise<ReadonlyMap<EntityId, Position>> => {
  switch (places) {
    case 'afresh':
      return new Map();
    case 'held':
      return store.places();
    case 'grown':
      return positionsOf(await collect(store.allEntities()));
  }
};

const positionsOf = (
  entities: readonly (Position & { readonly id: EntityId })[],
): ReadonlyMap<EntityId, Position> => new Map(entities.map(({ id, x, y }) => [id, { x, y }]));
