import { DramatisError } from '../../src/contract/errors.js';
import type { Entity } from '../../src/contract/graph-records.js';
import type { EntityId } from '../../src/contract/ids.js';
import { fold } from '../../src/lib/fold.js';
import type { Store } from '../../src/store/store.js';
import { cut } from './budget.js';

const CANDIDATES = 5;

/** The entity of an id or a name. Errors: 'not-found', and 'ambiguous' where more than one goes by it. */
export const findEntity = async (store: Store, given: string): Promise<Entity> => {
  const byId = await store.entity(given as EntityId);
  if (byId !== undefined) return byId;
  const { items, total } = await store.entities({ query: given, limit: CANDIDATES });
  const wanted = fold(given.trim());
  const exact = items.filter(({ name }) => fold(name) === wanted);
  const [only] = exact.length === 1 ? exact : items;
  if (only === undefined)
    throw new DramatisError('not-found', `Nobody and nothing is called '${cut(given, 80)}'. Try 'search'.`);
  if (exact.length === 1 || total === 1) return only;
  const named = items.map(({ name, type, id }) => `${cut(name, 60)} (${type}, ${id})`).join('; ');
  throw new DramatisError('ambiguous', `${total} go by '${cut(given, 80)}': ${named}. Give the id of one.`);
};
