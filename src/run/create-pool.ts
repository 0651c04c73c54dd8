import type { Task } from './task.js';
import { createWorkerPool, type Pool } from './worker-pool.js';
import type { ResultOf, SettingsOf, WorkName } from './works.js';

/** With one job the work is done on this thread: no second copy of the models. */
export const createPool = <Name extends WorkName>(
  work: Name,
  jobs: number,
  settings: SettingsOf<Name>,
): Pool<ResultOf<Name>> => {
  if (jobs > 1) return createWorkerPool(work, jobs, settings);
  // Loaded for the first task: where there is none, no model is read, and a thread that only hands out tasks starts at once.
  let run: Promise<(task: Task) => Promise<ResultOf<Name>>> | undefined;
  return {
    jobs: 1,
    run: async (task) => {
      run ??= load(work, settings);
      return (await run)(task);
    },
    close: async () => {},
  };
};

const load = async <Name extends WorkName>(
  work: Name,
  settings: SettingsOf<Name>,
): Promise<(task: Task) => Promise<ResultOf<Name>>> => {
  const { WORKS } = await import('./works.js');
  const create = WORKS[work] as (settings: SettingsOf<Name>) => (task: Task) => Promise<ResultOf<Name>>;
  return create(settings);
};
