import type { EntityId } from '../../../contract/ids.js';
import { decodeCursor, encodeCursor } from '../../cursor.js';
import type { EvidenceOrder, EvidenceQuery, EvidenceText, Page } from '../../store.js';
import type { Connection } from './connection.js';
import type { TextCache } from './read-texts.js';
import { type EvidenceRow, evidenceText, findEdge } from './spans.js';

// Beyond any date, as strings compare.
const EARLIEST = '0';
const LATEST = '~';

const surest = (end: 'source' | 'target') =>
  `(SELECT max(m.confidence) FROM mentions m
    WHERE m.document = v.document AND m.entity = e.${end} AND m.start >= v.start AND m.end <= v.end)`;

/** What a list is sorted by before date, source and place: ascending numbers. */
const RANK: Readonly<Record<EvidenceOrder, string>> = {
  oldest: '0',
  // Undated last, as everywhere.
  newest: 'ifnull(-julianday(v.date), 1e9)',
  // How sure it is that both are named there: the product of their best mentions' confidence.
  strongest: `-ifnull(${surest('source')} * ${surest('target')}, 0)`,
};

interface RankedRow extends EvidenceRow {
  readonly rank: number;
  readonly source: string;
}

/** An edge's evidence in another order than the stored one, or of some time alone. Reads all of it to sort it. */
export const listOrderedEvidence = (
  connection: Connection,
  texts: TextCache,
  [one, other]: readonly [EntityId, EntityId],
  { sort = 'oldest', from, to, limit, cursor }: EvidenceQuery,
): Page<EvidenceText> => {
  const edge = findEdge(connection, one, other);
  if (edge === undefined) return { total: 0, items: [], next: null };
  const list = `evidence:${sort}`;
  const after = decodeCursor(list, ['number', 'string', 'string', 'number'], cursor);
  const timed = from !== undefined || to !== undefined;
  const where = `v.edge = ?${timed ? ' AND v.date >= ? AND v.date <= ?' : ''}`;
  const values = [edge.number, ...(timed ? [from ?? EARLIEST, to ?? LATEST] : [])];
  const rows = connection.all<RankedRow>(
    `SELECT * FROM (
       SELECT v.*, d.source, ${RANK[sort]} rank, ifnull(v.date, '${LATEST}') day
       FROM evidence v JOIN edges e ON e.number = v.edge JOIN documents d ON d.number = v.document WHERE ${where})
     ${after === undefined ? '' : 'WHERE (rank, day, source, start) > (?, ?, ?, ?)'}
     ORDER BY rank, day, source, start LIMIT ?`,
    ...values,
    ...(after ?? []),
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    total: timed
      ? (connection.get<{ total: number }>(`SELECT count(*) total FROM evidence v WHERE ${where}`, ...values)
          ?.total ?? 0)
      : edge.evidence,
    items: page.map((row) => evidenceText(connection, texts, row)),
    next:
      rows.length > limit && last !== undefined
        ? encodeCursor(list, [last.rank, last.date ?? LATEST, last.source, last.start])
        : null,
  };
};
