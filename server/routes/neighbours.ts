import { z } from 'zod';
import { neighbourAnswer as neighbourSchema, pageOf } from '../../src/contract/api/answers.js';
import {
  entityTypes,
  id,
  inOrder,
  pageParameters,
  timeParameters,
  wholeNumber,
} from '../../src/contract/api/parameters.js';
import { neighbourAnswer, pageAnswer } from '../answers.js';
import { knownEntity } from '../known.js';
import { pageRequest } from '../page-request.js';
import { route } from './route.js';

export const neighbours = route({
  method: 'get',
  path: '/entities/{id}/neighbours',
  tag: 'Entities',
  summary: 'Who and what it is connected with, the strongest first, with sentences behind each connection',
  parameters: {
    path: z.strictObject({ id: id('Id of the entity.') }),
    query: inOrder(
      z.strictObject({
        type: entityTypes.optional(),
        minWeight: wholeNumber(
          { min: 1, max: 1_000_000_000 },
          'Only connections of at least this weight.',
        ).optional(),
        ...timeParameters,
        sort: z
          .enum(['weight', 'documents', 'npmi', 'significance', 'name'])
          .meta({ description: 'Default: weight.' })
          .optional(),
        ...pageParameters,
      }),
    ),
  },
  answer: pageOf(neighbourSchema),
  problems: ['not-found', 'bad-cursor'],
  handle: async ({ store }, { path, query }) => {
    const entity = await knownEntity(store, path.id);
    return pageAnswer(
      await store.neighbours(entity.id, { ...query, ...pageRequest(query) }),
      neighbourAnswer,
    );
  },
});
