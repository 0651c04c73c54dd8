import type { EntityId } from '../../../contract/ids.js';
import { encodeCursor } from '../../cursor.js';
import type { Neighbour, NeighbourQuery, Page } from '../../store.js';
import type { Connection } from './connection.js';
import type { DatedEdgesCache } from './dated-edges.js';
import { entityIdOf } from './entities.js';
import { type EntityRow, entityFromRow } from './entity-rows.js';
import { afterCursor, type FoundNeighbours, type NeighbourRow } from './neighbour-page.js';
import { neighboursInTime } from './neighbours-in-time.js';
import type { TextCache } from './read-texts.js';
import { type EvidenceRow, evidenceText, strength } from './spans.js';
import { typesFilter } from './types-filter.js';

const SHOWN_EVIDENCE = 3;

// Beyond any date, as strings compare.
const EARLIEST = '0';
const LATEST = '~';

/** What costs a read of all of a hub's edges, or texts, kept for as long as the graph is the same. */
export interface NeighbourCaches {
  readonly texts: TextCache;
  readonly totals: Map<string, number>;
  readonly dated: DatedEdgesCache;
}

export const listNeighbours = (
  connection: Connection,
  { texts, totals, dated }: NeighbourCaches,
  id: EntityId,
  query: NeighbourQuery,
): Page<Neighbour> => {
  const entity = connection.get<EntityRow>('SELECT * FROM entities WHERE id = ?', id);
  if (entity === undefined) return { total: 0, items: [], next: null };
  const timed = query.from !== undefined || query.to !== undefined;
  const { total, rows, next } = timed
    ? neighboursInTime(connection, dated, entity, query)
    : overall(connection, totals, entity, query);
  return {
    total,
    next,
    items: rows.map((row) => {
      const neighbour = connection.get<EntityRow>('SELECT * FROM entities WHERE number = ?', row.neighbour);
      if (neighbour === undefined) throw new Error(`The store has no entity number ${row.neighbour}.`);
      return {
        entity: entityFromRow(neighbour),
        ...strength(row),
        evidence: shownEvidence(connection, row.edge, query).map((span) =>
          evidenceText(connection, texts, span),
        ),
        evidenceTotal: row.evidence,
      };
    }),
  };
};

const overall = (
  connection: Connection,
  totals: NeighbourCaches['totals'],
  entity: EntityRow,
  { type, minWeight, sort = 'weight', limit, cursor }: NeighbourQuery,
): FoundNeighbours => {
  const list = `neighbours:${sort}`;
  const byName = sort === 'name';
  const after = afterCursor(connection, sort, cursor);
  const types = typesFilter('a.type', type);
  const where = `a.entity = ?${minWeight === undefined ? '' : ' AND a.weight >= ?'}${types.sql}`;
  const values = [entity.number, ...(minWeight === undefined ? [] : [minWeight]), ...types.values];
  const column = byName ? 'n.folded' : `a.${sort}`;
  const beyond = byName ? '>' : '<';
  const keyset =
    after === undefined ? '' : ` AND ${column} ${beyond}= ? AND (${column} ${beyond} ? OR a.neighbour > ?)`;
  const rows = connection.all<NeighbourRow & { key: string | number }>(
    `WITH page AS MATERIALIZED (
       SELECT a.neighbour, a.edge, ${column} AS key
       FROM adjacency a${byName ? ' JOIN entities n ON n.number = a.neighbour' : ''} WHERE ${where}${keyset}
       ORDER BY ${column} ${byName ? 'ASC' : 'DESC'}, a.neighbour LIMIT ?)
     SELECT e.*, page.* FROM page JOIN edges e ON e.number = page.edge
     ORDER BY page.key ${byName ? 'ASC' : 'DESC'}, page.neighbour`,
    ...values,
    ...(after === undefined ? [] : [after.key, after.key, after.number]),
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const totalKey = JSON.stringify([...values]);
  const total =
    totals.get(totalKey) ??
    connection.get<{ total: number }>(`SELECT count(*) total FROM adjacency a WHERE ${where}`, ...values)
      ?.total ??
    0;
  totals.set(totalKey, total);
  return {
    total,
    rows: page,
    next:
      rows.length > limit && last !== undefined
        ? encodeCursor(list, [last.key, entityIdOf(connection, last.neighbour)])
        : null,
  };
};

const shownEvidence = (
  connection: Connection,
  edge: number,
  { from, to }: NeighbourQuery,
): readonly EvidenceRow[] =>
  from === undefined && to === undefined
    ? connection.all('SELECT * FROM evidence WHERE edge = ? ORDER BY position LIMIT ?', edge, SHOWN_EVIDENCE)
    : connection.all(
        'SELECT * FROM evidence WHERE edge = ? AND date >= ? AND date <= ? ORDER BY position LIMIT ?',
        edge,
        from ?? EARLIEST,
        to ?? LATEST,
        SHOWN_EVIDENCE,
      );
