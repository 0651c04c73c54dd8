import { chainNetwork } from '../../src/graph/chain-network.js';
import { strongestChains } from '../../src/graph/paths.js';
import { seeded } from '../../src/lib/seeded.js';
import { randomGraph } from '../support/random-graph.js';
import { type Benchmark, cpuTime } from './benchmark.js';

const QUESTIONS = 200;

/** The network is made once, as a server does. */
export const pathsBenchmark: Benchmark = {
  name: 'paths: three strongest chains between two entities (50,000 nodes, 500,000 edges)',
  run(print) {
    const { ids, links } = randomGraph(50_000, 500_000);
    const made = cpuTime(() => chainNetwork(ids, links));
    const network = made.result;
    print(`network made in ${Math.round(made.milliseconds)} ms of processor time`);
    const random = seeded(9);
    const anyone = () => ids[Math.floor(random() * ids.length)]!;
    const asked = Array.from({ length: QUESTIONS }, () => {
      const began = performance.now();
      const { milliseconds } = cpuTime(() => strongestChains(network, anyone(), anyone()));
      return { clock: performance.now() - began, cpu: milliseconds };
    });
    for (const measured of ['clock', 'cpu'] as const) {
      const times = asked.map((one) => one[measured]).sort((a, b) => a - b);
      const at = (share: number): string => times[Math.ceil(QUESTIONS * share) - 1]!.toFixed(1);
      print(
        `${measured === 'cpu' ? 'processor time' : 'by the clock'}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`,
      );
    }
  },
};
