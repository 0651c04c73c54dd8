import type { Worker } from 'node:worker_threads';
import { startWorker } from './start-worker.js';
import { type Failure, type PreparedTask, type Report, type Task, titleOf } from './task.js';
import type { ResultOf, SettingsOf, WorkName } from './works.js';

/** Runs tasks on worker threads, or on this one where `jobs` is 1. */
export interface Pool<Result extends Report = PreparedTask> {
  readonly jobs: number;
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

interface Waiting<Result> {
  readonly task: Task;
  readonly settle: (result: Result) => void;
}

interface Member<Result> {
  readonly worker: Worker;
  current: Waiting<Result> | undefined;
}

/** A worker that dies takes only its task with it: that is reported as a failure, and a new worker takes its place. */
export const createWorkerPool = <Name extends WorkName>(
  work: Name,
  jobs: number,
  settings: SettingsOf<Name>,
): Pool<ResultOf<Name>> => {
  type Result = ResultOf<Name>;
  const queue: Waiting<Result>[] = [];
  const members: Member<Result>[] = [];
  let closing = false;

  const start = (): Member<Result> => {
    const member: Member<Result> = { worker: startWorker('worker', { work, settings }), current: undefined };
    member.worker.on('message', (result: Result) => finish(member, result));
    member.worker.on('error', (cause) => replace(member, cause));
    members.push(member);
    return member;
  };

  const finish = (member: Member<Result>, result: Result): void => {
    const done = member.current;
    member.current = undefined;
    next(member);
    done?.settle(result);
  };

  const replace = (member: Member<Result>, cause: unknown): void => {
    members.splice(members.indexOf(member), 1);
    const lost = member.current;
    if (!closing && (lost || queue.length > 0)) next(start());
    if (lost) lost.settle({ ...NOTHING[work], failures: [lostTask(lost.task, cause)] } as Result);
  };

  const next = (member: Member<Result>): void => {
    const waiting = queue.shift();
    if (!waiting) return;
    member.current = waiting;
    member.worker.postMessage(waiting.task);
  };

  return {
    jobs,
    run: (task) =>
      new Promise((settle) => {
        queue.push({ task, settle });
        const idle =
          members.find((member) => !member.current) ?? (members.length < jobs ? start() : undefined);
        if (idle) next(idle);
      }),
    close: async () => {
      closing = true;
      await Promise.all(members.map((member) => member.worker.terminate()));
    },
  };
};

// What is left of a task that was lost.
const NOTHING: { readonly [Name in WorkName]: ResultOf<Name> } = {
  prepare: { prepared: [], unchanged: [], failures: [], warnings: [] },
  record: { lines: '', failures: [], warnings: [] },
};

const lostTask = (task: Task, cause: unknown): Failure => ({
  source: titleOf(task),
  code: 'extraction-failed',
  message: `${titleOf(task)}: the worker reading it stopped (${cause instanceof Error ? cause.message : String(cause)}). The rest goes on; try this one alone with --jobs 1.`,
});
