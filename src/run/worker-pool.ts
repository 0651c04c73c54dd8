import type { Worker } from 'node:worker_threads';
import type { PrepareSettings } from './prepare.js';
import { startWorker } from './start-worker.js';
import { type Task, type TaskResult, titleOf } from './task.js';

/** Runs tasks on worker threads, or on this one where `jobs` is 1. */
export interface Pool {
  readonly jobs: number;
  run(task: Task): Promise<TaskResult>;
  close(): Promise<void>;
}

interface Waiting {
  readonly task: Task;
  readonly settle: (result: TaskResult) => void;
}

interface Member {
  readonly worker: Worker;
  current: Waiting | undefined;
}

/** A worker that dies takes only its task with it: that is reported as a failure, and a new worker takes its place. */
export const createWorkerPool = (jobs: number, settings: PrepareSettings): Pool => {
  const queue: Waiting[] = [];
  const members: Member[] = [];
  let closing = false;

  const start = (): Member => {
    const member: Member = { worker: startWorker('worker', settings), current: undefined };
    member.worker.on('message', (result: TaskResult) => finish(member, result));
    member.worker.on('error', (cause) => replace(member, cause));
    members.push(member);
    return member;
  };

  const finish = (member: Member, result: TaskResult): void => {
    const done = member.current;
    member.current = undefined;
    next(member);
    done?.settle(result);
  };

  const replace = (member: Member, cause: unknown): void => {
    members.splice(members.indexOf(member), 1);
    const lost = member.current;
    if (!closing && (lost || queue.length > 0)) next(start());
    if (lost) lost.settle(lostTask(lost.task, cause));
  };

  const next = (member: Member): void => {
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

const lostTask = (task: Task, cause: unknown): TaskResult => ({
  prepared: [],
  unchanged: [],
  warnings: [],
  failures: [
    {
      source: titleOf(task),
      code: 'extraction-failed',
      message: `${titleOf(task)}: the worker reading it stopped (${cause instanceof Error ? cause.message : String(cause)}). The rest goes on; try this one alone with --jobs 1.`,
    },
  ],
});
