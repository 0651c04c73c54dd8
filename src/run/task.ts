import type { ErrorCode } from '../contract/errors.js';
import type { Prepared } from '../contract/prepared.js';

/** One piece of work for a worker: as plain data, since it crosses threads. */
export type Task =
  | { readonly kind: 'file'; readonly source: string; readonly path: string; readonly size: number }
  | { readonly kind: 'content'; readonly source: string; readonly bytes: Uint8Array }
  /** Whole lines of JSONL, the first of them number `first`, from 1. `origin` is a path, or '-'. */
  | { readonly kind: 'lines'; readonly origin: string; readonly first: number; readonly bytes: Uint8Array };

/** What could not be processed: listed for the user, and everything else kept. */
export interface Failure {
  readonly source: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What went wrong in a task. */
export interface Report {
  readonly failures: readonly Failure[];
  /** What was read but not quite as it stands, such as in another encoding than UTF-8. */
  readonly warnings: readonly string[];
}

/** What 'prepare' gives: all that a store keeps. */
export interface PreparedTask extends Report {
  readonly prepared: readonly Prepared[];
  /** Sources whose stored hash is the same. */
  readonly unchanged: readonly string[];
}

/** What 'record' gives: the lines of `extract --jsonl`. */
export interface RecordedTask extends Report {
  readonly lines: string;
}

/** Bytes to read. */
export const sizeOf = (task: Task): number => (task.kind === 'file' ? task.size : task.bytes.length);

export const titleOf = (task: Task): string =>
  task.kind === 'lines' ? `${task.origin}:${task.first}` : task.source;
