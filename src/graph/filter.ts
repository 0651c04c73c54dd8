import type { EntityType } from '../contract/entity-types/index.js';
import type { Edge, Entity, Tie } from '../contract/graph-records.js';
import type { EntityId } from '../contract/ids.js';
import { byCodeUnits } from '../lib/by-code-units.js';
import { fold } from '../lib/fold.js';
import { asOf, type WholeGraph } from './as-of.js';
import { backbone } from './backbone.js';

/** The filters of `GET /graph`, taken in this order. Each is optional and does nothing where it is left out. */
export interface GraphFilters {
  /** Calendar days, both inclusive: the graph is counted anew as of then. */
  readonly from?: string;
  readonly to?: string;
  /** Entities of these types. */
  readonly type?: readonly EntityType[];
  /** Entities of these communities. */
  readonly community?: readonly number[];
  /** Edges of at least this weight. */
  readonly minWeight?: number;
  /** Edges of at least this G²: 3.84 is p = 0.05, 10.83 is p = 0.001. */
  readonly minSignificance?: number;
  /** Edges in the disparity filter's backbone at this level, between 0 and 1; 0.05 is usual. */
  readonly backbone?: number;
  /** Entities with this in their name or an alias, whatever its case and accents. */
  readonly query?: string;
  /** These entities and what lies within `depth` steps of them; with `query` and no `around`, of what it finds. */
  readonly around?: readonly EntityId[];
  /** Steps, 1 unless said; 0 is the entities alone. */
  readonly depth?: number;
  /** Entities with at least this many edges left. */
  readonly minDegree?: number;
  /** At most this many entities: the centres of `around`, then the strongest by the weight of the edges they have left. */
  readonly limit?: number;
}

/** What one filter took away. */
export interface LeftOut {
  readonly filter: 'time' | Exclude<keyof GraphFilters, 'from' | 'to' | 'depth'>;
  readonly entities: number;
  readonly edges: number;
}

/** Some of a graph's entities and edges; the edges may come without their evidence. */
export interface Part<AnyEdge extends Tie = Edge> {
  readonly entities: readonly Entity[];
  readonly edges: readonly AnyEdge[];
}

export interface FilteredGraph<AnyEdge extends Tie = Edge> extends Part<AnyEdge> {
  /** One for each filter that was asked for, in the order they were taken. */
  readonly leftOut: readonly LeftOut[];
}

/** A part of a graph, and what was left out of it. Linear but for the sorting that `limit` does. */
export const filterGraph = (whole: WholeGraph, { from, to, ...filters }: GraphFilters): FilteredGraph => {
  if (from === undefined && to === undefined) return filterTies(whole, filters);
  const then = asOf(whole, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  const { entities, edges, leftOut } = filterTies(then, filters);
  return { entities, edges, leftOut: [difference('time', whole, then), ...leftOut] };
};

/** The same with all filters but those of time, which need no evidence. */
export const filterTies = <AnyEdge extends Tie>(
  whole: Part<AnyEdge>,
  {
    type,
    community,
    minWeight,
    minSignificance,
    query,
    around,
    depth,
    minDegree,
    limit,
    ...filters
  }: Omit<GraphFilters, 'from' | 'to'>,
): FilteredGraph<AnyEdge> => {
  const leftOut: LeftOut[] = [];
  let part = whole;
  const take = (filter: LeftOut['filter'], next: Part<AnyEdge>): void => {
    leftOut.push(difference(filter, part, next));
    part = next;
  };

  if (type)
    take(
      'type',
      among(part, (entity) => type.includes(entity.type)),
    );
  if (community)
    take(
      'community',
      among(part, (entity) => community.includes(entity.community)),
    );
  if (minWeight !== undefined)
    take('minWeight', { ...part, edges: part.edges.filter(({ weight }) => weight >= minWeight) });
  if (minSignificance !== undefined)
    take('minSignificance', {
      ...part,
      edges: part.edges.filter(({ significance }) => significance >= minSignificance),
    });
  if (filters.backbone !== undefined)
    take('backbone', { ...part, edges: backbone(part.edges, filters.backbone) });
  let centres: ReadonlySet<EntityId> = new Set(around);
  if (query !== undefined) {
    const found = new Set(part.entities.filter(nameHolds(query)).map(({ id }) => id));
    const near = depth !== undefined && !around ? stepsFrom(part, found, depth) : found;
    if (!around) centres = found;
    take(
      'query',
      among(part, ({ id }) => near.has(id)),
    );
  }
  if (around) {
    const near = stepsFrom(part, centres, depth ?? 1);
    take(
      'around',
      among(part, ({ id }) => near.has(id)),
    );
  }
  if (minDegree !== undefined) {
    const { degree } = strengths(part);
    take(
      'minDegree',
      among(part, ({ id }) => (degree.get(id) ?? 0) >= minDegree),
    );
  }
  if (limit !== undefined) {
    const kept = strongest(part, centres, limit);
    take(
      'limit',
      among(part, ({ id }) => kept.has(id)),
    );
  }
  return { entities: part.entities, edges: part.edges, leftOut };
};

const difference = (filter: LeftOut['filter'], before: Part<Tie>, after: Part<Tie>): LeftOut => ({
  filter,
  entities: before.entities.length - after.entities.length,
  edges: before.edges.length - after.edges.length,
});

/** Some of the entities, and the edges between them. */
const among = <AnyEdge extends Tie>(
  { entities, edges }: Part<AnyEdge>,
  keep: (entity: Entity) => boolean,
): Part<AnyEdge> => {
  const kept = entities.filter(keep);
  const ids = new Set(kept.map(({ id }) => id));
  return { entities: kept, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
};

const nameHolds = (query: string): ((entity: Entity) => boolean) => {
  const wanted = fold(query.trim());
  return ({ name, aliases }) => [name, ...aliases].some((form) => fold(form).includes(wanted));
};

const stepsFrom = (
  { edges }: Part<Tie>,
  centres: ReadonlySet<EntityId>,
  depth: number,
): ReadonlySet<EntityId> => {
  const neighbours = new Map<EntityId, EntityId[]>();
  const tie = (id: EntityId, other: EntityId): void => {
    const others = neighbours.get(id);
    if (others) others.push(other);
    else neighbours.set(id, [other]);
  };
  for (const { source, target } of edges) {
    tie(source, target);
    tie(target, source);
  }
  const near = new Set(centres);
  let border: readonly EntityId[] = [...centres];
  for (let step = 0; step < depth && border.length > 0; step++) {
    const next: EntityId[] = [];
    for (const id of border) {
      for (const other of neighbours.get(id) ?? []) {
        if (near.has(other)) continue;
        near.add(other);
        next.push(other);
      }
    }
    border = next;
  }
  return near;
};

const strengths = ({ edges }: Part<Tie>) => {
  const degree = new Map<EntityId, number>();
  const strength = new Map<EntityId, number>();
  for (const { source, target, weight } of edges) {
    for (const id of [source, target]) {
      degree.set(id, (degree.get(id) ?? 0) + 1);
      strength.set(id, (strength.get(id) ?? 0) + weight);
    }
  }
  return { degree, strength };
};

const strongest = (part: Part<Tie>, centres: ReadonlySet<EntityId>, limit: number): ReadonlySet<EntityId> => {
  const { strength } = strengths(part);
  const ordered = [...part.entities].sort(
    (a, b) =>
      Number(centres.has(b.id)) - Number(centres.has(a.id)) ||
      (strength.get(b.id) ?? 0) - (strength.get(a.id) ?? 0) ||
      b.mentions - a.mentions ||
      byCodeUnits(a.id, b.id),
  );
  return new Set(ordered.slice(0, limit).map(({ id }) => id));
};
