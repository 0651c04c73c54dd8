import type { Prepared } from '../contract/prepared.js';
import { inOrder } from '../lib/in-order.js';
import type { AssembleResult } from '../pipeline.js';
import type { Store } from '../store/store.js';
import { reassemble } from './reassemble.js';
import { type Failure, sizeOf, type Task } from './task.js';
import type { Pool } from './worker-pool.js';

export interface BuildProgress {
  readonly documents: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly characters: number;
  readonly mentions: number;
  /** Tasks finished: files, or batches of lines. */
  readonly tasks: number;
  /** Of the input, dealt with. */
  readonly bytes: number;
}

export interface BuildOptions {
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly onFailure?: (failure: Failure) => void;
  readonly onWarning?: (warning: string) => void;
  /** Called for each document that is in the store after it was read, unchanged ones too. */
  readonly onRead?: (source: string) => void;
  /** Called once all documents are stored and the graph is being made. */
  readonly onAssemble?: () => void;
  /** Aborted: stores what was read so far and leaves the graph for the next run. */
  readonly signal?: AbortSignal;
}

export interface BuildReport extends BuildProgress {
  readonly failures: readonly Failure[];
  readonly interrupted: boolean;
  /** Undefined where nothing had changed, or the run was interrupted. */
  readonly assembled?: AssembleResult;
}

// Large enough that a synchronous write to disk costs little beside the reading, small enough to lose little.
const BATCH = 64;

/** Reads tasks into the store and makes the graph anew where anything changed. */
export const build = async (
  tasks: AsyncIterable<Task> | Iterable<Task>,
  pool: Pool,
  store: Store,
  options: BuildOptions = {},
): Promise<BuildReport> => {
  const report = await readInto(store, tasks, pool, options);
  // Places that a server held on to depend on what came when; after a build they follow from what is stored alone.
  const settled = !(await store.stale()) && (await store.places()).size === 0;
  if (report.interrupted || settled) return report;
  options.onAssemble?.();
  return { ...report, assembled: await reassemble(store, 'afresh') };
};

/** Reads tasks into the store and leaves the graph as it was. */
export const readInto = async (
  store: Store,
  tasks: AsyncIterable<Task> | Iterable<Task>,
  pool: Pool,
  options: BuildOptions = {},
): Promise<BuildReport> => {
  const failures: Failure[] = [];
  const count = { documents: 0, unchanged: 0, failed: 0, characters: 0, mentions: 0, tasks: 0, bytes: 0 };
  let batch: Prepared[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await store.put(batch);
    batch = [];
  };
  const seen = new Set<string>();
  for await (const { size, prepared, unchanged, failures: failed, warnings } of inOrder(
    untilAborted(tasks, options.signal),
    async (task) => ({ size: sizeOf(task), ...(await pool.run(task)) }),
    pool.jobs * 4,
  )) {
    const twice: Failure[] = [];
    for (const one of prepared) {
      if (seen.has(one.document.source)) {
        twice.push(usedTwice(one.document.source));
        continue;
      }
      seen.add(one.document.source);
      batch.push(one);
      options.onRead?.(one.document.source);
      count.documents++;
      count.characters += one.document.text.length;
      count.mentions += one.extraction.mentions.length;
    }
    for (const failure of [...failed, ...twice]) {
      failures.push(failure);
      options.onFailure?.(failure);
    }
    for (const warning of warnings) options.onWarning?.(warning);
    for (const source of unchanged) options.onRead?.(source);
    count.unchanged += unchanged.length;
    count.failed += failed.length + twice.length;
    count.tasks++;
    count.bytes += size;
    if (batch.length >= BATCH) await flush();
    options.onProgress?.({ ...count });
  }
  await flush();
  return { ...count, failures, interrupted: options.signal?.aborted ?? false };
};

const usedTwice = (source: string): Failure => ({
  source,
  code: 'bad-json',
  message: `${source}: the id was already used in this run; the first document under it is kept. Give each its own.`,
});

async function* untilAborted(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  signal: AbortSignal | undefined,
): AsyncIterable<Task> {
  const source = (async function* () {
    yield* tasks;
  })();
  // Not only between tasks: whoever writes into our pipe may write nothing for hours.
  const aborted = new Promise<undefined>((resolve) => {
    if (signal?.aborted) resolve(undefined);
    signal?.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  for (;;) {
    const next = await Promise.race([aborted, source.next()]);
    if (next === undefined || next.done) return;
    yield next.value;
  }
}
