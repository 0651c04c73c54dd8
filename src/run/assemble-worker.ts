import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.js';
import { reassemble } from './build.js';

// A thread of its own, so that a server answers while a large graph is made anew.
const store = await openStore(workerData as string);
try {
  await reassemble(store);
} finally {
  await store.close();
}
parentPort?.postMessage('done');
