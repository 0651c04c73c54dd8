export interface IngestOptions {
  /** Largest document read, in bytes: a whole file, or one line of JSONL. Default 32 MB: a book of 5 million words. */
  readonly maxBytes: number;
  /** Name of the format to read with, whatever the extension says. Default: chosen by extension, then by content. */
  readonly format?: string;
}

export const DEFAULTS: IngestOptions = { maxBytes: 32 * 1024 * 1024 };
