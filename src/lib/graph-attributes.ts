import { ENTITY_TYPES, type EntityType } from '../contract/entity-types/index.js';
import type { Entity, Tie } from '../contract/graph-records.js';
import type { EntityId } from '../contract/ids.js';

/** What a node of the graph carries, on every outside face. */
export interface NodeAttributes {
  readonly label: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly documents: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** `#rrggbb`. */
  readonly color: string;
  readonly community: number;
  readonly pagerank: number;
  /** ISO dates, null where no dated document names it. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What an edge of the graph carries, on every outside face. */
export interface EdgeAttributes {
  readonly weight: number;
  readonly documents: number;
  readonly npmi: number;
  readonly significance: number;
  /** ISO dates, null where no evidence is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

const COLORS: ReadonlyMap<EntityType, string> = new Map(ENTITY_TYPES.map(({ name, color }) => [name, color]));

export const nodeAttributes = (entity: Entity): NodeAttributes => ({
  label: entity.name,
  type: entity.type,
  mentions: entity.mentions,
  documents: entity.documents,
  x: entity.x,
  y: entity.y,
  size: entity.size,
  color: COLORS.get(entity.type)!,
  community: entity.community,
  pagerank: entity.pagerank,
  first: entity.first ?? null,
  last: entity.last ?? null,
});

export const edgeAttributes = (edge: Omit<Tie, 'source' | 'target'>): EdgeAttributes => ({
  weight: edge.weight,
  documents: edge.documents,
  npmi: edge.npmi,
  significance: edge.significance,
  first: edge.first ?? null,
  last: edge.last ?? null,
});

/** What graphology is told of the graph in its serialised form. */
export const GRAPH_OPTIONS = { type: 'undirected', multi: false, allowSelfLoops: false } as const;

/** A node in graphology's serialised form. */
export const serialisedNode = (entity: Entity) => ({ key: entity.id, attributes: nodeAttributes(entity) });

/** An edge in graphology's serialised form. */
export const serialisedEdge = (edge: Tie) => ({
  key: edgeKey(edge),
  source: edge.source,
  target: edge.target,
  attributes: edgeAttributes(edge),
});

/** An edge's key in a graph. Ids hold no hyphen, so it is unambiguous. */
export const edgeKey = ({
  source,
  target,
}: {
  readonly source: EntityId;
  readonly target: EntityId;
}): string => `${source}--${target}`;
