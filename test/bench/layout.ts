import { layout, nodeSize } from '../../src/graph/layout.js';
import { measure } from '../../src/graph/measure.js';
import { randomGraph } from '../support/random-graph.js';
import { type Benchmark, cpuTime } from './benchmark.js';

const NODES = 10_000;
const EDGES = 60_000;
const NEW = 200;

export const layoutBenchmark: Benchmark = {
  name: 'layout: measures and places (10,000 nodes, 60,000 edges)',
  run(print) {
    const { ids, links } = randomGraph(NODES, EDGES);
    const told = (what: string, milliseconds: number): void =>
      print(`${what}: ${Math.round(milliseconds)} ms of processor time`);
    const measured = cpuTime(() => measure(ids, links));
    told('PageRank, Louvain, cores and betweenness', measured.milliseconds);
    const nodes = ids.map((id) => {
      const { structure, community } = measured.result.get(id)!;
      return { id, size: nodeSize(structure.weightedDegree), community };
    });
    const afresh = cpuTime(() => layout(nodes, links));
    told('places from nothing', afresh.milliseconds);
    const previous = new Map([...afresh.result].slice(NEW));
    told(`places for ${NEW} new ones`, cpuTime(() => layout(nodes, links, { previous })).milliseconds);
  },
};
