import type { GraphSource } from './exporter.js';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the filters took away, a sentence for each: 'backbone left out 3 entities and 210 edges.' */
export const leftOutNotes = ({ leftOut = [] }: GraphSource['attributes']): readonly string[] =>
  leftOut.map(
    ({ filter, entities, edges }) =>
      `${filter} left out ${counted(entities, 'entity', 'entities')} and ${counted(edges, 'edge', 'edges')}.`,
  );
