import type { Ingested, Input, Work } from '../../server/work.js';
import type { ModelName } from '../contract/model-name.js';
import { collect } from '../lib/collect.js';
import { documentId } from '../lib/make-id.js';
import { checkCorrection } from '../pipeline.js';
import { readInto } from '../run/build.js';
import { reassembleApart } from '../run/reassemble-apart.js';
import type { Task } from '../run/task.js';
import { createWorkerPool } from '../run/worker-pool.js';
import type { Store } from '../store/store.js';

/** What the server has done by the pipeline, away from the thread that answers. */
export const serverWork = (store: Store, db: string, model: ModelName): Work => {
  const reassemble = reassembleApart(db);
  return {
    ingest: async (inputs, onProgress) => {
      const pool = createWorkerPool('prepare', 1, { model, known: await store.hashes() });
      const documents: string[] = [];
      const failures: Ingested['failures'][number][] = [];
      try {
        await readInto(store, inputs.map(taskOf), pool, {
          onProgress: ({ tasks }) => onProgress({ done: tasks, total: inputs.length }),
          onRead: (source) => documents.push(documentId(source)),
          onFailure: (failure) => failures.push(failure),
        });
      } finally {
        await pool.close();
      }
      if (await store.stale()) await reassemble('grown');
      return { documents, failures };
    },
    reassemble: () => reassemble('held'),
    checkDecision: async (decision) =>
      checkCorrection(await collect(store.corpus()), await store.decisions(), decision),
  };
};

const taskOf = (input: Input): Task =>
  input.kind === 'file'
    ? { kind: 'content', source: input.name, bytes: input.bytes }
    : { kind: 'lines', origin: '-', first: 1, bytes: new TextEncoder().encode(JSON.stringify(input.record)) };
