import type { GraphAttributes, GraphQuery } from '../contract/api/graph.js';
import { DramatisError } from '../contract/errors.js';
import type { Edge, Tie } from '../contract/graph-records.js';
import type { DocumentId, EntityId } from '../contract/ids.js';
import type { ExportedDocument, GraphSource } from '../export/index.js';
import type { WholeGraph } from '../graph/as-of.js';
import { filterGraph, filterTies, type GraphFilters, type LeftOut, type Part } from '../graph/filter.js';
import type { Store } from '../store/store.js';

export interface GraphPart<AnyEdge extends Tie = Edge> extends Part<AnyEdge> {
  readonly attributes: GraphAttributes;
}

/** Whether a part can be told from edges without their evidence: reading that is most of the work. */
export const needsNoEvidence = ({ from, to, document, publisher }: GraphQuery): boolean =>
  [from, to, document, publisher].every((filter) => filter === undefined);

/** The part of a store's graph that the filters of `GET /graph` leave, and how much they left out. */
export const filteredGraph = async (
  store: Store,
  whole: WholeGraph,
  { document, publisher, ...filters }: GraphQuery,
): Promise<GraphPart> => {
  const leftOut: NoteOfLeftOut[] = [];
  let named = whole;
  const take = (filter: string, next: WholeGraph): void => {
    leftOut.push({
      filter,
      entities: named.entities.length - next.entities.length,
      edges: named.edges.length - next.edges.length,
    });
    named = next;
  };
  if (document !== undefined)
    take('document', await namedIn(store, named, [await onlyDocument(store, document)]));
  if (publisher !== undefined)
    take('publisher', await namedIn(store, named, await publishedBy(store, publisher)));
  const filtered = filterGraph(named, filtersOf(filters));
  return partOf(store, whole, filtered, [...leftOut, ...filtered.leftOut]);
};

/** The same for filters that need no evidence. */
export const filteredTies = async (
  store: Store,
  whole: Part<Tie>,
  filters: GraphQuery,
): Promise<GraphPart<Tie>> => {
  const filtered = filterTies(whole, filtersOf(filters));
  return partOf(store, whole, filtered, filtered.leftOut);
};

type NoteOfLeftOut = Omit<LeftOut, 'filter'> & { readonly filter: string };

const filtersOf = ({ around, ...filters }: GraphQuery): GraphFilters => ({
  ...filters,
  ...(around !== undefined && { around: around.map((id) => id as EntityId) }),
});

const partOf = async <AnyEdge extends Tie>(
  store: Store,
  whole: Part<Tie>,
  { entities, edges }: Part<AnyEdge>,
  leftOut: readonly NoteOfLeftOut[],
): Promise<GraphPart<AnyEdge>> => ({
  entities,
  edges,
  attributes: {
    totalNodes: whole.entities.length,
    totalEdges: whole.edges.length,
    nodes: entities.length,
    edges: edges.length,
    leftOut: [...leftOut],
    communities: [...(await store.communities())],
  },
});

/** What exporters read: the filtered graph, and the documents with those of their mentions that name somebody in it. */
export const exportSource = (store: Store, { entities, edges, attributes }: GraphPart): GraphSource => {
  const shown = new Set(entities.map(({ id }) => id));
  return {
    attributes,
    entities: () => entities,
    edges: () => edges,
    documents: () => documentsNaming(store, shown),
  };
};

async function* documentsNaming(
  store: Store,
  shown: ReadonlySet<EntityId>,
): AsyncGenerator<ExportedDocument> {
  for await (const { mentions, ...document } of store.allDocuments())
    yield {
      ...document,
      mentions: mentions.map(({ entity, ...mention }) =>
        entity !== undefined && shown.has(entity) ? { ...mention, entity } : mention,
      ),
    };
}

interface Named {
  readonly id: DocumentId;
  readonly copyOf?: DocumentId;
}

const onlyDocument = async (store: Store, id: string): Promise<Named> => {
  const found = await store.document(id as DocumentId);
  if (found === undefined)
    throw new DramatisError('not-found', `There is no document '${id}' in this store.`);
  const { document, copyOf } = found;
  return { id: document.id, ...(copyOf !== undefined && { copyOf }) };
};

const publishedBy = async (store: Store, publisher: string): Promise<readonly Named[]> => {
  const documents: Named[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await store.documents({ limit: 1000, ...(cursor && { cursor }) });
    documents.push(...page.items.filter((document) => document.publisher === publisher));
    cursor = page.next;
  } while (cursor !== null);
  return documents;
};

/**
 * What some documents name, and the edges that they are evidence for; the figures stay those of the whole.
 * A near-copy has no evidence of its own: what connects its names stands in the story it copies.
 */
const namedIn = async (
  store: Store,
  { entities, edges, days }: WholeGraph,
  documents: readonly Named[],
): Promise<WholeGraph> => {
  const named = new Set<EntityId | undefined>();
  for (const { id } of documents)
    for (const entity of (await store.document(id))?.entityOf ?? []) named.add(entity);
  const stories = new Set(documents.map(({ id, copyOf }) => copyOf ?? id));
  return {
    entities: entities.filter(({ id }) => named.has(id)),
    edges: edges.filter(
      ({ source, target, evidence }) =>
        named.has(source) && named.has(target) && evidence.some(({ document }) => stories.has(document)),
    ),
    days,
  };
};
