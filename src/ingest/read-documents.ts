import { extname } from 'node:path/posix';
import { DramatisError } from '../contract/errors.js';
import type { Format, Input, Reading } from './formats/format.js';
import { FORMATS } from './formats/index.js';
import { normaliseSource } from './normalise-source.js';
import { DEFAULTS, type IngestOptions } from './options.js';

/**
 * The documents in one file's bytes. Whatever the bytes, it never throws: what cannot be read comes as a failure and the
 * rest goes on. Failures: 'unknown-format', 'empty-file', 'too-large', 'binary-file', 'bad-encoding', 'bad-json'.
 */
export async function* readDocuments(
  input: Input,
  options: Partial<IngestOptions> = {},
): AsyncGenerator<Reading, void, undefined> {
  const settings = { ...DEFAULTS, ...options };
  const source = normaliseSource(input.source);
  try {
    if (input.bytes.length === 0) throw emptyFile(source);
    yield* chooseFormat(source, input.bytes, settings.format).read({ source, bytes: input.bytes }, settings);
  } catch (error) {
    yield { failure: asDramatisError(error, source) };
  }
}

/** True where a file of this name is read without looking into it. */
export const hasKnownExtension = (path: string): boolean => formatByExtension(path) !== undefined;

const formatByExtension = (path: string): Format | undefined => {
  const extension = extname(path).toLowerCase();
  return FORMATS.find((format: Format) => format.extensions.includes(extension));
};

// A file without an extension is taken for text where nothing else recognises it; one with an extension nobody knows is
// read only where its content is plainly a known format.
const chooseFormat = (source: string, bytes: Uint8Array, named: string | undefined): Format => {
  const known = FORMATS.map(({ name }) => name).join(', ');
  if (named !== undefined) {
    const format = FORMATS.find(({ name }) => name === named);
    if (format) return format;
    throw new DramatisError('bad-usage', `There is no format '${named}'. Known: ${known}.`, {
      facts: { format: named },
    });
  }
  const byExtension = formatByExtension(source);
  if (byExtension) return byExtension;
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  const extension = extname(source);
  const byContent = FORMATS.find((format: Format) => format.recognises(head));
  if (byContent && (extension === '' || byContent.name !== 'text')) return byContent;
  throw new DramatisError(
    'unknown-format',
    `${source}: no format reads '${extension}'. Known: ${known}. Name one with --format.`,
    { facts: { source, extension } },
  );
};

const emptyFile = (source: string): DramatisError =>
  new DramatisError('empty-file', `${source}: the file holds no text. Leave it out, or write it again.`, {
    facts: { source },
  });

/** Anything thrown while reading, as an error with a code. */
export const asDramatisError = (error: unknown, source: string): DramatisError =>
  error instanceof DramatisError
    ? error
    : new DramatisError(
        'unreadable-file',
        `${source}: reading it failed. Leave it out, or report it as a bug.`,
        {
          facts: { source },
          cause: error,
        },
      );
