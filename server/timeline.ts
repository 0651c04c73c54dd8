import type { TimelineAnswer } from '../src/contract/api/timeline.js';
import type { Entity } from '../src/contract/graph-records.js';
import { byCodeUnits } from '../src/lib/by-code-units.js';
import type { Store } from '../src/store/store.js';

export interface TimelineOptions {
  readonly bucket?: 'day' | 'week' | 'month' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Counts {
  mentions: number;
  edges: number;
}

/** Mentions and edges by day, week or month, of all or of one entity. */
export const timeline = async (
  store: Store,
  entity: Entity | undefined,
  { bucket = 'day', from = '0', to = '~' }: TimelineOptions,
): Promise<TimelineAnswer> => {
  const buckets = new Map<string, Counts>();
  const undated: Counts = { mentions: 0, edges: 0 };
  const startOf = STARTS[bucket];
  // By date: a million edges have the same few days.
  const known = new Map<string, Counts | undefined>([['', undated]]);
  const at = (date: string): Counts | undefined => {
    if (known.has(date)) return known.get(date);
    let counts: Counts | undefined;
    if (date >= from && date <= to) {
      const start = startOf(date);
      counts = buckets.get(start) ?? { mentions: 0, edges: 0 };
      buckets.set(start, counts);
    }
    known.set(date, counts);
    return counts;
  };
  for (const { date, mentions } of entity?.days ?? (await store.days())) {
    const counts = mentions > 0 ? at(date) : undefined;
    if (counts) counts.mentions += mentions;
  }
  for await (const days of store.edgeDays(entity?.id))
    for (const counts of new Set(days.map(at))) if (counts) counts.edges += 1;
  const items = [...buckets]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([start, counts]) => ({ start, ...counts }));
  return { total: items.length, items, next: null, undated };
};

const STARTS = {
  day: (date: string): string => date,
  week: (date: string): string => {
    const day = new Date(`${date}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
    return day.toISOString().slice(0, 10);
  },
  month: (date: string): string => `${date.slice(0, 7)}-01`,
} as const;
