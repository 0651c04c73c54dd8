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
      : sorted(
          connection,
          query,
          search()
            .find(query.query)
            .map(({ number }) => number),
        );

export const nameSearch = (connection: Connection): NameSearch => new NameSearch(namedRows(connection));

function* namedRows(connection: Connection) {
  const rows = connection.iterate<Pick<EntityRow, 'number' | 'mentions' | 'name' | 'names'>>(
    'SELECT number, mentions, name, names FROM entities ORDER BY number',
  );
  for (const { number, mentions, name, names } of rows) {
    const { aliases, forms } = JSON.parse(names) as Pick<Entity, 'aliases' | 'forms'>;
    yield { number, mentions, names: [name, ...aliases, ...forms.map(({ text }) => text)] };
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
  const found = search.find(query);
  const matches = type === undefined || type.length === 0 ? found : ofTypes(connection, found, type);
  const start =
    after === undefined
      ? 0
      : firstBeyond(matches, [
          after[0] as number,
          after[1] as number,
          numberOf(connection, after[2] as string),
        ]);
  const page = matches.slice(start, start + limit);
  const items = page.map(({ number }) => {
    const row = connection.get<EntityRow>('SELECT * FROM entities WHERE number = ?', number);
    return row === undefined ? [] : [entityFromRow(row)];
  });
  const last = page.at(-1);
  const lastItem = items.at(-1)?.[0];
  return {
    total: matches.length,
    items: items.flat(),
    next:
      start + limit < matches.length && last !== undefined && lastItem !== undefined
        ? encodeCursor('entities:closest', [last.closeness, last.mentions, lastItem.id])
        : null,
  };
};

const ofTypes = <Match extends { readonly number: number }>(
  connection: Connection,
  matches: readonly Match[],
  type: EntityQuery['type'],
): readonly Match[] => {
  const types = typesFilter('type', type);
  const kept = new Set(
    connection
      .all<{ number: number }>(
        `SELECT number FROM entities WHERE number IN (SELECT value FROM json_each(?))${types.sql}`,
        JSON.stringify(matches.map(({ number }) => number)),
        ...types.values,
      )
      .map(({ number }) => number),
  );
  return matches.filter(({ number }) => kept.has(number));
};

const firstBeyond = (
  matches: readonly { readonly closeness: number; readonly mentions: number; readonly number: number }[],
  [closeness, mentions, number]: readonly [number, number, number],
): number => {
  const at = matches.findIndex(
    (match) =>
      match.closeness > closeness ||
      (match.closeness === closeness &&
        (match.mentions < mentions || (match.mentions === mentions && match.number > number))),
  );
  return at === -1 ? matches.length : at;
};

/** The number an id has, or would come after: an entity that a cursor names may be gone by now. */
export const numberOf = (connection: Connection, id: string): number =>
  connection.get<{ number: number }>('SELECT number FROM entities WHERE id <= ? ORDER BY id DESC LIMIT 1', id)
    ?.number ?? 0;
