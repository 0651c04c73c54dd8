import { DramatisError } from '../contract/errors.js';
import type { Entity } from '../contract/graph-records.js';
import type { EntityId } from '../contract/ids.js';
import { fold } from '../lib/fold.js';
import type { Store } from '../store/store.js';

/**
 * The entity under an id, or the one that goes by a name (its own or an alias, case and accents aside).
 * Errors: 'not-found' with the nearest names, 'ambiguous' with the candidates' ids.
 */
export const findEntity = async (store: Store, nameOrId: string): Promise<Entity> => {
  const byId = await store.entity(nameOrId as EntityId);
  if (byId) return byId;
  const { items } = await store.entities({ query: nameOrId, limit: 20 });
  const wanted = fold(nameOrId.trim());
  const byName = items.filter((entity) => fold(entity.name) === wanted);
  const named =
    byName.length > 0
      ? byName
      : items.filter((entity) => entity.aliases.some((alias) => fold(alias) === wanted));
  if (named.length === 1 && named[0]) return named[0];
  if (named.length > 1) {
    throw new DramatisError(
      'ambiguous',
      `'${nameOrId}' names more than one: ${named.map(({ id, name, type }) => `${name} (${type}, ${id})`).join('; ')}. Give the id.`,
      { facts: { candidates: named.map(({ id }) => id) } },
    );
  }
  const near = items.slice(0, 3).map(({ name }) => name);
  throw new DramatisError(
    'not-found',
    `Nobody and nothing goes by '${nameOrId}' here.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ` Try: dramatis search "${nameOrId}"`}`,
  );
};
