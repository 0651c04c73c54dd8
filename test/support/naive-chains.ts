import type { EntityId } from '../../src/contract/ids.js';
import { type ChainLink, strengthOf } from '../../src/graph/chain-network.js';

export interface NaiveChain {
  readonly entities: readonly EntityId[];
  readonly strength: number;
}

/** Every chain without a loop from one end to the other of at most `maxSteps` links, strongest first, by trying them all. */
export const naiveChains = (
  links: readonly ChainLink[],
  from: EntityId,
  to: EntityId,
  maxSteps: number,
): readonly NaiveChain[] => {
  const found: NaiveChain[] = [];
  const walk = (entities: readonly EntityId[], strength: number): void => {
    const here = entities[entities.length - 1]!;
    if (here === to) {
      found.push({ entities, strength });
      return;
    }
    if (entities.length > maxSteps) return;
    for (const link of links) {
      const next = link.source === here ? link.target : link.target === here ? link.source : undefined;
      if (next !== undefined && !entities.includes(next))
        walk([...entities, next], strength * strengthOf(link));
    }
  };
  if (from !== to) walk([from], 1);
  return found.sort((a, b) => b.strength - a.strength);
};
