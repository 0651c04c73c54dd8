import type { DayCount } from '../../../contract/graph-records.js';
import type { EntityId } from '../../../contract/ids.js';
import { npmi, significance } from '../../../lib/association.js';
import { decodeCursor, encodeCursor } from '../../cursor.js';
import type { Neighbour, NeighbourQuery, Page } from '../../store.js';
import type { Connection } from './connection.js';
import { numberOf } from './entities.js';
import { type EntityRow, entityFromRow } from './entity-rows.js';
import type { TextCache } from './read-texts.js';
import { type EdgeRow, type EvidenceRow, evidenceText, strength } from './spans.js';
import { typesFilter } from './types-filter.js';

const SHOWN_EVIDENCE = 3;

// Beyond any date, as strings compare.
const EARLIEST = '0';
const LATEST = '~';

/** Counts that cost a read of all of a hub's edges, kept for as long as the graph is the same. */
export type Totals = Map<string, number>;

type NeighbourRow = EdgeRow & { readonly neighbour: number; readonly edge: number };

export const listNeighbours = (
  connection: Connection,
  texts: TextCache,
  totals: Totals,
  id: EntityId,
  query: NeighbourQuery,
): Page<Neighbour> => {
  const entity = connection.get<EntityRow>('SELECT * FROM entities WHERE id = ?', id);
  if (entity === undefined) return { total: 0, items: [], next: null };
  const timed = query.from !== undefined || query.to !== undefined;
  const { total, rows, next } = timed
    ? inTime(connection, entity, query)
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

interface Found {
  readonly total: number;
  readonly rows: readonly NeighbourRow[];
  readonly next: string | null;
}

const overall = (
  connection: Connection,
  totals: Totals,
  entity: EntityRow,
  { type, minWeight, sort = 'weight', limit, cursor }: NeighbourQuery,
): Found => {
  const list = `neighbours:${sort}`;
  const byName = sort === 'name';
  const after = decodeCursor(list, [byName ? 'string' : 'number', 'string'], cursor);
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
    ...(after === undefined ? [] : [after[0], after[0], numberOf(connection, String(after[1]))]),
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

/**
 * The same as of some stretch of time: weights and documents counted again from the dated evidence, npmi and
 * significance from the counts by day. Reads all edges of the entity that have evidence in that time.
 */
const inTime = (
  connection: Connection,
  entity: EntityRow,
  { type, minWeight = 1, from = EARLIEST, to = LATEST, sort = 'weight', limit, cursor }: NeighbourQuery,
): Found => {
  const list = `neighbours:${sort}`;
  const byName = sort === 'name';
  const after = decodeCursor(list, [byName ? 'string' : 'number', 'string'], cursor);
  const types = typesFilter('a.type', type);
  const inWindow = (days: readonly DayCount[]): number =>
    days.reduce((sum, { date, sentences }) => (date >= from && date <= to ? sum + sentences : sum), 0);
  const all = inWindow(connection.all<DayCount>('SELECT date, mentions, sentences FROM days'));
  const own = inWindow(entityFromRow(entity).days);
  const needsAll = sort === 'npmi' || sort === 'significance';
  const counted = connection
    .all<Omit<NeighbourRow, 'npmi' | 'significance'> & { folded: string }>(
      `SELECT a.neighbour, a.edge, a.edge number, ${byName ? 'n.folded' : "''"} folded, count(*) evidence,
         count(*) weight, count(DISTINCT v.document) documents, min(v.date) first, max(v.date) last
       FROM adjacency a ${byName ? 'JOIN entities n ON n.number = a.neighbour' : ''}
         CROSS JOIN evidence v ON v.edge = a.edge
       WHERE a.entity = ?${types.sql} AND v.date >= ? AND v.date <= ?
       GROUP BY a.weight, a.neighbour HAVING count(*) >= ?`,
      entity.number,
      ...types.values,
      from,
      to,
      minWeight,
    )
    .map((row) => ({ ...row, npmi: 0, significance: 0 }));
  const associate = <Row extends (typeof counted)[number]>(row: Row): Row => {
    const other = connection.get<{ days: string }>(
      'SELECT days FROM entities WHERE number = ?',
      row.neighbour,
    );
    const days = JSON.parse(other?.days ?? '[]') as readonly DayCount[];
    const table = { both: row.weight, a: own, b: inWindow(days), all };
    return { ...row, npmi: npmi(table), significance: significance(table) };
  };
  const candidates = needsAll ? counted.map(associate) : counted;
  const keyOf = (row: (typeof counted)[number]): string | number => (byName ? row.folded : row[sort]);
  const before = (a: string | number, b: string | number): boolean => (byName ? a < b : a > b);
  const ordered = candidates.toSorted((a, b) =>
    before(keyOf(a), keyOf(b)) ? -1 : before(keyOf(b), keyOf(a)) ? 1 : a.neighbour - b.neighbour,
  );
  const afterNumber = after === undefined ? 0 : numberOf(connection, String(after[1]));
  const rest =
    after === undefined
      ? ordered
      : ordered.filter(
          (row) =>
            before(after[0] as string | number, keyOf(row)) ||
            (keyOf(row) === after[0] && row.neighbour > afterNumber),
        );
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    total: ordered.length,
    rows: needsAll ? page : page.map(associate),
    next:
      rest.length > limit && last !== undefined
        ? encodeCursor(list, [keyOf(last), entityIdOf(connection, last.neighbour)])
        : null,
  };
};

const entityIdOf = (connection: Connection, number: number): EntityId => {
  const row = connection.get<{ id: EntityId }>('SELECT id FROM entities WHERE number = ?', number);
  if (row === undefined) throw new Error(`The store has no entity number ${number}.`);
  return row.id;
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
