import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './task.js';
import { type SettingsOf, WORKS, type WorkName } from './works.js';

const { work, settings } = workerData as { readonly work: WorkName; readonly settings: never };
const run: (task: Task) => Promise<unknown> = WORKS[work](settings satisfies SettingsOf<WorkName>);

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await run(task));
});
