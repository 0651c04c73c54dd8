import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Document } from '../contract/document.js';
import { DramatisError } from '../contract/errors.js';
import type { ModelName } from '../contract/model-name.js';
import type { Prepared } from '../contract/prepared.js';
import { createExtractor } from '../extract/extractor.js';
import { modelVersion } from '../extract/model-version.js';
import { requireSize } from '../ingest/formats/whole-file.js';
import { DEFAULTS as INGEST_DEFAULTS } from '../ingest/options.js';
import { readDocuments } from '../ingest/read-documents.js';
import { RecordReader } from '../ingest/read-records.js';
import { pathFailure } from '../ingest/walk.js';
import { contentHash } from '../lib/make-id.js';
import { packageVersion } from '../lib/package-folder.js';
import { prepareDocument } from '../pipeline.js';
import type { Failure, Task, TaskResult } from './task.js';

export interface PrepareSettings {
  readonly model: ModelName;
  /** Stored hash of each source: what is the same is skipped. */
  readonly known: ReadonlyMap<string, string>;
  /** Name of the format to read files with, whatever their names say. */
  readonly format?: string;
  /** Whether pronouns and roles are mentions too. Default false. */
  readonly descriptions?: boolean;
}

/** @returns the work of one worker: a function that never throws, whatever it is given. */
export const createPreparer = (settings: PrepareSettings): ((task: Task) => Promise<TaskResult>) => {
  const { known, model, format, descriptions = false } = settings;
  const extractor = createExtractor({ model });
  const version = modelVersion();
  // Another tagger or release reads the same text differently: both are part of what is remembered.
  const stamp = (hash: string): string =>
    contentHash(hash, model, version, packageVersion, descriptions ? 'descriptions' : '');
  const prepareInto = (result: Growing, document: Document, hash: string): void => {
    try {
      result.prepared.push(prepareDocument({ ...document, hash }, extractor, { descriptions }));
    } catch (error) {
      result.failures.push(failureOf(document.source, error));
    }
  };
  return async (task) => {
    const result: Growing = { prepared: [], unchanged: [], failures: [], warnings: [] };
    try {
      for await (const outcome of read(task, format, (source, hash) => known.get(source) === stamp(hash))) {
        if ('unchanged' in outcome) result.unchanged.push(outcome.unchanged);
        else if ('failure' in outcome) result.failures.push(failureOf(outcome.source, outcome.failure));
        else {
          if (outcome.warning) result.warnings.push(outcome.warning);
          prepareInto(result, outcome.document, stamp(outcome.hash));
        }
      }
    } catch (error) {
      result.failures.push(failureOf(task.kind === 'lines' ? task.origin : task.source, error));
    }
    return result;
  };
};

interface Growing {
  readonly prepared: Prepared[];
  readonly unchanged: string[];
  readonly failures: Failure[];
  readonly warnings: string[];
}

type Outcome =
  | { readonly document: Document; readonly hash: string; readonly warning?: string }
  | { readonly unchanged: string }
  | { readonly source: string; readonly failure: DramatisError };

async function* read(
  task: Task,
  format: string | undefined,
  isKnown: (source: string, hash: string) => boolean,
): AsyncIterable<Outcome> {
  if (task.kind === 'lines') {
    const reader = new RecordReader(task.origin, INGEST_DEFAULTS.maxBytes, task.first);
    for (const reading of [...reader.push(task.bytes), ...reader.end()]) {
      if (reading.failure) yield { source: placeOf(reading.failure, task.origin), failure: reading.failure };
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
    yield reading.failure ? { source, failure: reading.failure } : { ...reading, hash };
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

const failureOf = (source: string, error: unknown): Failure =>
  error instanceof DramatisError
    ? { source, code: error.code, message: error.message }
    : {
        source,
        code: 'extraction-failed',
        message: `${source}: could not be processed (${error instanceof Error ? error.message : String(error)}). It is left out; the rest goes on. Please report it.`,
      };
