import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Places } from './reassemble.js';
import { startWorker } from './start-worker.js';

/** Documents mostly come one after another: so long the counts stay in memory for the next, in milliseconds. */
const KEPT = 300_000;

/**
 * What makes the graph of the store at `db` anew, on another thread, counting only what changed since the last time.
 * One call at a time. Errors are those of the stages.
 */
export const reassembleApart = (db: string): ((places: Places) => Promise<void>) => {
  let worker: Worker | undefined;
  let end: NodeJS.Timeout | undefined;
  const forget = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  return async (places) => {
    clearTimeout(end);
    worker ??= startWorker('assemble-worker', db);
    worker.ref();
    try {
      worker.postMessage(places);
      await once(worker, 'message');
    } catch (error) {
      forget();
      throw error;
    }
    // Neither it nor the wait for its end keeps a server from closing.
    worker.unref();
    end = setTimeout(forget, KEPT).unref();
  };
};
