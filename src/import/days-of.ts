import type { DayCount, Edge, Entity } from '../contract/graph-records.js';
import { byCodeUnits } from '../lib/by-code-units.js';

/**
 * The corpus by day, as far as a graph tells of it: mentions as they were counted; of the sentences only those that connect
 * two, because a graph holds no others. npmi and significance of a stretch of time are then of fewer sentences than they were.
 */
export const daysOf = (entities: readonly Entity[], edges: readonly Edge[]): readonly DayCount[] => {
  const mentions = new Map<string, number>();
  for (const { days } of entities)
    for (const { date, mentions: own } of days) mentions.set(date, (mentions.get(date) ?? 0) + own);
  const sentences = new Map<string, Set<string>>();
  for (const { evidence } of edges)
    for (const { date = '', document, sentence } of evidence) {
      const seen = sentences.get(date) ?? new Set();
      sentences.set(date, seen.add(`${document} ${sentence}`));
    }
  return [...new Set([...mentions.keys(), ...sentences.keys()])].sort(byCodeUnits).map((date) => ({
    date,
    mentions: mentions.get(date) ?? 0,
    sentences: sentences.get(date)?.size ?? 0,
  }));
};
