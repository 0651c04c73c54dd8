import { z } from 'zod';
import { pageOf, documentSummary as summarySchema } from '../../src/contract/api/answers.js';
import { pageParameters } from '../../src/contract/api/parameters.js';
import { documentSummary, pageAnswer } from '../answers.js';
import { pageRequest } from '../page-request.js';
import { route } from './route.js';

export const documents = route({
  method: 'get',
  path: '/documents',
  tag: 'Documents',
  summary: 'What was read, by date, the undated last',
  parameters: { query: z.strictObject(pageParameters) },
  answer: pageOf(summarySchema),
  problems: ['bad-cursor'],
  handle: async ({ store }, { query }) =>
    pageAnswer(await store.documents(pageRequest(query)), documentSummary),
});
