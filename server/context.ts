import { DramatisError } from '../src/contract/errors.js';
import type { Tie } from '../src/contract/graph-records.js';
import type { WholeGraph } from '../src/graph/as-of.js';
import type { ChainNetwork } from '../src/graph/chain-network.js';
import type { Part } from '../src/graph/filter.js';
import type { Store } from '../src/store/store.js';
import type { AnswerCache } from './http/answer-cache.js';
import type { Jobs } from './jobs.js';
import type { Work } from './work.js';

/** What every route is given. */
export interface Context {
  readonly store: Store;
  /** The graph of the store's present revision, read once for all who ask. */
  readonly wholeGraph: () => Promise<WholeGraph>;
  /** The same without evidence, which is read in a quarter of the time. */
  readonly ties: () => Promise<Part<Tie>>;
  /** The same made ready for looking up chains. */
  readonly chains: () => Promise<ChainNetwork>;
  readonly answers: AnswerCache;
  readonly jobs: Jobs;
  /** Undefined where the server was given no pipeline: it can only read then. */
  readonly work: Work | undefined;
  readonly onError: (error: unknown) => void;
}

export const workOf = ({ work }: Context): Work => {
  if (work === undefined) throw new DramatisError('read-only', 'This server was started for reading only.');
  return work;
};
