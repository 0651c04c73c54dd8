import { DramatisError } from '../../contract/errors.js';
import { decodeText } from '../decode-text.js';
import type { IngestOptions } from '../options.js';
import type { Input } from './format.js';

export interface WholeFile {
  readonly text: string;
  readonly warning?: string;
}

/**
 * The text of a file that is one document, read in the character set that it declares where it is not UTF-8.
 * Throws 'too-large', 'empty-file', 'binary-file', 'bad-encoding'.
 */
export const readWholeFile = (
  { source, bytes }: Input,
  { maxBytes }: IngestOptions,
  declaredCharset?: string,
): WholeFile => {
  requireSize(bytes.length, maxBytes, source);
  const { text, charset } = decodeText(bytes, source, declaredCharset);
  requireText(text, source);
  if (charset === undefined || charset === declaredCharset) return { text };
  return {
    text,
    warning: `${source}: not valid UTF-8, read as ${charset}. If names look wrong, save it as UTF-8.`,
  };
};

export const requireSize = (size: number, maxBytes: number, source: string): void => {
  if (size <= maxBytes) return;
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  throw new DramatisError(
    'too-large',
    `${source}: ${megabytes(size)} is more than the limit of ${megabytes(maxBytes)} for one document. Split it into articles.`,
    { facts: { source, size, maxBytes } },
  );
};

export const requireText = (text: string, source: string): void => {
  if (/\S/.test(text)) return;
  throw new DramatisError(
    'empty-file',
    `${source}: there is no text in it. Leave it out, or write it again.`,
    {
      facts: { source },
    },
  );
};
