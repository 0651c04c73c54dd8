import type { TimelineAnswer } from '../src/contract/api/timeline.js';
import type { Entity } from '../src/contract/graph-records.js';
import type { WholeGraph } from '../src/graph/as-of.js';
import { byCodeUnits } from '../src/lib/by-code-units.js';

export interface TimelineOptions {
  readonly bucket?: 'day' | 'week' | 'month' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Mentions and edges by day, week or month, of all or of one entity. */
export const timeline = (
  { edges, days }: WholeGraph,
  entity: Entity | undefined,
  { bucket = 'day', from = '0', to = '~' }: TimelineOptions,
): TimelineAnswer => {
  const buckets = new Map<string, { mentions: number; edges: number }>();
  const undated = { mentions: 0, edges: 0 };
  const startOf = STARTS[bucket];
  const at = (date: string): { mentions: number; edges: number } | undefined => {
    if (date === '') return undated;
    if (date < from || date > to) return undefined;
    const start = startOf(date);
    let counts = buckets.get(start);
    if (counts === undefined) {
      counts = { mentions: 0, edges: 0 };
      buckets.set(start, counts);
    }
    return counts;
  };
  for (const { date, mentions } of entity?.days ?? days) {
    const counts = mentions > 0 ? at(date) : undefined;
    if (counts) counts.mentions += mentions;
  }
  for (const { source, target, evidence } of edges) {
    if (entity !== undefined && source !== entity.id && target !== entity.id) continue;
    for (const counts of new Set(evidence.map(({ date = '' }) => at(date)))) if (counts) counts.edges += 1;
  }
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
