import { z } from 'zod';
import { edgeAnswer } from '../../src/contract/api/answers.js';
import { id, pageParameters } from '../../src/contract/api/parameters.js';
import { DramatisError } from '../../src/contract/errors.js';
import { edgeAttributes } from '../../src/lib/graph-attributes.js';
import { evidenceAnswer, pageAnswer } from '../answers.js';
import { knownEntity } from '../known.js';
import { pageRequest } from '../page-request.js';
import { route } from './route.js';

export const edge = route({
  method: 'get',
  path: '/edges/{source}/{target}',
  tag: 'Edges',
  summary: 'Why two entities are connected: all sentences that name both, paged',
  parameters: {
    path: z.strictObject({ source: id('Id of one entity.'), target: id('Id of the other.') }),
    query: z.strictObject(pageParameters),
  },
  answer: edgeAnswer,
  problems: ['not-found', 'bad-cursor'],
  handle: async ({ store }, { path, query }) => {
    const source = await knownEntity(store, path.source);
    const target = await knownEntity(store, path.target);
    const found = await store.edge(source.id, target.id);
    if (found === undefined)
      throw new DramatisError(
        'not-found',
        `No sentence names '${source.name}' and '${target.name}' together.`,
      );
    return {
      source: found.source,
      target: found.target,
      ...edgeAttributes(found),
      evidence: pageAnswer(
        await store.evidence(found.source, found.target, pageRequest(query)),
        evidenceAnswer,
      ),
    };
  },
});
