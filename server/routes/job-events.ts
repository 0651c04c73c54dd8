import { createSession } from 'better-sse';
import { z } from 'zod';
import type { JobAnswer } from '../../src/contract/api/jobs.js';
import { id } from '../../src/contract/api/parameters.js';
import { parseInput } from '../http/parse-input.js';
import { isOver } from '../jobs.js';
import { knownJob } from '../known.js';
import { NONE, operationId, problemResponses, type Route } from './route.js';

const PATH = '/jobs/{id}/events';
const SUMMARY = 'How far a job is, as server-sent events named `job`; the stream ends with the job';
const parameters = z.strictObject({ id: id('Id of the job.') });

export const jobEvents: Route = {
  method: 'get',
  path: PATH,
  answer: undefined,
  live: true,
  operation: {
    operationId: operationId('get', PATH),
    tags: ['Jobs'],
    summary: SUMMARY,
    requestParams: { path: parameters, query: NONE },
    responses: {
      200: {
        description: SUMMARY,
        content: {
          'text/event-stream': { schema: { type: 'string', description: 'The data of each is a Job.' } },
        },
      },
      ...problemResponses(['not-found']),
    },
  },
  respond: async ({ jobs }, request, response) => {
    const path = parseInput(parameters, request.params, 'bad-parameter');
    parseInput(NONE, request.query, 'bad-parameter');
    knownJob(jobs, path.id);
    const session = await createSession(request, response);
    const send = (job: JobAnswer): void => {
      session.push(job, 'job');
      if (isOver(job)) response.end();
    };
    const stop = jobs.watch(path.id, send);
    response.on('close', stop);
    send(knownJob(jobs, path.id));
  },
};
