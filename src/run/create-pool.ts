import { createPreparer, type PrepareSettings } from './prepare.js';
import { createWorkerPool, type Pool } from './worker-pool.js';

/** With one job the work is done on this thread: no second copy of the models. */
export const createPool = (jobs: number, settings: PrepareSettings): Pool => {
  if (jobs > 1) return createWorkerPool(jobs, settings);
  const prepare = createPreparer(settings);
  return { jobs: 1, run: prepare, close: async () => {} };
};
