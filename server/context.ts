import type { WholeGraph } from '../src/graph/as-of.js';
import type { Store } from '../src/store/store.js';

/** What every route is given. */
export interface Context {
  readonly store: Store;
  /** The graph of the store's present revision, read once for all who ask. */
  readonly wholeGraph: () => Promise<WholeGraph>;
}
