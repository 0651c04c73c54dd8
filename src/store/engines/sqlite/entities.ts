import type { Entity } from '../../../contract/graph-records.js';
import type { EntityId } from '../../../contract/ids.js';
import { decodeCursor, encodeCursor } from '../../cursor.js';
import { NameSearch } from '../../name-search.js';
import type { EntityQuery, Page } from '../../store.js';
import type { Connection } from './connection.js';
import { type EntityRow, entityFromRow } from './entity-rows.js';
import { typesFilter } from './types-filter.js';

const SORTS = {
  mentions: { column: 'mentions', descending: true },
  documents: { column: 'documents', descending: true },
  degree: { column: 'degree', descending: true },
  pagerank: { column: 'pagerank', descending: true },
  name: { column: 'folded', descending: false },
} as const;

export const readEntity = (connection: Connection, id: EntityId): Entity | undefined => {
  const row = connection.get<EntityRow>('SELECT * FROM entities WHERE id = ?', id);
  return row === undefined ? undefined : entityFromRow(row);
};

/** By name where a query is given without a sort: the closest first. */
export const listEntities = (
  connection: Connection,
  query: EntityQuery,
  search: () => NameSearch,
): Page<Entity> =>
  query.query === undefined || query.query.trim() === ''
    ? sorted(connection, query, undefined)
    : query.sort === undefined
      ? closest(connection, query, search())
      : sorted(connection, query, search().find(query.query).numbers());

export const nameSearch = (connection: Connection): NameSearch => new NameSearch(namedRows(connection));

function* namedRows(connection: Connection) {
  const rows = connection.iterate<Pick<EntityRow, 'number' | 'mentions' | 'type' | 'name' | 'names'>>(
    'SELECT number, mentions, type, name, names FROM entities ORDER BY number',
  );
  for (const { number, mentions, type, name, names } of rows) {
    const { aliases, forms } = JSON.parse(names) as Pick<Entity, 'aliases' | 'forms'>;
    yield { number, mentions, type, names: [name, ...aliases, ...forms.map(({ text }) => text)] };
  }
}

const sorted = (
  connection: Connection,
  { type, sort = 'mentions', limit, cursor }: EntityQuery,
  among: readonly number[] | undefined,
): Page<Entity> => {
  const { column, descending } = SORTS[sort];
  const list = `entities:${sort}`;
  const after = decodeCursor(list, [sort === 'name' ? 'string' : 'number', 'string'], cursor);
  const types = typesFilter('type', type);
  const where = `1${types.sql}${among === undefined ? '' : ' AND number IN (SELECT value FROM json_each(?))'}`;
  const values = [...types.values, ...(among === undefined ? [] : [JSON.stringify(among)])];
  const beyond = descending ? '<' : '>';
  // The first comparison is implied by the second; it is what lets SQLite start in the middle of the index.
  const keyset =
    after === undefined ? '' : ` AND ${column} ${beyond}= ? AND (${column} ${beyond} ? OR id > ?)`;
  const rows = connection.all<EntityRow>(
    `SELECT * FROM entities WHERE ${where}${keyset}
     ORDER BY ${column} ${descending ? 'DESC' : 'ASC'}, id LIMIT ?`,
    ...values,
    ...(after === undefined ? [] : [after[0], after[0], after[1]]),
    limit + 1,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    total:
      connection.get<{ total: number }>(`SELECT count(*) total FROM entities WHERE ${where}`, ...values)
        ?.total ?? 0,
    items: items.map(entityFromRow),
    next: rows.length > limit && last !== undefined ? encodeCursor(list, [last[column], last.id]) : null,
  };
};

const closest = (
  connection: Connection,
  { query = '', type, limit, cursor }: EntityQuery,
  search: NameSearch,
): Page<Entity> => {
  const after = decodeCursor('entities:closest', ['number', 'number', 'string'], cursor);
  const matches = search.find(query, type);
  const start =
    after === undefined
      ? 0
      : matches.firstBeyond({
          closeness: Number(after[0]),
          mentions: Number(after[1]),
          number: numberOf(connection, String(after[2])),
        });
  const end = Math.min(start + limit, matches.total);
  const items: Entity[] = [];
  for (let at = start; at < end; at++) {
    const row = connection.get<EntityRow>('SELECT * FROM entities WHERE number = ?', matches.at(at)?.number);
    if (row !== undefined) items.push(entityFromRow(row));
  }
  const last = matches.at(end - 1);
  const lastItem = items.at(-1);
  return {
    total: matches.total,
    items,
    next:
      end < matches.total && last !== undefined && lastItem !== undefined
        ? encodeCursor('entities:closest', [last.closeness, last.mentions, lastItem.id])
        : null,
  };
};

/** The number an id has, or would come after: an entity that a cursor names may be gone by now. */
export const numberOf = (connection: Connection, id: string): number =>
  connection.get<{ number: number }>('SELECT number FROM entities WHERE id <= ? ORDER BY id DESC LIMIT 1', id)
    ?.number ?? 0;

export const entityIdOf = (connection: Connection, number: number): EntityId => {
  const row = connection.get<{ id: EntityId }>('SELECT id FROM entities WHERE number = ?', number);
  if (row === undefined) throw new Error(`The store has no entity number ${number}.`);
  return row.id;
};
