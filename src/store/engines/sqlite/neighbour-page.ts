import { decodeCursor } from '../../cursor.js';
import type { NeighbourQuery } from '../../store.js';
import type { Connection } from './connection.js';
import { numberOf } from './entities.js';
import type { EdgeRow } from './spans.js';

export type NeighbourRow = EdgeRow & { readonly neighbour: number; readonly edge: number };

export interface FoundNeighbours {
  readonly total: number;
  readonly rows: readonly NeighbourRow[];
  readonly next: string | null;
}

/** The place that a cursor of neighbours names: the last one's sort value, and the number it has or would have. */
export const afterCursor = (
  connection: Connection,
  sort: NonNullable<NeighbourQuery['sort']>,
  cursor: string | undefined,
): { readonly key: string | number; readonly number: number } | undefined => {
  const after = decodeCursor(`neighbours:${sort}`, [sort === 'name' ? 'string' : 'number', 'string'], cursor);
  return after && { key: after[0]!, number: numberOf(connection, String(after[1])) };
};
