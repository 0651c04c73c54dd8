// Every error a user can meet has a stable code here. `status` is the HTTP answer, `exit` the exit code of a command.
export const ERRORS = {
  'bad-usage': { status: 400, exit: 2, title: 'The command or request is not of the documented form' },
  'bad-parameter': { status: 400, exit: 2, title: 'A parameter is not valid' },
  'bad-body': { status: 400, exit: 2, title: 'The body is not valid' },
  'bad-cursor': { status: 400, exit: 2, title: 'The cursor is not one this list gave out' },
  unauthorised: { status: 401, exit: 2, title: 'A token is needed' },
  'read-only': { status: 403, exit: 2, title: 'This server is read-only' },
  'foreign-page': { status: 403, exit: 2, title: 'A page of another site may not change what is stored' },
  'not-found': { status: 404, exit: 2, title: 'There is nothing under that name or id' },
  'method-not-allowed': { status: 405, exit: 2, title: 'That route does not take this method' },
  ambiguous: { status: 409, exit: 2, title: 'More than one thing goes by that name' },
  conflict: { status: 409, exit: 2, title: 'It contradicts what is stored' },
  'too-large': { status: 413, exit: 1, title: 'It is larger than the limit' },
  'unsupported-type': { status: 415, exit: 2, title: 'No format reads this' },
  'too-many-requests': { status: 429, exit: 1, title: 'Too many requests' },
  'path-missing': { status: 404, exit: 2, title: 'There is nothing at that path' },
  'unknown-format': { status: 415, exit: 1, title: 'No format reads this file' },
  'unreadable-file': { status: 400, exit: 1, title: 'The file cannot be read' },
  'empty-file': { status: 400, exit: 1, title: 'The file holds no text' },
  'binary-file': { status: 415, exit: 1, title: 'The file is not text' },
  'bad-encoding': { status: 400, exit: 1, title: 'The text is not valid in its encoding' },
  'bad-json': { status: 400, exit: 1, title: 'The line is not a JSON document' },
  'bad-graph-file': { status: 400, exit: 1, title: 'The file is not a graph that can be imported' },
  'extraction-failed': { status: 500, exit: 1, title: 'A document could not be processed' },
  'model-missing': { status: 500, exit: 2, title: 'A model file is missing or not one this version reads' },
  'store-locked': { status: 503, exit: 2, title: 'Another process is writing to the store' },
  'store-unreadable': { status: 500, exit: 2, title: 'The store cannot be opened' },
  'store-missing': { status: 404, exit: 2, title: 'There is no store at that path' },
  'port-in-use': { status: 500, exit: 2, title: 'The port is taken' },
  internal: { status: 500, exit: 1, title: 'Something went wrong inside Dramatis' },
} as const satisfies Record<string, { status: number; exit: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** The one error class: a code from the table, a message that says what happened, to what, and what to do. */
export class DramatisError extends Error {
  override readonly name = 'DramatisError';
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { facts?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.facts = options.facts ?? {};
  }
}
