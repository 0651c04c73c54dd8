import { z } from 'zod';
import { id, inOrder, timeParameters } from '../../src/contract/api/parameters.js';
import { timelineAnswer } from '../../src/contract/api/timeline.js';
import { ofOneRevision } from '../../src/graph-view/whole-graph.js';
import { knownEntity } from '../known.js';
import { timeline as timelineOf } from '../timeline.js';
import { route } from './route.js';

export const timeline = route({
  method: 'get',
  path: '/timeline',
  tag: 'Graph',
  summary:
    'How often names and connections stand in the news of each day, week or month; spans without any are left out',
  parameters: {
    query: inOrder(
      z.strictObject({
        entity: id('Only this entity and its connections.').optional(),
        bucket: z.enum(['day', 'week', 'month']).meta({ description: 'Default: day.' }).optional(),
        ...timeParameters,
      }),
    ),
  },
  answer: timelineAnswer,
  problems: ['not-found'],
  handle: ({ store }, { query: { entity: wanted, ...options } }) =>
    ofOneRevision(store, async () => {
      const entity = wanted === undefined ? undefined : await knownEntity(store, wanted);
      return timelineOf(store, entity, options);
    }),
});
