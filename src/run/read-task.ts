import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Document } from '../contract/document.js';
import { DramatisError } from '../contract/errors.js';
import { requireSize } from '../ingest/formats/whole-file.js';
import { DEFAULTS as INGEST_DEFAULTS } from '../ingest/options.js';
import { readDocuments } from '../ingest/read-documents.js';
import { RecordReader } from '../ingest/read-records.js';
import { pathFailure } from '../ingest/walk.js';
import type { Failure, Task } from './task.js';

/** What became of one document of a task. */
export type Outcome =
  | { readonly document: Document; readonly hash: string; readonly warning?: string }
  | { readonly unchanged: string }
  | { readonly failure: Failure };

/** Is the document stored already, by its source and hash? */
export type IsKnown = (source: string, hash: string) => boolean;

/** The documents of a task, one after the other. Never throws: what cannot be read is a failure among the others. */
export async function* readTask(
  task: Task,
  format: string | undefined,
  isKnown: IsKnown = () => false,
): AsyncIterable<Outcome> {
  try {
    yield* documentsOf(task, format, isKnown);
  } catch (error) {
    yield { failure: failureOf(task.kind === 'lines' ? task.origin : task.source, error) };
  }
}

async function* documentsOf(
  task: Task,
  format: string | undefined,
  isKnown: IsKnown,
): AsyncIterable<Outcome> {
  if (task.kind === 'lines') {
    const reader = new RecordReader(task.origin, INGEST_DEFAULTS.maxBytes, task.first);
    for (const reading of [...reader.push(task.bytes), ...reader.end()]) {
      if (reading.failure)
        yield { failure: failureOf(placeOf(reading.failure, task.origin), reading.failure) };
      else if (isKnown(reading.document.source, reading.document.hash))
        yield { unchanged: reading.document.source };
      else yield { ...reading, hash: reading.document.hash };
    }
    return;
  }
  const { source } = task;
  const bytes = task.kind === 'file' ? await readBytes(source, task.path) : task.bytes;
  // Known by its bytes: an unchanged page is not even parsed.
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (isKnown(source, hash)) {
    yield { unchanged: source };
    return;
  }
  for await (const reading of readDocuments({ source, bytes }, { format })) {
    yield reading.failure ? { failure: failureOf(source, reading.failure) } : { ...reading, hash };
  }
}

const placeOf = ({ facts }: DramatisError, otherwise: string): string =>
  typeof facts.place === 'string' ? facts.place : otherwise;

const readBytes = async (source: string, path: string): Promise<Uint8Array> => {
  try {
    requireSize((await stat(path)).size, INGEST_DEFAULTS.maxBytes, source);
    return await readFile(path);
  } catch (error) {
    throw error instanceof DramatisError ? error : pathFailure(source, error);
  }
};

export const failureOf = (source: string, error: unknown): Failure =>
  error instanceof DramatisError
    ? { source, code: error.code, message: error.message }
    : {
        source,
        code: 'extraction-failed',
        message: `${source}: could not be processed (${error instanceof Error ? error.message : String(error)}). It is left out; the rest goes on. Please report it.`,
      };
