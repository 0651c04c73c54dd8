import type { EntityType } from '../../../contract/entity-types/index.js';
import type { Edge, Evidence } from '../../../contract/graph-records.js';
import type { DocumentId, EntityId } from '../../../contract/ids.js';
import type { MentionKind } from '../../../contract/mention.js';
import { decodeCursor, encodeCursor } from '../../cursor.js';
import type { EntityMention, EvidenceText, Page, PageRequest } from '../../store.js';
import type { Connection } from './connection.js';
import type { TextCache } from './read-texts.js';
import { defined } from './undefined-for-null.js';

export interface EvidenceRow {
  readonly position: number;
  readonly document: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
}

interface MentionRow extends EvidenceRow {
  readonly type: EntityType;
  readonly confidence: number;
  readonly kind: MentionKind;
  readonly sentence_start: number;
  readonly sentence_end: number;
}

export interface EdgeRow {
  readonly number: number;
  readonly weight: number;
  readonly documents: number;
  readonly npmi: number;
  readonly significance: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly evidence: number;
}

// What both lists are sorted by, undated last: (date, source, start) names a place in them even after the graph changed.
const SPAN_KEY = "(ifnull(s.date, '~'), d.source, s.start)";
const UNDATED = '~';

export const findEdge = (connection: Connection, source: EntityId, target: EntityId): EdgeRow | undefined => {
  const [low, high] = source < target ? [source, target] : [target, source];
  return connection.get<EdgeRow>(
    `SELECT * FROM edges WHERE source = (SELECT number FROM entities WHERE id = ?)
     AND target = (SELECT number FROM entities WHERE id = ?)`,
    low,
    high,
  );
};

export const readEdge = (connection: Connection, source: EntityId, target: EntityId): Edge | undefined => {
  const row = findEdge(connection, source, target);
  if (row === undefined) return undefined;
  const [first, ...rest] = connection
    .all<EvidenceRow & { id: DocumentId }>(
      `SELECT v.*, d.id FROM evidence v JOIN documents d ON d.number = v.document WHERE v.edge = ? ORDER BY v.position`,
      row.number,
    )
    .map(evidenceFromRow);
  if (first === undefined) return undefined;
  const [low, high] = source < target ? [source, target] : [target, source];
  return { source: low, target: high, ...strength(row), evidence: [first, ...rest] };
};

export const strength = (row: EdgeRow): Omit<Edge, 'source' | 'target' | 'evidence'> => ({
  weight: row.weight,
  documents: row.documents,
  npmi: row.npmi,
  significance: row.significance,
  ...defined({ first: row.first, last: row.last }),
});

export const evidenceFromRow = (row: EvidenceRow & { readonly id: DocumentId }): Evidence => ({
  document: row.id,
  sentence: row.sentence,
  start: row.start,
  end: row.end,
  ...defined({ date: row.date }),
});

// Field by field, not by spreading rows: a page of a hub's neighbours makes hundreds of these.
export const evidenceText = (connection: Connection, texts: TextCache, row: EvidenceRow): EvidenceText => {
  const { id: document, title, publisher, text } = texts.read(connection, row.document);
  const { sentence, start, end, date } = row;
  return {
    document,
    sentence,
    start,
    end,
    ...(date !== null && { date }),
    text: text.slice(start, end),
    ...(title !== null && { title }),
    ...(publisher !== null && { publisher }),
  };
};

export const listEvidence = (
  connection: Connection,
  texts: TextCache,
  [source, target]: readonly [EntityId, EntityId],
  page: PageRequest,
): Page<EvidenceText> => {
  const edge = findEdge(connection, source, target);
  if (edge === undefined) return { total: 0, items: [], next: null };
  return spans<EvidenceRow, EvidenceText>(
    connection,
    texts,
    { table: 'evidence', of: 'edge', number: edge.number, total: edge.evidence },
    page,
    (row) => evidenceText(connection, texts, row),
  );
};

export const listMentions = (
  connection: Connection,
  texts: TextCache,
  entity: EntityId,
  page: PageRequest,
): Page<EntityMention> => {
  const number =
    connection.get<{ number: number }>('SELECT number FROM entities WHERE id = ?', entity)?.number ?? 0;
  const total =
    connection.get<{ total: number }>('SELECT count(*) total FROM mentions WHERE entity = ?', number)
      ?.total ?? 0;
  return spans<MentionRow, EntityMention>(
    connection,
    texts,
    { table: 'mentions', of: 'entity', number, total },
    page,
    (row) => {
      const { id, title, publisher, text } = texts.read(connection, row.document);
      return {
        document: id,
        start: row.start,
        end: row.end,
        text: text.slice(row.start, row.end),
        type: row.type,
        confidence: row.confidence,
        kind: row.kind,
        sentence: row.sentence,
        ...defined({ title, publisher, date: row.date }),
        sentenceStart: row.sentence_start,
        sentenceEnd: row.sentence_end,
        sentenceText: text.slice(row.sentence_start, row.sentence_end),
      };
    },
  );
};

const spans = <Row extends EvidenceRow, Item>(
  connection: Connection,
  texts: TextCache,
  list: {
    readonly table: 'evidence' | 'mentions';
    readonly of: 'edge' | 'entity';
    readonly number: number;
    readonly total: number;
  },
  { limit, cursor }: PageRequest,
  item: (row: Row) => Item,
): Page<Item> => {
  const after = decodeCursor(list.table, ['string', 'string', 'number'], cursor);
  const rows =
    after === undefined
      ? connection.all<Row>(
          `SELECT * FROM ${list.table} WHERE ${list.of} = ? ORDER BY position LIMIT ?`,
          list.number,
          limit + 1,
        )
      : connection.all<Row>(
          `SELECT s.* FROM ${list.table} s JOIN documents d ON d.number = s.document
           WHERE s.${list.of} = ? AND ${SPAN_KEY} > (?, ?, ?) ORDER BY s.position LIMIT ?`,
          list.number,
          ...after,
          limit + 1,
        );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    total: list.total,
    items: page.map(item),
    next:
      rows.length > limit && last !== undefined
        ? encodeCursor(list.table, [
            last.date ?? UNDATED,
            texts.read(connection, last.document).source,
            last.start,
          ])
        : null,
  };
};
