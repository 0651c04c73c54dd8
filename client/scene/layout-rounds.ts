import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** What is to be laid out: nodes in order with their places, and edges as pairs of indexes. */
export interface LayoutTask {
  readonly places: Float64Array;
  readonly pinned: readonly number[];
  readonly edges: Uint32Array;
  readonly weights: Float64Array;
  readonly iterations: number;
}

/** What each round gives: places in the same order. */
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

/** ForceAtlas2, a few iterations each time the function it gives is called (Jacomy et al. 2014). */
export function layoutRounds(task: LayoutTask): () => LayoutRound {
  const graph = graphOf(task);
  const settings = { ...forceAtlas2.inferSettings(graph), slowDown: 8, barnesHutOptimize: graph.order > 800 };
  let ran = 0;
  return () => {
    forceAtlas2.assign(graph, { iterations: ROUND, settings, getEdgeWeight: 'weight' });
    ran += ROUND;
    const places = new Float64Array(graph.order * 2);
    graph.forEachNode((node, { x, y }) => {
      places[2 * Number(node)] = x;
      places[2 * Number(node) + 1] = y;
    });
    return { places, done: ran >= task.iterations };
  };
}

/** Runs them one after the other, with a breath between for whoever shares the thread. Gives back what stops it. */
export function runRounds(task: LayoutTask, tell: (round: LayoutRound) => void): () => void {
  const next = layoutRounds(task);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const round = () => {
    const found = next();
    if (!found.done) timer = setTimeout(round);
    tell(found);
  };
  timer = setTimeout(round);
  return () => clearTimeout(timer);
}
