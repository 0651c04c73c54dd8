import louvainPackage from 'graphology-communities-louvain';
import type { Community } from '../contract/prepared.js';
import { byCodeUnits } from '../lib/by-code-units.js';
import { seeded } from '../lib/seeded.js';
import { callable } from './callable.js';
import type { Network } from './network.js';

const louvain = callable(louvainPackage);

/**
 * Groups that are tied more closely inside than to the rest (Blondel et al. 2008, Louvain), numbered by size, largest
 * first, then by smallest id. Gives the number for each id.
 */
export const communitiesOf = (network: Network, seed = 1): ReadonlyMap<string, number> => {
  const found = louvain(network, { rng: seeded(seed), getEdgeWeight: 'weight' });
  const groups = new Map<number, string[]>();
  for (const id of network.nodes()) {
    const group = groups.get(found[id]!);
    if (group) group.push(id);
    else groups.set(found[id]!, [id]);
  }
  const smallest = (group: readonly string[]): string => group.reduce((a, b) => (b < a ? b : a));
  const ordered = [...groups.values()]
    .map((members) => ({ members, smallest: smallest(members) }))
    .sort((a, b) => b.members.length - a.members.length || byCodeUnits(a.smallest, b.smallest));
  return new Map(ordered.flatMap(({ members }, number) => members.map((id) => [id, number])));
};

/** What naming a community needs to know of its members. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly community: number;
  readonly pagerank: number;
  readonly mentions: number;
}

/** Communities by number, each named after its three strongest members (by PageRank, then mentions). */
export const nameCommunities = (members: readonly Member[]): readonly Community[] => {
  const strongest = [...members].sort(
    (a, b) =>
      a.community - b.community ||
      b.pagerank - a.pagerank ||
      b.mentions - a.mentions ||
      byCodeUnits(a.id, b.id),
  );
  const communities: { number: number; names: string[]; size: number }[] = [];
  for (const { community, name } of strongest) {
    communities[community] ??= { number: community, names: [], size: 0 };
    const entry = communities[community];
    if (entry.size++ < 3) entry.names.push(name);
  }
  return communities.map(({ number, names, size }) => ({ number, label: names.join(', '), size }));
};
