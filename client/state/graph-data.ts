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
  /** In the whole store. */
  readonly totalNodes: number;
  readonly totalEdges: number;
  /** Entities that only the limit kept out. */
  readonly beyondLimit: number;
  /** Connections that only the backbone filter kept out. */
  readonly beyondBackbone: number;
  readonly communities: GraphAnswer['attributes']['communities'];
}

export const NO_GRAPH: GraphData = {
  nodes: new Map(),
  edges: new Map(),
  totalNodes: 0,
  totalEdges: 0,
  beyondLimit: 0,
  beyondBackbone: 0,
  communities: [],
};

export const edgeId = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

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
  const about = answers[0]?.attributes;
  const beyond = about?.leftOut.find((one) => one.filter === 'limit')?.entities ?? 0;
  const brought = nodes.size - (answers[0]?.nodes.length ?? 0);
  return {
    nodes,
    edges,
    totalNodes: Math.max(about?.totalNodes ?? 0, nodes.size),
    totalEdges: Math.max(about?.totalEdges ?? 0, edges.size),
    beyondLimit: Math.max(0, beyond - brought),
    beyondBackbone: about?.leftOut.find((one) => one.filter === 'backbone')?.edges ?? 0,
    communities: about?.communities ?? [],
  };
}
