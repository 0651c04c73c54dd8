import { UndirectedGraph } from 'graphology';
import type { GraphData } from '../state/graph-data.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What Sigma holds on to: positions alone. All looks come from the reducers. */
export type SceneGraph = UndirectedGraph;

/** Positions that differ from the server's: dragged nodes and a layout that ran here. */
export type Moved = Map<string, Point>;

export function sceneGraph(data: GraphData, moved: Moved): SceneGraph {
  const graph: SceneGraph = new UndirectedGraph({ multi: false });
  for (const node of data.nodes.values()) {
    const { x, y } = moved.get(node.id) ?? node;
    graph.addNode(node.id, { x, y });
  }
  for (const edge of data.edges.values()) {
    if (graph.hasNode(edge.source) && graph.hasNode(edge.target)) {
      graph.addUndirectedEdgeWithKey(edge.id, edge.source, edge.target);
    }
  }
  return graph;
}
