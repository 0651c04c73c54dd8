import { existsSync } from 'node:fs';
import { DramatisError } from '../contract/errors.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';

/** Opens a store that must be there already: a reading command never makes an empty one. */
export const openExistingStore = async (db: string): Promise<Store> => {
  if (!db.includes('://') && !existsSync(db)) {
    throw new DramatisError(
      'store-missing',
      `${db}: there is no store at that path. Make one with: dramatis build <folder> --db ${db}`,
      { facts: { db } },
    );
  }
  return openStore(db);
};

/** Runs `use` on the store and closes it, whatever happens. */
export const withExistingStore = async <Result>(
  db: string,
  use: (store: Store) => Promise<Result>,
): Promise<Result> => {
  const store = await openExistingStore(db);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
};
