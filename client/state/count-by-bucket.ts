import type { Bucket } from '../api.js';
import type { TimelineBucket } from '../api-types.js';
import { DAY, isoDay } from './time-scale.js';

/** First day of the bucket that a day lies in; weeks begin on Monday. */
export function bucketOf(day: string, bucket: Bucket): string {
  switch (bucket) {
    case 'day':
      return day;
    case 'week': {
      const time = Date.parse(day);
      return isoDay(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
    }
    case 'month':
      return `${day.slice(0, 7)}-01`;
  }
}

/** Counts by day put together into longer buckets. */
export function countByBucket(days: readonly TimelineBucket[], bucket: Bucket): TimelineBucket[] {
  const counts = new Map<string, TimelineBucket>();
  for (const day of days) {
    const start = bucketOf(day.start, bucket);
    const last = counts.get(start);
    counts.set(start, {
      start,
      mentions: day.mentions + (last?.mentions ?? 0),
      edges: day.edges + (last?.edges ?? 0),
    });
  }
  return [...counts.values()];
}
