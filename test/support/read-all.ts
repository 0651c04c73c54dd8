import type { Reading } from '../../src/ingest/formats/format.js';
import type { IngestOptions } from '../../src/ingest/options.js';
import { readDocuments } from '../../src/ingest/read-documents.js';

/** Every document and failure of one input, in order. */
export const readAll = async (
  source: string,
  content: string | Uint8Array,
  options: Partial<IngestOptions> = {},
): Promise<Reading[]> => {
  const readings: Reading[] = [];
  for await (const reading of readDocuments({ source, bytes: Buffer.from(content) }, options))
    readings.push(reading);
  return readings;
};
