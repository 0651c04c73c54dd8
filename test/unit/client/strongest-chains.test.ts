import { describe, expect, it } from 'vitest';
import { strongestChains } from '../../../client/state/strongest-chains.js';

const edge = (source: string, target: string, weight: number) => ({ source, target, weight });
const around = (edges: readonly ReturnType<typeof edge>[]) => {
  const index = new Map<string, ReturnType<typeof edge>[]>();
  for (const one of edges)
    for (const end of [one.source, one.target]) index.set(end, [...(index.get(end) ?? []), one]);
  return index;
};
const found = (edges: readonly ReturnType<typeof edge>[], from: string, to: string, count = 3) =>
  strongestChains(around(edges), from, to, count).map((chain) => chain.nodes.join('–'));

describe('strongestChains', () => {
  it('prefers two strong steps to one weak one, and goes on with other edges', () => {
    const edges = [edge('a', 'c', 1), edge('a', 'b', 9), edge('b', 'c', 9)];
    expect(found(edges, 'a', 'c')).toEqual(['a–b–c', 'a–c']);
  });

  it('finds none where none is, and none from a thing to itself', () => {
    expect(found([edge('a', 'b', 1)], 'a', 'z')).toEqual([]);
    expect(found([edge('a', 'b', 1)], 'a', 'a')).toEqual([]);
  });

  it('goes five steps and no further', () => {
    const row = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const edges = row.slice(1).map((id, at) => edge(row[at] ?? '', id, 2));
    expect(found(edges, 'a', 'f')).toEqual(['a–b–c–d–e–f']);
    expect(found(edges, 'a', 'g')).toEqual([]);
  });

  it('gives each chain the product of its steps', () => {
    const [chain] = strongestChains(around([edge('a', 'b', 1), edge('b', 'c', 3)]), 'a', 'c', 1);
    expect(chain?.strength).toBeCloseTo(0.5 * 0.75);
  });
});
