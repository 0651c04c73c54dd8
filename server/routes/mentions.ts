import { z } from 'zod';
import { mentionAnswer as mentionSchema, pageOf } from '../../src/contract/api/answers.js';
import { id, pageParameters } from '../../src/contract/api/parameters.js';
import { mentionAnswer, pageAnswer } from '../answers.js';
import { knownEntity } from '../known.js';
import { pageRequest } from '../page-request.js';
import { route } from './route.js';

export const mentions = route({
  method: 'get',
  path: '/entities/{id}/mentions',
  tag: 'Entities',
  summary: 'Where it is named, by date: near-copies too, so the total may exceed its `mentions`',
  parameters: {
    path: z.strictObject({ id: id('Id of the entity.') }),
    query: z.strictObject(pageParameters),
  },
  answer: pageOf(mentionSchema),
  problems: ['not-found', 'bad-cursor'],
  handle: async ({ store }, { path, query }) => {
    const entity = await knownEntity(store, path.id);
    return pageAnswer(await store.mentions(entity.id, pageRequest(query)), mentionAnswer);
  },
});
