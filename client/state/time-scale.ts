import type { Bucket } from '../api.js';

export const DAY = 86_400_000;

export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The finest bucket that still gives a bar a few pixels. */
export function bucketFor(first: string, last: string): Bucket {
  const days = (Date.parse(last) - Date.parse(first)) / DAY;
  return days <= 150 ? 'day' : days <= 1100 ? 'week' : 'month';
}

/** Start and end of a bucket as ISO days, both inclusive. */
export function bucketSpan(start: string, bucket: Bucket): { from: string; to: string } {
  const begin = Date.parse(start);
  switch (bucket) {
    case 'day':
      return { from: start, to: start };
    case 'week':
      return { from: start, to: isoDay(begin + 6 * DAY) };
    case 'month': {
      const date = new Date(begin);
      return { from: start, to: isoDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)) };
    }
  }
}

/** The starts of all buckets from the first to the last, those without news among them. */
export function bucketStarts(first: string, last: string, bucket: Bucket): string[] {
  const starts: string[] = [];
  const end = Date.parse(last);
  for (let time = Date.parse(first); time <= end && starts.length < 2000; ) {
    const start = isoDay(time);
    starts.push(start);
    time = Date.parse(bucketSpan(start, bucket).to) + DAY;
  }
  return starts;
}
