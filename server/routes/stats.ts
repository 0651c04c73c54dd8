import { statsAnswer } from '../../src/contract/api/answers.js';
import { route } from './route.js';

export const stats = route({
  method: 'get',
  path: '/stats',
  tag: 'Overview',
  summary: 'How much there is',
  answer: statsAnswer,
  handle: async ({ store, work }) => {
    const { byType, first = null, last = null, imported, ...counts } = await store.stats();
    const readOnly = work === undefined || imported;
    return { ...counts, byType: { ...byType }, first, last, readOnly, store: await store.identity() };
  },
});
