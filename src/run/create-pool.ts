import type { Task } from './task.js';
import { createWorkerPool, type Pool } from './worker-pool.js';
import { type ResultOf, type SettingsOf, WORKS, type WorkName } from './works.js';

/** With one job the work is done on this thread: no second copy of the models. */
export const createPool = <Name extends WorkName>(
  work: Name,
  jobs: number,
  settings: SettingsOf<Name>,
): Pool<ResultOf<Name>> => {
  if (jobs > 1) return createWorkerPool(work, jobs, settings);
  type Run = (task: Task) => Promise<ResultOf<Name>>;
  const create = WORKS[work].create as (settings: SettingsOf<Name>) => Run;
  // Made for the first task: where there is none, no model is read.
  let run: Run | undefined;
  return {
    jobs: 1,
    run: (task) => {
      run ??= create(settings);
      return run(task);
    },
    close: async () => {},
  };
};
