import { Worker } from 'node:worker_threads';

const fromSource = import.meta.url.endsWith('.ts');

/** Starts `src/run/<name>`; from source (tests, development) it needs the same loader as its parent. */
export const startWorker = (name: string, workerData: unknown): Worker =>
  new Worker(new URL(`./${name}.${fromSource ? 'ts' : 'js'}`, import.meta.url), {
    workerData,
    ...(fromSource && { execArgv: ['--import', 'tsx'] }),
  });
