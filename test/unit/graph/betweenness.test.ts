import { expect, test } from 'vitest';
import { betweenness } from '../../../src/graph/betweenness.js';

const link = (pair: string) => ({ source: pair[0]!, target: pair[1]! });

test('all paths of a star run through its middle', () => {
  const { byId, error } = betweenness('abcde'.split(''), ['ab', 'ac', 'ad', 'ae'].map(link));
  expect([...byId.values()]).toEqual([1, 0, 0, 0, 0]);
  expect(error).toBe(0);
});

test('where two ways are equally short each has half of the paths', () => {
  const { byId } = betweenness('abcd'.split(''), ['ab', 'bd', 'ac', 'cd'].map(link));
  // Of the three pairs of others b stands between one, a and d, with half of its paths.
  expect(byId.get('b')).toBeCloseTo(1 / 6, 12);
});

test('a sample is near the exact value, within the error it tells', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `n${String(index).padStart(2, '0')}`);
  const links = ids.slice(1).map((target, index) => ({ source: ids[Math.floor(index / 3)]!, target }));
  const exact = betweenness(ids, links, { samples: 60 });
  const sampled = betweenness(ids, links, { samples: 30 });
  expect(exact.error).toBe(0);
  expect(sampled.samples).toBe(30);
  for (const id of ids)
    expect(Math.abs(sampled.byId.get(id)! - exact.byId.get(id)!)).toBeLessThan(sampled.error);
  expect(betweenness(ids, links, { samples: 30 })).toEqual(sampled);
});

test('graphs of no and of one node have no paths to share', () => {
  expect(betweenness([], []).byId).toEqual(new Map());
  expect(betweenness(['a'], []).byId).toEqual(new Map([['a', 0]]));
});
