import type { EntityId } from '../../src/contract/ids.js';
import type { ChainLink } from '../../src/graph/chain-network.js';
import { seeded } from '../../src/lib/seeded.js';

export interface RandomGraph {
  readonly ids: readonly EntityId[];
  /** Ordered by source, then target. */
  readonly links: readonly ChainLink[];
}

/** A graph as news makes it: a few names are in every second edge, most have a handful. Largest degree about √n × 20. */
export const randomGraph = (nodes: number, edges: number, seed = 3): RandomGraph => {
  const random = seeded(seed);
  const ids = Array.from({ length: nodes }, (_, index) => `e${String(index).padStart(8, '0')}` as EntityId);
  const famous = (): number => Math.min(nodes - 1, Math.floor(nodes ** random()));
  const anyone = (): number => Math.floor(random() * nodes);
  const pairs = new Set<number>();
  while (pairs.size < edges) {
    const [a, b] = [random() < 0.5 ? famous() : anyone(), anyone()];
    if (a !== b) pairs.add(Math.min(a, b) * nodes + Math.max(a, b));
  }
  const links = [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => ({
      source: ids[Math.floor(pair / nodes)]!,
      target: ids[pair % nodes]!,
      weight: 1 + Math.floor(random() ** 4 * 30),
      npmi: random() * 1.2 - 0.4,
    }));
  return { ids, links };
};
