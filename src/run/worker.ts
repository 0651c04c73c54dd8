import { parentPort, workerData } from 'node:worker_threads';
import { createPreparer, type PrepareSettings } from './prepare.js';
import type { Task } from './task.js';

const prepare = createPreparer(workerData as PrepareSettings);

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await prepare(task));
});
