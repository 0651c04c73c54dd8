import { pathsAnswer, pathsQuery } from '../../src/contract/api/paths.js';
import { CHAIN_DEFAULTS, strongestChains } from '../../src/graph/paths.js';
import { chainAnswer } from '../chain-answers.js';
import { knownEntity } from '../known.js';
import { route } from './route.js';

export const paths = route({
  method: 'get',
  path: '/paths',
  tag: 'Graph',
  summary: 'The strongest chains from one entity to another, with sentences behind each step',
  parameters: { query: pathsQuery },
  answer: pathsAnswer,
  problems: ['not-found'],
  handle: async ({ store, chains }, { query }) => {
    const from = await knownEntity(store, query.from);
    const to = await knownEntity(store, query.to);
    const { count = CHAIN_DEFAULTS.count, maxSteps = CHAIN_DEFAULTS.maxSteps } = query;
    const found = strongestChains(await chains(), from.id, to.id, { count, maxSteps });
    const items = await Promise.all(found.map((chain) => chainAnswer(store, chain)));
    return { total: items.length, items, next: null, maxSteps };
  },
});
