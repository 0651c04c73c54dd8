import type { DateSource, Furniture } from '../../../contract/document.js';
import type { LocalEntity } from '../../../contract/entity.js';
import type { DocumentId, EntityId } from '../../../contract/ids.js';
import type { CorpusDocument, Prepared } from '../../../contract/prepared.js';
import { decodeCursor, encodeCursor } from '../../cursor.js';
import type { DocumentMentions, DocumentSummary, Page, PageRequest, StoredDocument } from '../../store.js';
import type { Connection } from './connection.js';
import { extractionFromText, extractionToText } from './extraction-text.js';
import { bump } from './meta.js';
import { fromTextValue, type TextValue, toTextValue } from './text-value.js';
import { defined } from './undefined-for-null.js';

interface DocumentRow {
  readonly number: number;
  readonly id: DocumentId;
  readonly source: string;
  readonly format: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published_at: string | null;
  readonly date_source: DateSource | null;
  readonly hash: string;
  readonly characters: number;
  readonly mentions: number;
  readonly copy_of: DocumentId | null;
}

interface BodyRow {
  readonly furniture: string;
  readonly extraction: string;
  readonly entities: string;
  readonly signature: Uint8Array;
  readonly text: TextValue;
}

export const putDocuments = (connection: Connection, batch: readonly Prepared[]): void => {
  for (const prepared of batch) {
    const { document, extraction } = prepared;
    retire(connection, 'source', document.source);
    const { number } = connection.run(
      `INSERT INTO documents (id, source, format, title, url, publisher, published_at, date_source, hash,
        characters, sentences, mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      document.id,
      document.source,
      document.format,
      document.title,
      document.url,
      document.publisher,
      document.publishedAt,
      document.dateSource,
      document.hash,
      document.text.length,
      extraction.sentences.length,
      extraction.mentions.length,
    );
    connection.run(
      'INSERT INTO bodies (number, furniture, extraction, entities, signature, text) VALUES (?, ?, ?, ?, ?, ?)',
      number,
      JSON.stringify(document.furniture),
      extractionToText(extraction),
      JSON.stringify(prepared.entities),
      signatureBytes(prepared.signature),
      toTextValue(document.text),
    );
  }
  bump(connection, 'revision', 'content');
};

export const removeDocument = (connection: Connection, id: DocumentId): boolean => {
  const removed = retire(connection, 'id', id);
  if (removed) bump(connection, 'revision', 'content');
  return removed;
};

// The row stays until the next graph: the evidence of the present one lies in its text.
const retire = (connection: Connection, by: 'id' | 'source', value: string): boolean =>
  connection.run(`UPDATE documents SET current = 0 WHERE ${by} = ? AND current = 1`, value).changes > 0;

export const hashes = (connection: Connection): ReadonlyMap<string, string> =>
  new Map(
    connection
      .all<{ source: string; hash: string }>(
        'SELECT source, hash FROM documents WHERE current = 1 ORDER BY source',
      )
      .map(({ source, hash }) => [source, hash]),
  );

export function* corpus(connection: Connection): Generator<CorpusDocument> {
  const rows = connection.iterate<DocumentRow & Omit<BodyRow, 'text'>>(
    `SELECT d.*, b.furniture, b.extraction, b.entities, b.signature
     FROM documents d JOIN bodies b USING (number) WHERE d.current = 1 ORDER BY d.id`,
  );
  for (const row of rows)
    yield {
      id: row.id,
      source: row.source,
      ...defined({ publisher: row.publisher, publishedAt: row.published_at }),
      extraction: extractionFromText(row.extraction),
      entities: JSON.parse(row.entities) as readonly LocalEntity[],
      signature: signatureNumbers(row.signature),
    };
}

export function* documentMentions(connection: Connection): Generator<DocumentMentions> {
  // Read by number, not in one walk: while a connection walks, it can run no other statement.
  const numbers = connection.all<{ number: number }>(
    'SELECT number FROM documents WHERE current = 1 ORDER BY id',
  );
  for (const { number } of numbers) {
    const row = connection.get<DocumentRow & { extraction: string }>(
      'SELECT d.*, b.extraction FROM documents d JOIN bodies b USING (number) WHERE number = ?',
      number,
    );
    if (row === undefined) continue;
    const named = namedEntities(connection, number);
    yield {
      ...summary(row),
      mentions: extractionFromText(row.extraction).mentions.map(({ start, end, text, type }, mention) => ({
        start,
        end,
        text,
        type,
        ...defined({ entity: named.get(mention) ?? null }),
      })),
    };
  }
}

export const listDocuments = (connection: Connection, page: PageRequest): Page<DocumentSummary> => {
  const after = decodeCursor('documents', ['string', 'string'], page.cursor) ?? ['', ''];
  const rows = connection.all<DocumentRow>(
    `SELECT * FROM documents WHERE current = 1 AND (ifnull(published_at, '~'), id) > (?, ?)
     ORDER BY ifnull(published_at, '~'), id LIMIT ?`,
    ...after,
    page.limit + 1,
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return {
    total:
      connection.get<{ total: number }>('SELECT count(*) total FROM documents WHERE current = 1')?.total ?? 0,
    items: items.map(summary),
    next:
      rows.length > page.limit && last !== undefined
        ? encodeCursor('documents', [last.published_at ?? '~', last.id])
        : null,
  };
};

export const readDocument = (connection: Connection, id: DocumentId): StoredDocument | undefined => {
  const row = connection.get<DocumentRow & BodyRow>(
    'SELECT d.*, b.* FROM documents d JOIN bodies b USING (number) WHERE d.id = ? AND d.current = 1',
    id,
  );
  if (row === undefined) return undefined;
  const extraction = extractionFromText(row.extraction);
  const named = namedEntities(connection, row.number);
  const { characters: _characters, mentions: _mentions, copyOf, ...metadata } = summary(row);
  return {
    document: {
      ...metadata,
      text: fromTextValue(row.text),
      furniture: JSON.parse(row.furniture) as readonly Furniture[],
      hash: row.hash,
    },
    extraction,
    entities: JSON.parse(row.entities) as readonly LocalEntity[],
    signature: signatureNumbers(row.signature),
    ...(copyOf === undefined ? {} : { copyOf }),
    copies: connection
      .all<{ id: DocumentId }>('SELECT id FROM documents WHERE copy_of = ? AND current = 1 ORDER BY id', id)
      .map((copy) => copy.id),
    entityOf: extraction.mentions.map((_, mention) => named.get(mention)),
  };
};

const namedEntities = (connection: Connection, document: number): ReadonlyMap<number, EntityId> =>
  new Map(
    connection
      .all<{ mention: number; id: EntityId }>(
        'SELECT m.mention, e.id FROM mentions m JOIN entities e ON e.number = m.entity WHERE m.document = ?',
        document,
      )
      .map(({ mention, id }) => [mention, id]),
  );

const summary = (row: DocumentRow): DocumentSummary => ({
  id: row.id,
  source: row.source,
  format: row.format,
  ...defined({
    title: row.title,
    url: row.url,
    publisher: row.publisher,
    publishedAt: row.published_at,
    dateSource: row.date_source,
    copyOf: row.copy_of,
  }),
  mentions: row.mentions,
  characters: row.characters,
});

const signatureBytes = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  Buffer.from(buffer, byteOffset, byteLength);

// Copied, because a buffer from SQLite need not begin at a multiple of four.
const signatureNumbers = (bytes: Uint8Array): Uint32Array => new Uint32Array(new Uint8Array(bytes).buffer);
