import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { walk } from '../ingest/walk.js';
import { linesOf } from './lines-of.js';
import type { Failure, Task } from './task.js';

export interface TaskSource {
  /** Files found, where paths were given; unknown for a stream. */
  readonly total: number | undefined;
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
    total: usesStdin ? undefined : files.length,
    skipped,
    failures: failures.map(({ code, message, facts }) => ({ source: String(facts.source), code, message })),
    tasks: (async function* () {
      for (const file of files) {
        if (isJsonl(file.path)) yield* jsonlFile(file.source, file.path);
        else yield { kind: 'file', ...file } as const;
      }
      if (usesStdin) yield* linesOf(stdin, '-');
    })(),
  };
};

const isJsonl = (path: string): boolean => ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase());

async function* jsonlFile(source: string, path: string): AsyncIterable<Task> {
  try {
    yield* linesOf(createReadStream(path, { highWaterMark: 1 << 18 }), source);
  } catch {
    // Read again as a whole file, so that the one place that words an unreadable file does it.
    yield { kind: 'file', source, path };
  }
}
