import { documentBody, jobAnswer } from '../../src/contract/api/jobs.js';
import { DramatisError } from '../../src/contract/errors.js';
import { contentHash } from '../../src/lib/make-id.js';
import { workOf } from '../context.js';
import { parseInput } from '../http/parse-input.js';
import { jsonBody, readUploads } from '../http/read-body.js';
import { API } from '../openapi-address.js';
import type { Input } from '../work.js';
import { NONE, operationId, problemResponses, type Route } from './route.js';

const SUMMARY = 'Adds a document, or files of any format that is read; the job tells how far it is';

export const newDocument: Route = {
  method: 'post',
  path: '/documents',
  answer: jobAnswer,
  before: [
    (request, response, next) =>
      request.is('multipart/form-data') ? next() : jsonBody(request, response, next),
  ],
  operation: {
    operationId: operationId('post', '/documents'),
    tags: ['Documents'],
    summary: SUMMARY,
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: documentBody },
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
          },
        },
      },
    },
    responses: {
      202: {
        description: 'It is being read; its address is in `Location`.',
        content: { 'application/json': { schema: jobAnswer } },
      },
      ...problemResponses(['bad-body', 'too-large', 'unsupported-type', 'read-only', 'foreign-page']),
    },
  },
  respond: async (context, request, response) => {
    const { ingest } = workOf(context);
    parseInput(NONE, request.query, 'bad-parameter');
    const inputs: readonly Input[] = request.is('multipart/form-data')
      ? (await readUploads(request, response)).map((file) => ({ kind: 'file', ...file }))
      : [recordInput(request.body)];
    if (inputs.length === 0)
      throw new DramatisError('bad-body', 'The form holds no file. Send at least one, under any field name.');
    const job = context.jobs.start(
      inputs.length,
      (onProgress) => ingest(inputs, onProgress),
      context.onError,
    );
    response.status(202).location(`${API}/jobs/${job.id}`).json(job);
  },
};

/** The same text with the same metadata is the same document, however often it is sent. */
const recordInput = (body: unknown): Input => {
  const record = parseInput(documentBody, body, 'bad-body');
  const id = record.url ?? `api-${contentHash(JSON.stringify(record))}`;
  return { kind: 'record', record: { id, ...record } };
};
