import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { JobAnswer } from '../src/contract/api/jobs.js';
import { DramatisError, ERRORS } from '../src/contract/errors.js';
import type { Ingested, Progress } from './work.js';

const MOST_WAITING = 100;
const MOST_KEPT = 1000;

/** Work on the store, one piece after another, and how far each is. It is kept in memory: a restart forgets it. */
export class Jobs {
  readonly #jobs = new Map<string, JobAnswer>();
  readonly #changes = new EventEmitter<Record<string, [JobAnswer]>>().setMaxListeners(0);
  #last: Promise<unknown> = Promise.resolve();

  get(id: string): JobAnswer | undefined {
    return this.#jobs.get(id);
  }

  /** Calls `listener` with every change until what is returned is called. */
  watch(id: string, listener: (job: JobAnswer) => void): () => void {
    this.#changes.on(id, listener);
    return () => this.#changes.off(id, listener);
  }

  /** Runs work when all that was asked for before is over. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Errors: 'too-many-requests' where too many wait already. */
  start(
    total: number,
    work: (onProgress: (progress: Progress) => void) => Promise<Ingested>,
    onError: (error: unknown) => void,
  ): JobAnswer {
    const waiting = [...this.#jobs.values()].filter(({ state }) => state === 'queued').length;
    if (waiting >= MOST_WAITING)
      throw new DramatisError(
        'too-many-requests',
        `${waiting} jobs are waiting already. Send this when some are done.`,
      );
    const id = `j${randomBytes(8).toString('hex')}`;
    const queued: JobAnswer = { id, state: 'queued', done: 0, total, documents: [], failures: [] };
    this.#set(queued);
    void this.inTurn(async () => {
      this.#set({ ...queued, state: 'running' });
      const { documents, failures } = await work(({ done, total: of }) =>
        this.#set({ ...queued, state: 'running', done, total: of }),
      );
      const now = this.#jobs.get(id) ?? queued;
      this.#set({
        ...now,
        state: 'done',
        done: now.total,
        documents: [...documents],
        failures: failures.map(({ source, code, message }) => ({ source, code, message })),
      });
    }).catch((error: unknown) => {
      onError(error);
      const code = error instanceof DramatisError ? error.code : 'internal';
      const message =
        ERRORS[code].status < 500 && error instanceof Error ? error.message : `${ERRORS[code].title}.`;
      const failure = { source: '', code, message };
      this.#set({ ...(this.#jobs.get(id) ?? queued), state: 'failed', failures: [failure] });
    });
    return queued;
  }

  #set(job: JobAnswer): void {
    this.#jobs.set(job.id, job);
    for (const { id, state } of this.#jobs.values()) {
      if (this.#jobs.size <= MOST_KEPT) break;
      if (state === 'done' || state === 'failed') this.#jobs.delete(id);
    }
    this.#changes.emit(job.id, job);
  }
}

export const isOver = ({ state }: JobAnswer): boolean => state === 'done' || state === 'failed';
