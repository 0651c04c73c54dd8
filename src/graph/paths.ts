import type { EntityId } from '../contract/ids.js';
import type { ChainNetwork } from './chain-network.js';
import { MinHeap } from './min-heap.js';

/** A chain of entities, each connected with the next. */
export interface Chain {
  /** From one end to the other; at least two, none twice. */
  readonly entities: readonly EntityId[];
  /** Product of its links' strengths, above 0 and below 1. */
  readonly strength: number;
}

export interface ChainOptions {
  /** How many chains at most. Default 3. */
  readonly count: number;
  /** Links in a chain at most. Default 5: longer ones exist between almost any two and explain nothing. */
  readonly maxSteps: number;
}

export const CHAIN_DEFAULTS: ChainOptions = { count: 3, maxSteps: 5 };

/** Sums of the same costs in another order differ by less. */
const ROUNDING = 1e-9;

interface Route {
  readonly nodes: readonly number[];
  readonly cost: number;
  /** It leaves the routes it was found beside at this position, and there may not go on to `banned`. */
  readonly leavesAt: number;
  readonly banned: ReadonlySet<number>;
}

/**
 * The strongest chains between two entities, strongest first, equals in order of their ids: the k shortest loopless
 * paths of Yen (1971) over −log strength, split as Lawler (1972) does so that none is found twice. Each search is an A*
 * whose guess is exact but for the loops it may hold: the cheapest way to the end in as many steps as are left, worked out
 * once a question. Empty where there is no chain of that length, where both are one, or where one is unknown.
 */
export const strongestChains = (
  network: ChainNetwork,
  from: EntityId,
  to: EntityId,
  options: Partial<ChainOptions> = {},
): readonly Chain[] => {
  const { count, maxSteps } = { ...CHAIN_DEFAULTS, ...options };
  const [start, end] = [network.numberOf.get(from), network.numberOf.get(to)];
  if (start === undefined || end === undefined || start === end || maxSteps < 1) return [];
  const ahead = cheapestAhead(network, start, end, maxSteps);
  const complete = (prefix: readonly number[], banned: ReadonlySet<number>): Route | undefined => {
    const rest = cheapestRest(network, ahead, prefix, end, banned, {
      maxSteps: maxSteps - (prefix.length - 1),
      atMost: wanted() - costOf(network, prefix),
    });
    if (!rest) return undefined;
    const nodes = [...prefix, ...rest];
    return { nodes, cost: costOf(network, nodes), leavesAt: prefix.length - 1, banned };
  };
  const waiting: Route[] = [];
  const found: Route[] = [];
  // What costs more than as many as are still wanted, and wait already, need not be looked for.
  const wanted = (): number => {
    const costs = waiting.map(({ cost }) => cost).sort((a, b) => a - b);
    return costs[count - found.length - 1] ?? Number.POSITIVE_INFINITY;
  };
  const first = complete([start], new Set());
  if (first) waiting.push(first);
  while (found.length < count && waiting.length > 0) {
    const best = waiting.reduce((a, b) => (before(b, a) ? b : a));
    waiting.splice(waiting.indexOf(best), 1);
    found.push(best);
    if (found.length === count) break;
    for (let at = best.leavesAt; at < best.nodes.length - 1; at++) {
      const taken = best.nodes[at + 1]!;
      const banned = new Set(at === best.leavesAt ? [...best.banned, taken] : [taken]);
      const other = complete(best.nodes.slice(0, at + 1), banned);
      if (other) waiting.push(other);
    }
  }
  return found.map(({ nodes, cost }) => ({
    entities: nodes.map((node) => network.ids[node]!),
    strength: Math.exp(-cost),
  }));
};

const before = (a: Route, b: Route): boolean => {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.nodes.length !== b.nodes.length) return a.nodes.length < b.nodes.length;
  const at = a.nodes.findIndex((node, position) => node !== b.nodes[position]);
  return at >= 0 && a.nodes[at]! < b.nodes[at]!;
};

const costOf = ({ starts, neighbours, costs }: ChainNetwork, nodes: readonly number[]): number => {
  let cost = 0;
  for (let step = 1; step < nodes.length; step++) {
    let at = starts[nodes[step - 1]!]!;
    while (neighbours[at] !== nodes[step]) at++;
    cost += costs[at]!;
  }
  return cost;
};

/**
 * For each number of steps left, the least cost from each node to the end: Bellman-Ford, only from nodes that changed.
 * The most steps are left only beside the start: for them it is worked out there and nowhere else.
 */
const cheapestAhead = (
  { ids, starts, neighbours, costs }: ChainNetwork,
  start: number,
  end: number,
  maxSteps: number,
): readonly Float64Array[] => {
  let layer = new Float64Array(ids.length).fill(Number.POSITIVE_INFINITY);
  layer[end] = 0;
  const layers = [layer];
  let changed: number[] = [end];
  for (let steps = 1; steps < maxSteps - 1; steps++) {
    const next = layer.slice();
    const touched: number[] = [];
    for (const node of changed) {
      const cost = layer[node]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = neighbours[at]!;
        const sum = cost + costs[at]!;
        if (sum >= next[other]!) continue;
        if (next[other] === layer[other]) touched.push(other);
        next[other] = sum;
      }
    }
    layers.push(next);
    layer = next;
    changed = touched;
  }
  if (maxSteps === 1) return layers;
  const last = new Float64Array(ids.length).fill(Number.POSITIVE_INFINITY);
  for (let beside = starts[start]!; beside < starts[start + 1]!; beside++) {
    const node = neighbours[beside]!;
    let least = layer[node]!;
    for (let at = starts[node]!; at < starts[node + 1]!; at++)
      least = Math.min(least, layer[neighbours[at]!]! + costs[at]!);
    last[node] = least;
  }
  return [...layers, last];
};

/** The cheapest way on from the prefix's last node that enters no node of the prefix and does not begin with a banned one. */
const cheapestRest = (
  { starts, neighbours, costs }: ChainNetwork,
  ahead: readonly Float64Array[],
  prefix: readonly number[],
  end: number,
  banned: ReadonlySet<number>,
  { maxSteps, atMost }: { readonly maxSteps: number; readonly atMost: number },
): readonly number[] | undefined => {
  const closed = new Set(prefix);
  // States of the search: a node, the steps it took, what they cost, and the state before it.
  const nodes = [prefix[prefix.length - 1]!];
  const steps = [0];
  const spent = [0];
  const parents = [-1];
  const cheapest = new Map<number, number>();
  const heap = new MinHeap();
  heap.push(0, 0);
  for (let state = heap.pop(); state !== undefined; state = heap.pop()) {
    const node = nodes[state]!;
    if (node === end) {
      const rest: number[] = [];
      for (let at = state; parents[at] !== -1; at = parents[at]!) rest.push(nodes[at]!);
      return rest.reverse();
    }
    const taken = steps[state]! + 1;
    const guess = ahead[maxSteps - taken];
    if (!guess) continue;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = neighbours[at]!;
      if (guess[other] === Number.POSITIVE_INFINITY || closed.has(other)) continue;
      if (taken === 1 && banned.has(other)) continue;
      const cost = spent[state]! + costs[at]!;
      if (cost + guess[other]! > atMost + ROUNDING) continue;
      const place = other * (maxSteps + 1) + taken;
      if (cost >= (cheapest.get(place) ?? Number.POSITIVE_INFINITY)) continue;
      cheapest.set(place, cost);
      heap.push(cost + guess[other]!, nodes.length);
      nodes.push(other);
      steps.push(taken);
      spent.push(cost);
      parents.push(state);
    }
  }
  return undefined;
};
