import type { Edge, Entity } from '../contract/graph-records.js';

/** One column of a table of nodes or edges, the same in GEXF, GraphML and CSV. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double';
  /** Undefined where the row has no such value. */
  of(row: Row): string | number | undefined;
}

/** Beside id, label, colour, place and size, for which each format has a form of its own. */
export const NODE_COLUMNS: readonly Column<Entity>[] = [
  { name: 'type', type: 'string', of: ({ type }) => type },
  { name: 'mentions', type: 'integer', of: ({ mentions }) => mentions },
  { name: 'documents', type: 'integer', of: ({ documents }) => documents },
  { name: 'degree', type: 'integer', of: ({ degree }) => degree },
  { name: 'community', type: 'integer', of: ({ community }) => community },
  { name: 'pagerank', type: 'double', of: ({ pagerank }) => pagerank },
  { name: 'weightedDegree', type: 'integer', of: ({ structure }) => structure.weightedDegree },
  { name: 'betweenness', type: 'double', of: ({ structure }) => structure.betweenness },
  { name: 'betweennessError', type: 'double', of: ({ structure }) => structure.betweennessError },
  { name: 'core', type: 'integer', of: ({ structure }) => structure.core },
  { name: 'component', type: 'integer', of: ({ structure }) => structure.component },
  { name: 'aliases', type: 'string', of: ({ aliases }) => aliases.join(' | ') },
  { name: 'first', type: 'string', of: ({ first }) => first },
  { name: 'last', type: 'string', of: ({ last }) => last },
];

/** Beside source, target and weight. */
export const EDGE_COLUMNS: readonly Column<Edge>[] = [
  { name: 'documents', type: 'integer', of: ({ documents }) => documents },
  { name: 'evidence', type: 'integer', of: ({ evidence }) => evidence.length },
  { name: 'npmi', type: 'double', of: ({ npmi }) => npmi },
  { name: 'significance', type: 'double', of: ({ significance }) => significance },
  { name: 'first', type: 'string', of: ({ first }) => first },
  { name: 'last', type: 'string', of: ({ last }) => last },
];
