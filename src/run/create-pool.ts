import { createPreparer, type PrepareSettings } from './prepare.js';
import { createWorkerPool, type Pool } from './worker-pool.js';

/** With one job the work is done on this thread: no second copy of the models. */
export const createPool = (jobs: number, settings: PrepareSettings): Pool => {
  if (jobs > 1) return createWorkerPool(jobs, settings);
  // Made for the first task: where there is none, no model is read.
  let prepare: ReturnType<typeof createPreparer> | undefined;
  return {
    jobs: 1,
    run: (task) => {
      prepare ??= createPreparer(settings);
      return prepare(task);
    },
    close: async () => {},
  };
};
