import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { type WalkedFile, walk } from '../ingest/walk.js';
import { linesOf } from './lines-of.js';
import type { Failure, Task } from './task.js';

export interface TaskSource {
  /** Unknown for a stream. */
  readonly total: { readonly bytes: number; readonly tasks: number } | undefined;
  readonly tasks: AsyncIterable<Task>;
  /** Files in folders that no format reads: said once, not failures. */
  readonly skipped: readonly string[];
  readonly failures: readonly Failure[];
}

/**
 * The work behind paths given on a command line: files, folders and `-` for JSONL on standard input.
 * Errors: 'path-missing' or 'unreadable-file' where there is nothing else to read.
 */
export const tasksOf = async (
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): Promise<TaskSource> => {
  const { files, skipped, failures } = await walk(paths.filter((path) => path !== '-'));
  const usesStdin = paths.includes('-');
  // Nothing but mistakes: nothing is made. Beside something readable they are listed, and the rest is read.
  if (failures[0] && files.length === 0 && !usesStdin) throw failures[0];
  return {
    total: usesStdin
      ? undefined
      : {
          bytes: files.reduce((sum, { size }) => sum + size, 0),
          tasks: files.reduce((sum, file) => sum + (isJsonl(file.path) ? chunksOf(file) : 1), 0),
        },
    skipped,
    failures: failures.map(({ code, message, facts }) => ({ source: String(facts.source), code, message })),
    tasks: (async function* () {
      for (const file of files) {
        if (isJsonl(file.path)) yield* jsonlFile(file);
        else yield { kind: 'file', ...file } as const;
      }
      if (usesStdin) yield* linesOf(stdin, '-');
    })(),
  };
};

const isJsonl = (path: string): boolean => ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase());

const CHUNK = 1 << 18;
const chunksOf = ({ size }: WalkedFile): number => Math.max(1, Math.ceil(size / CHUNK));

async function* jsonlFile(file: WalkedFile): AsyncIterable<Task> {
  try {
    yield* linesOf(createReadStream(file.path, { highWaterMark: CHUNK }), file.source);
  } catch {
    // Read again as a whole file, so that the one place that words an unreadable file does it.
    yield { kind: 'file', ...file };
  }
}
