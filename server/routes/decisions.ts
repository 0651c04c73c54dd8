import { z } from 'zod';
import { pageOf } from '../../src/contract/api/answers.js';
import { decisionAnswer as decisionSchema } from '../../src/contract/api/decisions.js';
import { pageParameters } from '../../src/contract/api/parameters.js';
import { decodeCursor, encodeCursor } from '../../src/store/cursor.js';
import { decisionAnswer, undoneIn } from '../decision-answers.js';
import { pageRequest } from '../page-request.js';
import { route } from './route.js';

export const decisions = route({
  method: 'get',
  path: '/decisions',
  tag: 'Decisions',
  summary:
    'All corrections in the order they were taken, those that were undone and their undoing among them',
  parameters: { query: z.strictObject(pageParameters) },
  answer: pageOf(decisionSchema),
  problems: ['bad-cursor'],
  handle: async ({ store }, { query }) => {
    const { limit, cursor } = pageRequest(query);
    const log = await store.decisions();
    // The log only grows, so a place in it stays what it is.
    const [start = 0] = (decodeCursor('decisions', ['number'], cursor) ?? []) as readonly number[];
    const end = start + limit;
    const undone = undoneIn(log);
    return {
      total: log.length,
      items: log.slice(start, end).map((decision) => decisionAnswer(decision, undone)),
      next: end < log.length ? encodeCursor('decisions', [end]) : null,
    };
  },
});
