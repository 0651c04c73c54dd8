import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.js';
import { KeptCounts, type Places, reassemble } from './reassemble.js';

// A thread of its own, so that a server answers while a large graph is made anew. A failure ends it, with its counts.
const store = await openStore(workerData as string);
const counts = new KeptCounts();
parentPort?.on('message', async (places: Places) => {
  await reassemble(store, places, counts);
  parentPort?.postMessage('done');
});
