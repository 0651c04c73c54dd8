import pagerankPackage from 'graphology-metrics/centrality/pagerank.js';
import type { Structure } from '../contract/graph-records.js';
import { betweenness } from './betweenness.js';
import { callable } from './callable.js';
import { communitiesOf } from './communities.js';
import { connectedComponents } from './components.js';
import { coreNumbers } from './k-core.js';
import type { Link } from './network.js';
import { networkOf } from './network.js';

const pagerank = callable(pagerankPackage);

/** Where an entity stands in the whole. */
export interface Measures {
  /** Entities it is connected with. */
  readonly degree: number;
  /** Page et al. (1999), weighted, damping 0.85, to an error of 10⁻⁶ a node; all add up to 1. */
  readonly pagerank: number;
  /** Its community's number, 0 for the largest. */
  readonly community: number;
  readonly structure: Structure;
}

// Searches × (nodes + both directions of links), about a second of one slow core: exact up to some 4,000 nodes.
const BETWEENNESS_WORK = 50_000_000;

// Eight decimals: finer than the error it is computed to, and the same digits in every export.
const round = (value: number): number => Math.round(value * 1e8) / 1e8;

/** Measures by id. Deterministic for ids and links in a given order; `seed` is that of Louvain and of the sample. */
export const measure = (
  ids: readonly string[],
  links: readonly Link[],
  seed = 1,
): ReadonlyMap<string, Measures> => {
  if (ids.length === 0) return new Map();
  const network = networkOf(ids, links);
  const ranks = pagerank(network, { getEdgeWeight: 'weight' });
  const communities = communitiesOf(network, seed);
  const structures = structuresOf(ids, links, seed);
  return new Map(
    ids.map((id) => [
      id,
      {
        degree: network.degree(id),
        pagerank: round(ranks[id]!),
        community: communities.get(id)!,
        structure: structures.get(id)!,
      },
    ]),
  );
};

const structuresOf = (
  ids: readonly string[],
  links: readonly Link[],
  seed: number,
): ReadonlyMap<string, Structure> => {
  const weighted = new Map<string, number>();
  for (const { source, target, weight } of links) {
    weighted.set(source, (weighted.get(source) ?? 0) + weight);
    weighted.set(target, (weighted.get(target) ?? 0) + weight);
  }
  const samples = Math.ceil(BETWEENNESS_WORK / (ids.length + 2 * links.length));
  const { byId, error } = betweenness(ids, links, { samples, seed });
  const cores = coreNumbers(ids, links);
  const components = connectedComponents(
    ids.map((id) => ({ id })),
    links,
  );
  return new Map(
    components.flatMap(({ nodes }, component) =>
      nodes.map(({ id }) => [
        id,
        {
          weightedDegree: weighted.get(id) ?? 0,
          betweenness: round(byId.get(id)!),
          betweennessError: round(error),
          core: cores.get(id)!,
          component,
        },
      ]),
    ),
  );
};
