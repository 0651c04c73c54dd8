import { DramatisError } from '../contract/errors.js';
import type { OpenOptions } from './engines/engine.js';
import { ENGINES } from './engines/index.js';
import type { Store } from './store.js';

export type { OpenOptions } from './engines/engine.js';

/**
 * Opens the store at a file path.
 * Errors: DramatisError 'bad-usage' for an address no engine takes, 'store-missing', 'store-unreadable', 'store-locked'.
 */
export const openStore = async (url: string, options: OpenOptions = {}): Promise<Store> => {
  const engine = ENGINES.find((candidate) => candidate.accepts(url));
  if (engine === undefined) throw new DramatisError('bad-usage', refusal(url));
  return engine.open(url, options);
};

const refusal = (url: string): string => {
  // Credentials may stand in an address: only its scheme is repeated.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1] ?? url;
  return /^postgres(ql)?$/i.test(scheme)
    ? 'This version has no PostgreSQL engine yet. Give a file, as in --db dramatis.db: a SQLite store is made there.'
    : `No storage engine takes '${scheme}:' addresses. Known: ${ENGINES.map((engine) => engine.name).join(', ')}. Give a file, as in --db dramatis.db.`;
};
