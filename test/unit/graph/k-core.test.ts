import { expect, test } from 'vitest';
import { coreNumbers } from '../../../src/graph/k-core.js';

const link = (pair: string) => ({ source: pair[0]!, target: pair[1]! });

test('a triangle with a tail and a lone node has cores 2, 1 and 0', () => {
  const cores = coreNumbers('abcdez'.split(''), ['ab', 'bc', 'ac', 'cd', 'de'].map(link));
  expect([...cores]).toEqual([
    ['a', 2],
    ['b', 2],
    ['c', 2],
    ['d', 1],
    ['e', 1],
    ['z', 0],
  ]);
});

test('a hub with many leaves is no core', () => {
  const cores = coreNumbers('abcdefg'.split(''), ['ab', 'ac', 'ad', 'ae', 'af', 'ag'].map(link));
  expect(new Set(cores.values())).toEqual(new Set([1]));
});

test('four that all know each other are a core of 3, whoever else they know', () => {
  const cores = coreNumbers(
    'abcdxy'.split(''),
    ['ab', 'ac', 'ad', 'bc', 'bd', 'cd', 'ax', 'ay', 'xy'].map(link),
  );
  expect([...cores.values()]).toEqual([3, 3, 3, 3, 2, 2]);
});

test('an empty graph has no cores', () => {
  expect(coreNumbers([], [])).toEqual(new Map());
});
