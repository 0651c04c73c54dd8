import { create } from 'zustand';
import { source } from '../api.js';
import type { DocumentBody, JobAnswer } from '../api-types.js';
import { strings } from '../strings.js';
import { announce } from './notes.js';
import { refresh } from './queries.js';

export interface Upload {
  readonly id: number;
  readonly files: readonly { readonly key: string; readonly name: string }[];
  /** Undefined until the server has taken it. */
  readonly job?: JobAnswer;
  readonly error?: unknown;
}

/** What was handed in since the page was opened. */
export const useUploads = create<{ readonly uploads: readonly Upload[] }>(() => ({ uploads: [] }));

const update = (id: number, change: Partial<Upload>) =>
  useUploads.setState(({ uploads }) => ({
    uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)),
  }));

let count = 0;

async function send(names: readonly string[], start: () => Promise<JobAnswer>): Promise<void> {
  count += 1;
  const id = count;
  const files = names.map((name, at) => ({ key: `${at} ${name}`, name }));
  useUploads.setState(({ uploads }) => ({ uploads: [{ id, files }, ...uploads] }));
  try {
    let job = await start();
    update(id, { job });
    for await (const next of source.watch(job.id)) {
      job = next;
      update(id, { job });
    }
    announce(strings.uploaded(job.documents.length, job.failures.length));
  } catch (error) {
    update(id, { error });
  }
  await refresh();
}

export const addFiles = (files: readonly File[]) =>
  files.length === 0
    ? Promise.resolve()
    : send(
        files.map((file) => file.name),
        () => source.addFiles(files),
      );

export const addText = (body: DocumentBody) =>
  send([body.title ?? strings.pastedText], () => source.addText(body));

export type FileState = 'waiting' | 'reading' | 'read' | 'added' | 'failed';

/** How one of its files stands. The server deals with them in order and names those that failed. */
export function fileState({ job, error, files }: Upload, at: number): { state: FileState; message?: string } {
  if (error) return { state: 'failed' };
  const failure = job?.failures.find((one) => one.source.split('/').at(-1) === files[at]?.name);
  if (failure) {
    const { code, message } = failure;
    return { state: 'failed', message: strings.failures[code]?.(files[at]?.name ?? '') ?? message };
  }
  if (!job || job.state === 'queued') return { state: 'waiting' };
  // What is read stands in the graph only when the job is over.
  if (job.state === 'running')
    return { state: at < job.done ? 'read' : at === job.done ? 'reading' : 'waiting' };
  return { state: job.state === 'failed' ? 'failed' : 'added' };
}
