import { startWorker } from './start-worker.js';

/** Makes the graph of the store at `db` anew on another thread. Errors are those of the stages. */
export const reassembleApart = (db: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = startWorker('assemble-worker', db);
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The worker making the graph ended with code ${code}.`)));
  });
