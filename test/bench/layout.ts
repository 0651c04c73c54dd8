import { layout, nodeSize } from '../../src/graph/layout.js';
import { measure } from '../../src/graph/measure.js';
import { randomGraph } from '../support/random-graph.js';

export const name = 'Measures and layout: 10,000 nodes, 60,000 edges';

/** Milliseconds. */
export const run = (): Readonly<Record<string, number>> => {
  const { ids, links } = randomGraph(10_000, 60_000);
  const began = performance.now();
  const measures = measure(ids, links);
  const measured = performance.now();
  const nodes = ids.map((id) => {
    const { structure, community } = measures.get(id)!;
    return { id, size: nodeSize(structure.weightedDegree), community };
  });
  layout(nodes, links);
  return { 'PageRank and Louvain': measured - began, layout: performance.now() - measured };
};
