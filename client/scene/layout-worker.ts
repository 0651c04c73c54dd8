import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** What the page sends: nodes in order with their places, and edges as pairs of indexes. */
export interface LayoutTask {
  readonly places: Float64Array;
  readonly pinned: readonly number[];
  readonly edges: Uint32Array;
  readonly weights: Float64Array;
  readonly iterations: number;
}

/** What comes back after each round: places in the same order. */
export interface LayoutRound {
  readonly places: Float64Array;
  readonly done: boolean;
}

const ROUND = 8;

function graphOf({ places, pinned, edges, weights }: LayoutTask) {
  const graph = new UndirectedGraph();
  const fixed = new Set(pinned);
  for (let node = 0; node < places.length / 2; node += 1) {
    graph.addNode(node, { x: places[2 * node], y: places[2 * node + 1], fixed: fixed.has(node) });
  }
  weights.forEach((weight, edge) => {
    graph.mergeEdge(edges[2 * edge], edges[2 * edge + 1], { weight });
  });
  return graph;
}

/** ForceAtlas2 off the page's thread, a few iterations at a time (Jacomy et al. 2014). Ends with the worker. */
addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const graph = graphOf(data);
  const settings = { ...forceAtlas2.inferSettings(graph), slowDown: 8, barnesHutOptimize: graph.order > 800 };
  let ran = 0;
  const round = () => {
    forceAtlas2.assign(graph, { iterations: ROUND, settings, getEdgeWeight: 'weight' });
    ran += ROUND;
    const places = new Float64Array(graph.order * 2);
    graph.forEachNode((node, { x, y }) => {
      places[2 * Number(node)] = x;
      places[2 * Number(node) + 1] = y;
    });
    const done = ran >= data.iterations;
    postMessage({ places, done } satisfies LayoutRound);
    if (!done) setTimeout(round);
  };
  round();
});
