import { DramatisError } from '../contract/errors.js';
import { decodeText } from './decode-text.js';
import { documentFromRecord, parseRecord } from './document-record.js';
import type { Reading } from './formats/format.js';
import { requireSize } from './formats/whole-file.js';
import { DEFAULTS, type IngestOptions } from './options.js';

const NEWLINE = 0x0a;

/**
 * JSONL as it streams in, whatever its length: a document a line, in order; a bad line is a failure that names file and line,
 * and the others go on. The source of a record is `file#id`, or its id alone where `source` is '-' (stdin).
 */
export async function* readRecords(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
  options: Partial<IngestOptions> = {},
): AsyncGenerator<Reading, void, undefined> {
  const { maxBytes } = { ...DEFAULTS, ...options };
  const reader = new RecordReader(source, maxBytes);
  for await (const chunk of chunks) yield* reader.push(chunk);
  yield* reader.end();
}

/** Cuts bytes into lines and lines into documents. */
export class RecordReader {
  readonly #source: string;
  readonly #maxBytes: number;
  readonly #lineOf = new Map<string, number>();
  #number = 0;
  #parts: Uint8Array[] = [];
  #pending = 0;

  /** `first` is the number of the first line. */
  constructor(source: string, maxBytes: number, first = 1) {
    this.#source = source;
    this.#maxBytes = maxBytes;
    this.#number = first - 1;
  }

  *push(chunk: Uint8Array): Generator<Reading, void, undefined> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.#keep(chunk.subarray(start, end));
      yield* this.end();
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  }

  *end(): Generator<Reading, void, undefined> {
    const line = Buffer.concat(this.#parts);
    const size = this.#pending;
    this.#parts = [];
    this.#pending = 0;
    this.#number += 1;
    if (size === 0) return;
    const place = `${this.#source}:${this.#number}`;
    try {
      requireSize(size, this.#maxBytes, place);
      const { text, charset } = decodeText(line, place);
      const json = text.replace(/^\ufeff/, '').trim();
      if (json === '') return;
      const document = this.#document(json, place);
      yield charset === undefined
        ? { document }
        : { document, warning: `${place}: not valid UTF-8, read as ${charset}.` };
    } catch (error) {
      if (!(error instanceof DramatisError)) throw error;
      yield { failure: error };
    }
  }

  // Beyond the limit a line is only counted, so that a file without line ends cannot fill the memory.
  #keep(part: Uint8Array): void {
    this.#pending += part.length;
    if (this.#pending <= this.#maxBytes) this.#parts.push(part);
  }

  #document(json: string, place: string) {
    const value = parseJson(json, place);
    const { id } = parseRecord(value, place);
    if (id === undefined) {
      throw new DramatisError('bad-json', `${place}: the record has no 'id'. Give each its own.`, {
        facts: { place },
      });
    }
    const earlier = this.#lineOf.get(id);
    if (earlier !== undefined) {
      throw new DramatisError(
        'bad-json',
        `${place}: the id '${id.slice(0, 100)}' was already used in line ${earlier}. Give each record its own.`,
        { facts: { place, id, earlier } },
      );
    }
    this.#lineOf.set(id, this.#number);
    return documentFromRecord(value, this.#source === '-' ? id : `${this.#source}#${id}`);
  }
}

const parseJson = (json: string, place: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new DramatisError(
      'bad-json',
      `${place}: the line is not JSON (${(cause as Error).message.slice(0, 120)}). Each line is one {"id": "…", "text": "…"} object.`,
      { facts: { place }, cause },
    );
  }
};
