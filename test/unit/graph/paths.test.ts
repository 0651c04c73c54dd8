import { expect, test } from 'vitest';
import type { EntityId } from '../../../src/contract/ids.js';
import { type ChainLink, chainNetwork, strengthOf } from '../../../src/graph/chain-network.js';
import { strongestChains } from '../../../src/graph/paths.js';
import { entityId } from '../../../src/lib/make-id.js';

const id = (name: string): EntityId => entityId('person', name);
const link = (a: string, b: string, weight: number, npmi = 0): ChainLink => {
  const [source, target] = [id(a), id(b)].sort() as [EntityId, EntityId];
  return { source, target, weight, npmi };
};
const networkOf = (links: readonly ChainLink[], alone: readonly string[] = []) =>
  chainNetwork(
    new Set([...links.flatMap(({ source, target }) => [source, target]), ...alone.map(id)]),
    links,
  );
const LINKS = [
  link('Ann', 'Bob', 9, 1),
  link('Bob', 'Cal', 9, 1),
  link('Ann', 'Cal', 1),
  link('Cal', 'Dee', 4, 1),
  link('Eve', 'Fay', 5),
];

test('a strong chain of two links stands before a weak single link', () => {
  const chains = strongestChains(networkOf(LINKS), id('Ann'), id('Cal'));
  expect(chains.map(({ entities }) => entities)).toEqual([
    [id('Ann'), id('Bob'), id('Cal')],
    [id('Ann'), id('Cal')],
  ]);
  expect(chains[0]!.strength).toBeCloseTo(0.9 * 0.9, 10);
  expect(chains[1]!.strength).toBeCloseTo(strengthOf(LINKS[2]!), 10);
});

test('no more chains are given than were asked for, and none longer than allowed', () => {
  const network = networkOf(LINKS);
  expect(strongestChains(network, id('Ann'), id('Dee'), { count: 1 })).toHaveLength(1);
  expect(
    strongestChains(network, id('Ann'), id('Dee'), { maxSteps: 2 }).map(({ entities }) => entities),
  ).toEqual([[id('Ann'), id('Cal'), id('Dee')]]);
  expect(strongestChains(network, id('Ann'), id('Dee'), { maxSteps: 1 })).toEqual([]);
});

test.each([
  ['two that nothing connects', 'Ann', 'Eve'],
  ['one that knows nobody', 'Ann', 'Gus'],
  ['one and the same', 'Ann', 'Ann'],
  ['one that is unknown', 'Ann', 'Nobody'],
])('between %s there is no chain', (_, a, b) => {
  expect(strongestChains(networkOf(LINKS, ['Gus']), id(a), id(b))).toEqual([]);
});

test('a chain is as strong the other way round', () => {
  const network = networkOf(LINKS);
  const there = strongestChains(network, id('Ann'), id('Dee'), { count: 9 });
  const back = strongestChains(network, id('Dee'), id('Ann'), { count: 9 });
  expect(back.map(({ entities }) => [...entities].reverse())).toEqual(there.map(({ entities }) => entities));
});

test('of chains equally strong the one of smaller ids comes first, whatever the order of the links', () => {
  const links = ['Bob', 'Cal', 'Dee', 'Eve'].flatMap((middle) => [
    link('Ann', middle, 2),
    link(middle, 'Zoe', 2),
  ]);
  const middles = (ordered: readonly ChainLink[]) =>
    strongestChains(networkOf(ordered), id('Ann'), id('Zoe'), { count: 3 }).map(
      ({ entities }) => entities[1],
    );
  const expected = ['Bob', 'Cal', 'Dee', 'Eve'].map(id).sort().slice(0, 3);
  expect(middles(links)).toEqual(expected);
  expect(middles([...links].reverse())).toEqual(expected);
});

test('a strength lies between 0 and 1 and grows with weight and npmi', () => {
  expect(strengthOf({ weight: 1, npmi: -0.999_999_999 })).toBeGreaterThan(0);
  expect(strengthOf({ weight: 1e9, npmi: 1 })).toBeLessThan(1);
  expect(strengthOf({ weight: 3, npmi: 0.5 })).toBeGreaterThan(strengthOf({ weight: 2, npmi: 0.5 }));
  expect(strengthOf({ weight: 3, npmi: 0.5 })).toBeGreaterThan(strengthOf({ weight: 3, npmi: 0.4 }));
});
