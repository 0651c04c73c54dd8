import type { GraphSource } from './export/exporter.js';
import type { WholeGraph } from './graph/as-of.js';
import { type FilteredGraph, filterGraph, type GraphFilters } from './graph/filter.js';
import { collect } from './lib/collect.js';
import type { Store } from './store/store.js';

/** The graph of a store in memory, as the filters take it. */
export const wholeGraph = async (store: Store): Promise<WholeGraph> => ({
  entities: await collect(store.allEntities()),
  edges: await collect(store.allEdges()),
  days: await store.days(),
});

/** What an export of the whole store reads: streamed, however large it is. */
const wholeSource = (store: Store): GraphSource => ({
  attributes: {},
  entities: () => store.allEntities(),
  edges: () => store.allEdges(),
  documents: () => store.allDocuments(),
});

/** What an export of a part reads. Its documents keep only mentions of entities in that part. */
export const filteredSource = (
  store: Store,
  { entities, edges, total, leftOut }: FilteredGraph,
): GraphSource => {
  const shown = new Set(entities.map(({ id }) => id));
  return {
    attributes: { total, leftOut },
    entities: () => entities,
    edges: () => edges,
    documents: async function* () {
      for await (const document of store.allDocuments()) {
        yield {
          ...document,
          mentions: document.mentions.filter(({ entity }) => entity && shown.has(entity)),
        };
      }
    },
  };
};

/** The source of an export with the filters of `GET /graph`. */
export const exportSource = async (store: Store, filters: GraphFilters): Promise<GraphSource> =>
  Object.values(filters).every((value) => value === undefined)
    ? wholeSource(store)
    : filteredSource(store, filterGraph(await wholeGraph(store), filters));
