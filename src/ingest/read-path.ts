import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Reading } from './formats/format.js';
import { jsonl } from './formats/jsonl.js';
import { requireSize } from './formats/whole-file.js';
import { DEFAULTS, type IngestOptions } from './options.js';
import { asDramatisError, readDocuments } from './read-documents.js';
import { readRecords } from './read-records.js';
import { pathFailure } from './walk.js';

/**
 * The documents in one file of the disk, as `walk` lists it. JSONL streams, so a file of any length works; of another format
 * a file above the limit is refused before it is read. Never throws.
 */
export async function* readPath(
  file: { readonly path: string; readonly source: string },
  options: Partial<IngestOptions> = {},
): AsyncGenerator<Reading, void, undefined> {
  const { maxBytes, format } = { ...DEFAULTS, ...options };
  const isJsonl =
    format === undefined ? jsonl.extensions.includes(extname(file.path).toLowerCase()) : format === 'jsonl';
  try {
    const { size } = await stat(file.path);
    if (isJsonl && size > 0) {
      yield* readRecords(file.source, createReadStream(file.path), options);
      return;
    }
    requireSize(size, maxBytes, file.source);
    yield* readDocuments({ source: file.source, bytes: await readFile(file.path) }, options);
  } catch (error) {
    const isSystem = error instanceof Error && 'syscall' in error;
    yield { failure: isSystem ? pathFailure(file.source, error) : asDramatisError(error, file.source) };
  }
}
