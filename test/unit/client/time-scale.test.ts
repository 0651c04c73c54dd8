import { describe, expect, it } from 'vitest';
import { bucketFor, bucketSpan, bucketStarts } from '../../../client/state/time-scale.js';

describe('the time scale', () => {
  it.each([
    ['2022-04-18', '2022-04-30', 'day'],
    ['2022-01-01', '2023-06-01', 'week'],
    ['2000-01-01', '2022-01-01', 'month'],
  ] as const)('from %s to %s goes by the %s', (first, last, bucket) => {
    expect(bucketFor(first, last)).toBe(bucket);
  });

  it('ends a month on its last day, in a leap year too', () => {
    expect(bucketSpan('2024-02-01', 'month')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(bucketSpan('2022-04-18', 'week')).toEqual({ from: '2022-04-18', to: '2022-04-24' });
  });

  it('holds the days without news', () => {
    expect(bucketStarts('2022-04-28', '2022-05-02', 'day')).toEqual([
      '2022-04-28',
      '2022-04-29',
      '2022-04-30',
      '2022-05-01',
      '2022-05-02',
    ]);
    expect(bucketStarts('2022-01-01', '2022-03-01', 'month')).toHaveLength(3);
  });
});
