import { z } from 'zod';
import { entityDetail as detailSchema } from '../../src/contract/api/answers.js';
import { id } from '../../src/contract/api/parameters.js';
import { entityDetail } from '../answers.js';
import { knownEntity } from '../known.js';
import { route } from './route.js';

export const entity = route({
  method: 'get',
  path: '/entities/{id}',
  tag: 'Entities',
  summary: 'An entity with all its surface forms',
  parameters: { path: z.strictObject({ id: id('Id of the entity.') }) },
  answer: detailSchema,
  problems: ['not-found'],
  handle: async ({ store }, { path }) => entityDetail(await knownEntity(store, path.id)),
});
