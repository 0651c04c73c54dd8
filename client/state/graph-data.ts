import type { EdgeFigures, GraphAnswer, NodeAttributes } from '../api-types.js';

export interface GraphNode extends NodeAttributes {
  readonly id: string;
  /** Connections within what was loaded. */
  readonly degree: number;
}

export interface GraphEdge extends EdgeFigures {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** The graph as loaded, and how much there is in all. */
export interface GraphData {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly totalNodes: number;
  readonly totalEdges: number;
}

export const edgeId = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

const count = (value: unknown, least: number) => (typeof value === 'number' && value > least ? value : least);

/** Joins what the server opened with and what was expanded since. The first answer knows the totals. */
export function joinGraphs(answers: readonly GraphAnswer[]): GraphData {
  const edges = new Map<string, GraphEdge>();
  const degree = new Map<string, number>();
  for (const answer of answers) {
    for (const { source, target, attributes } of answer.edges) {
      const id = edgeId(source, target);
      if (edges.has(id)) continue;
      edges.set(id, { ...attributes, id, source, target });
      degree.set(source, (degree.get(source) ?? 0) + 1);
      degree.set(target, (degree.get(target) ?? 0) + 1);
    }
  }
  const nodes = new Map<string, GraphNode>();
  for (const answer of answers) {
    for (const { key, attributes } of answer.nodes) {
      if (!nodes.has(key)) nodes.set(key, { ...attributes, id: key, degree: degree.get(key) ?? 0 });
    }
  }
  const attributes = answers[0]?.attributes ?? {};
  return {
    nodes,
    edges,
    totalNodes: count(attributes.totalNodes, nodes.size),
    totalEdges: count(attributes.totalEdges, edges.size),
  };
}
