import { expect, test } from 'vitest';
import { npmi, significance } from '../../../src/lib/association.js';

test('npmi is 1 for names that are never apart, 0 at chance, -1 for names that never meet', () => {
  expect(npmi({ both: 5, a: 5, b: 5, all: 100 })).toBe(1);
  expect(npmi({ both: 1, a: 10, b: 10, all: 100 })).toBe(0);
  expect(npmi({ both: 0, a: 10, b: 10, all: 100 })).toBe(-1);
});

test('npmi is 1 where every sentence names both', () => {
  expect(npmi({ both: 3, a: 3, b: 3, all: 3 })).toBe(1);
});

test('significance gives the G² of a table worked out by hand', () => {
  // 2·[10·ln(10/1) + 0 + 0 + 90·ln(90/81)] for a table with 10 of 100 sentences naming both and none naming one.
  const expected = 2 * (10 * Math.log(10 / 1) + 90 * Math.log(90 / 81));
  expect(significance({ both: 10, a: 10, b: 10, all: 100 })).toBeCloseTo(expected, 5);
});

test('significance gives the G² that Dunning (1993, table 3) prints for "the swiss"', () => {
  const both = 110;
  const [a, b, all] = [2442 + 110, 111 + 110, 31777];
  expect(significance({ both, a, b, all })).toBeCloseTo(270.72, 1);
});

test('significance is 0 where the two meet no more often than chance', () => {
  expect(significance({ both: 1, a: 10, b: 10, all: 100 })).toBe(0);
  expect(significance({ both: 1, a: 50, b: 50, all: 100 })).toBe(0);
});
