import express, { type RequestHandler } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { DramatisError } from '../../src/contract/errors.js';

const MEGABYTE = 1024 * 1024;
const LARGEST_JSON = 32 * MEGABYTE;
/** All files of one request together. */
const LARGEST_UPLOAD = 256 * MEGABYTE;
const MOST_FILES = 1000;

const json = express.json({ limit: LARGEST_JSON, type: 'application/json', strict: false });

/** Reads a JSON body into `request.body`. Errors: 'unsupported-type', 'too-large', 'bad-body'. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (!request.is('application/json'))
    throw new DramatisError(
      'unsupported-type',
      'Send the body as JSON, with `Content-Type: application/json`.',
    );
  json(request, response, (error?: unknown) => next(error === undefined ? undefined : bodyError(error)));
};

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the files of a `multipart/form-data` body. Errors: 'too-large', 'bad-body'. */
export const readUploads = async (
  request: Parameters<RequestHandler>[0],
  response: Parameters<RequestHandler>[1],
): Promise<readonly Upload[]> => {
  const reader = multer({
    storage: inMemory(LARGEST_UPLOAD),
    limits: { files: MOST_FILES, fields: 0, parts: MOST_FILES + 1, headerPairs: 20, fieldNameSize: 100 },
    defParamCharset: 'utf8',
  }).any();
  await new Promise<void>((resolve, reject) => {
    reader(request, response, (error: unknown) => (error ? reject(bodyError(error)) : resolve()));
  });
  const files = Array.isArray(request.files) ? request.files : [];
  return files.map(({ originalname, buffer }) => ({ name: fileName(originalname), bytes: buffer }));
};

/** Holds the files of one request in memory, and all of them together to a limit. */
const inMemory = (limit: number): StorageEngine => {
  let size = 0;
  return {
    _handleFile: (_request, file, done) => {
      const chunks: Buffer[] = [];
      file.stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) {
          chunks.length = 0;
          done(tooLarge());
        } else chunks.push(chunk);
      });
      file.stream.on('error', done);
      file.stream.on('end', () => {
        const buffer = Buffer.concat(chunks);
        done(null, { buffer, size: buffer.length });
      });
    },
    _removeFile: (_request, _file, done) => done(null),
  };
};

// A folder in a name says where it lay on the sender's machine.
const fileName = (given: string): string => given.split(/[/\\]/).at(-1)?.slice(0, 255) || 'unnamed';

const tooLarge = (): DramatisError =>
  new DramatisError(
    'too-large',
    `The body is larger than the ${LARGEST_UPLOAD / MEGABYTE} MB that this server takes at once.`,
  );

const bodyError = (error: unknown): unknown => {
  if (error instanceof DramatisError) return error;
  if (error instanceof MulterError)
    return error.code === 'LIMIT_FILE_COUNT' || error.code === 'LIMIT_PART_COUNT'
      ? new DramatisError(
          'too-large',
          `The body has more than the ${MOST_FILES} files that this server takes at once.`,
        )
      : new DramatisError('bad-body', `The body is no form with files: ${error.message}.`);
  const { type, status } = error as { readonly type?: string; readonly status?: number };
  // The parsers of bodies throw errors with a status where the request is at fault; busboy throws plain ones.
  if (type === 'entity.parse.failed' || type === 'request.size.invalid' || type === 'request.aborted')
    return new DramatisError('bad-body', 'The body is not valid JSON.', { cause: error });
  return status === undefined
    ? new DramatisError('bad-body', 'The body is no form that can be read.', { cause: error })
    : error;
};
