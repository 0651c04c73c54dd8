import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { Drawn } from './loaded-graph.js';

/** Nodes times edges up to which it is worked out at once: about a second. Beyond it the reader is told to filter. */
export const MOST_WORK = 8_000_000;

/** Exact betweenness of what is drawn (Brandes 2001), 0 to 1. */
export function betweennessOf({ data, visible }: Drawn): ReadonlyMap<string, number> {
  const graph = new UndirectedGraph();
  for (const id of visible.nodes) graph.addNode(id);
  for (const id of visible.edges) {
    const edge = data.edges.get(id);
    if (edge) graph.addUndirectedEdge(edge.source, edge.target);
  }
  return new Map(Object.entries(betweennessCentrality(graph, { getEdgeWeight: null })));
}
