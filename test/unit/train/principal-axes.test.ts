import { expect, test } from 'vitest';
import { principalAxes } from '../../../src/train/topics/principal-axes.js';

test('the first axis is the one along which rows differ most, and axes stand at right angles', () => {
  const rows = [-3, -1, 1, 3].flatMap((long) =>
    [-1, 1].map((short) => Float64Array.of(long + short, long - short, 0)),
  );
  const [first, second] = principalAxes(rows);
  expect(Math.abs(first![0]!)).toBeCloseTo(Math.SQRT1_2);
  expect(first![0]).toBeCloseTo(first![1]!);
  expect(first!.reduce((sum, value, i) => sum + value * second![i]!, 0)).toBeCloseTo(0);
});
