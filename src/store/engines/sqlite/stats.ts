import { ENTITY_TYPE_NAMES, type EntityType } from '../../../contract/entity-types/index.js';
import type { Stats } from '../../store.js';
import type { Connection } from './connection.js';
import { isImported } from './imported.js';
import { defined } from './undefined-for-null.js';
import { readWindow } from './window.js';

interface Counts {
  readonly documents: number;
  readonly copies: number;
  readonly sentences: number;
  readonly mentions: number;
  readonly first: string | null;
  readonly last: string | null;
}

export const readStats = (connection: Connection): Stats => {
  const {
    first = null,
    last = null,
    ...counts
  } = connection.get<Counts>(
    `SELECT count(*) documents, count(copy_of) copies, ifnull(sum(sentences), 0) sentences,
       ifnull(sum(mentions), 0) mentions, min(substr(published_at, 1, 10)) first, max(substr(published_at, 1, 10)) last
     FROM documents WHERE current = 1`,
  ) ?? { documents: 0, copies: 0, sentences: 0, mentions: 0 };
  const byType = Object.fromEntries(ENTITY_TYPE_NAMES.map((type) => [type, 0])) as Record<EntityType, number>;
  for (const { type, count } of connection.all<{ type: EntityType; count: number }>(
    'SELECT type, count(*) count FROM entities GROUP BY type',
  ))
    byType[type] = count;
  return {
    ...counts,
    entities: Object.values(byType).reduce((sum, count) => sum + count, 0),
    edges: connection.get<{ count: number }>('SELECT count(*) count FROM edges')?.count ?? 0,
    byType,
    ...defined({ first, last }),
    window: readWindow(connection),
    imported: isImported(connection),
  };
};
