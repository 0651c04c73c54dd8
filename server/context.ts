import type { Store } from '../src/store/store.js';

/** What every route is given. */
export interface Context {
  readonly store: Store;
}
