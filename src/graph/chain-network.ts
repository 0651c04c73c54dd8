import type { Edge } from '../contract/graph-records.js';
import type { EntityId } from '../contract/ids.js';
import { byCodeUnits } from '../lib/by-code-units.js';

export type ChainLink = Pick<Edge, 'source' | 'target' | 'weight' | 'npmi'>;

/** A graph made ready for looking up chains: 24 bytes a link. Nodes are numbered in order of id. */
export interface ChainNetwork {
  readonly ids: readonly EntityId[];
  readonly numberOf: ReadonlyMap<EntityId, number>;
  /** Neighbours of node n stand at `starts[n]` up to `starts[n + 1]`, ascending. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** −log strength of the link to that neighbour: above 0. */
  readonly costs: Float64Array;
}

/**
 * How strongly two are connected, above 0 and below 1: many sentences (w/(w+1)), and more than chance would give
 * ((1+npmi)/2). Without the second every chain would run through whoever is named everywhere and says nothing.
 */
export const strengthOf = ({ weight, npmi }: Pick<ChainLink, 'weight' | 'npmi'>): number =>
  (weight / (weight + 1)) * Math.max(1e-6, (1 + npmi) / 2);

/** Links must have both ends among the ids; their order does not matter. */
export const chainNetwork = (entityIds: Iterable<EntityId>, links: Iterable<ChainLink>): ChainNetwork => {
  const ids = [...entityIds].sort(byCodeUnits);
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const pairs = Array.from(links, (link) => {
    const [a, b] = [numberOf.get(link.source)!, numberOf.get(link.target)!];
    return { low: Math.min(a, b), high: Math.max(a, b), cost: -Math.log(strengthOf(link)) };
  }).sort((a, b) => a.low - b.low || a.high - b.high);
  const starts = new Int32Array(ids.length + 1);
  for (const { low, high } of pairs) {
    starts[low + 1]!++;
    starts[high + 1]!++;
  }
  for (let node = 0; node < ids.length; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const neighbours = new Int32Array(2 * pairs.length);
  const costs = new Float64Array(2 * pairs.length);
  const tie = (from: number, to: number, cost: number): void => {
    const at = next[from]!++;
    neighbours[at] = to;
    costs[at] = cost;
  };
  // In this order every node's neighbours come out ascending: first those below it, then those above.
  for (const { low, high, cost } of pairs) {
    tie(low, high, cost);
    tie(high, low, cost);
  }
  return { ids, numberOf, starts, neighbours, costs };
};
