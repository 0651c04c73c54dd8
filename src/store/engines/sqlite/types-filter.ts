import type { EntityType } from '../../../contract/entity-types/index.js';

/** A condition on a column of types, with its values; nothing where every type is asked for. */
export const typesFilter = (
  column: string,
  types: readonly EntityType[] | undefined,
): { readonly sql: string; readonly values: readonly EntityType[] } =>
  types === undefined || types.length === 0
    ? { sql: '', values: [] }
    : { sql: ` AND ${column} IN (${types.map(() => '?').join(', ')})`, values: [...types].sort() };
