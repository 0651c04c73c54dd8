import { chainNetwork } from '../../src/graph/chain-network.js';
import { strongestChains } from '../../src/graph/paths.js';
import { seeded } from '../../src/lib/seeded.js';
import { randomGraph } from '../support/random-graph.js';

export const name = 'Three strongest chains between two entities: 50,000 nodes, 500,000 edges';

/** Milliseconds; the network is made once, as a server does. */
export const run = (): Readonly<Record<string, number>> => {
  const { ids, links } = randomGraph(50_000, 500_000);
  const began = performance.now();
  const network = chainNetwork(ids, links);
  const built = performance.now() - began;
  const random = seeded(9);
  const anyone = () => ids[Math.floor(random() * ids.length)]!;
  const times = Array.from({ length: 200 }, () => {
    const from = performance.now();
    strongestChains(network, anyone(), anyone());
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return { 'network made': built, p50: times[99]!, p95: times[189]!, slowest: times[199]! };
};
