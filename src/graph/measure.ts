import pagerankPackage from 'graphology-metrics/centrality/pagerank.js';
import { callable } from './callable.js';
import { communitiesOf } from './communities.js';
import type { Link } from './network.js';
import { networkOf } from './network.js';

const pagerank = callable(pagerankPackage);

/** Where an entity stands in the whole. */
export interface Measures {
  /** Entities it is connected with. */
  readonly degree: number;
  /** Sum of its edges' weights. */
  readonly weightedDegree: number;
  /** Page et al. (1999), weighted, damping 0.85, to an error of 10⁻⁶ a node; all add up to 1. */
  readonly pagerank: number;
  /** Its community's number, 0 for the largest. */
  readonly community: number;
}

// Eight decimals: finer than the error it is computed to, and the same digits in every export.
const round = (value: number): number => Math.round(value * 1e8) / 1e8;

/** Measures by id. Deterministic for ids and links in a given order; `seed` is Louvain's. */
export const measure = (
  ids: readonly string[],
  links: readonly Link[],
  seed = 1,
): ReadonlyMap<string, Measures> => {
  if (ids.length === 0) return new Map();
  const network = networkOf(ids, links);
  const weighted = new Map<string, number>();
  for (const { source, target, weight } of links) {
    weighted.set(source, (weighted.get(source) ?? 0) + weight);
    weighted.set(target, (weighted.get(target) ?? 0) + weight);
  }
  const ranks = pagerank(network, { getEdgeWeight: 'weight' });
  const communities = communitiesOf(network, seed);
  return new Map(
    ids.map((id) => [
      id,
      {
        degree: network.degree(id),
        weightedDegree: weighted.get(id) ?? 0,
        pagerank: round(ranks[id]!),
        community: communities.get(id)!,
      },
    ]),
  );
};
