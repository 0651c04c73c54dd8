import type { ErrorRequestHandler, Response } from 'express';
import type { Problem } from '../../src/contract/api/problem.js';
import { DramatisError, ERRORS, type ErrorCode } from '../../src/contract/errors.js';
import type { FieldError } from './parse-input.js';

/** An error as RFC 9457 problem details. Nothing of this machine is in it: no path, no stack. */
export const problemOf = (error: DramatisError): Problem => {
  const { status, title } = ERRORS[error.code];
  const errors = fieldErrors(error);
  // Messages about files are written for who runs the server; who calls it learns only of what kind they are.
  const inside = status >= 500 || 'file' in error.facts;
  return {
    type: `urn:dramatis:${error.code}`,
    title,
    status,
    detail: inside ? `${title}.` : error.message,
    code: error.code,
    ...(errors !== undefined && { errors: [...errors] }),
  };
};

const fieldErrors = ({ facts, message }: DramatisError): readonly FieldError[] | undefined =>
  typeof facts.field === 'string'
    ? [{ field: facts.field, message }]
    : (facts.errors as readonly FieldError[] | undefined);

export const sendProblem = (response: Response, error: DramatisError): void => {
  const body = problemOf(error);
  response.status(body.status).removeHeader('ETag');
  response.type('application/problem+json').send(JSON.stringify(body));
};

/** Answers every error that a route or a parser of the request threw. */
export const problems =
  (onError: (error: unknown) => void): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    const known = asDramatisError(error);
    if (ERRORS[known.code].status >= 500) onError(error);
    // Half an answer is out already: all that is left is to break the connection, so that it is not taken for whole.
    if (response.headersSent) next(error);
    else sendProblem(response, known);
  };

/** What express and its parsers throw carries a status; anything else is a fault of ours. */
const asDramatisError = (error: unknown): DramatisError => {
  if (error instanceof DramatisError) return error;
  const { status, type } = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly status?: unknown;
    readonly type?: unknown;
  };
  const code = typeof status === 'number' ? CODES[status] : undefined;
  return code === undefined
    ? new DramatisError('internal', 'Something went wrong inside Dramatis.', { cause: error })
    : new DramatisError(code, MESSAGES[String(type)] ?? `${ERRORS[code].title}.`, { cause: error });
};

const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'bad-usage',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-type',
};

const MESSAGES: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The body is not valid JSON.',
  'entity.too.large': 'The body is larger than this server takes.',
  'encoding.unsupported':
    'The body is in an encoding that this server does not read: send UTF-8, as it is or gzipped.',
  'charset.unsupported': 'The body is in a character set that this server does not read: send UTF-8.',
};
