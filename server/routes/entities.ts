import { z } from 'zod';
import { entityAnswer as entitySchema, pageOf } from '../../src/contract/api/answers.js';
import { entityTypes, pageParameters, text } from '../../src/contract/api/parameters.js';
import { entityAnswer, pageAnswer } from '../answers.js';
import { pageRequest } from '../page-request.js';
import { route } from './route.js';

export const entities = route({
  method: 'get',
  path: '/entities',
  tag: 'Entities',
  summary: 'Who and what is named, the most mentioned first, or by name with typos forgiven',
  parameters: {
    query: z.strictObject({
      query: text(
        'Part of a name or alias. Without `sort`, the closest come first, then the most mentioned.',
      ).optional(),
      type: entityTypes.optional(),
      sort: z
        .enum(['mentions', 'documents', 'degree', 'pagerank', 'name'])
        .meta({ description: 'Default: by closeness where a query is given, else by mentions.' })
        .optional(),
      ...pageParameters,
    }),
  },
  answer: pageOf(entitySchema),
  problems: ['bad-cursor'],
  handle: async ({ store }, { query }) =>
    pageAnswer(await store.entities({ ...query, ...pageRequest(query) }), entityAnswer),
});
