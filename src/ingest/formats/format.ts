import type { Document } from '../../contract/document.js';
import type { DramatisError } from '../../contract/errors.js';
import type { IngestOptions } from '../options.js';

export interface Input {
  /** The path as the user gave it, or '-' for stdin. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** One document, or why there is none. `warning` says what was guessed while reading it. */
export type Reading =
  | { readonly document: Document; readonly warning?: string; readonly failure?: never }
  | { readonly failure: DramatisError; readonly document?: never; readonly warning?: never };

export interface Format {
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Is this the beginning of a file of this format? Asked where the extension is missing or says nothing. */
  readonly recognises: (head: string) => boolean;
  /** A DramatisError thrown here becomes the failure of the whole input. */
  readonly read: (input: Input, options: IngestOptions) => Iterable<Reading> | AsyncIterable<Reading>;
}
