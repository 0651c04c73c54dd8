import { z } from 'zod';
import { edgeAnswer } from '../../src/contract/api/answers.js';
import { id, inOrder, pageParameters, timeParameters } from '../../src/contract/api/parameters.js';
import { DramatisError } from '../../src/contract/errors.js';
import { asOf } from '../../src/graph/as-of.js';
import { edgeAttributes } from '../../src/lib/graph-attributes.js';
import { EVIDENCE_ORDERS } from '../../src/store/store.js';
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
    query: inOrder(
      z.strictObject({
        ...timeParameters,
        sort: z
          .enum(EVIDENCE_ORDERS)
          .meta({
            description:
              'Order of the sentences; the strongest are those where it is surest that both are named. Default: oldest.',
          })
          .optional(),
        ...pageParameters,
      }),
    ),
  },
  answer: edgeAnswer,
  problems: ['not-found', 'bad-cursor'],
  handle: async ({ store }, { path, query }) => {
    const source = await knownEntity(store, path.source);
    const target = await knownEntity(store, path.target);
    const whole = await store.edge(source.id, target.id);
    const timed = query.from !== undefined || query.to !== undefined;
    const found =
      whole && timed
        ? asOf({ entities: [source, target], edges: [whole], days: await store.days() }, query).edges[0]
        : whole;
    if (found === undefined)
      throw new DramatisError(
        'not-found',
        `No sentence${whole ? ' of that time' : ''} names '${source.name}' and '${target.name}' together.`,
      );
    return {
      source: found.source,
      target: found.target,
      ...edgeAttributes(found),
      evidence: pageAnswer(
        await store.evidence(found.source, found.target, { ...query, ...pageRequest(query) }),
        evidenceAnswer,
      ),
    };
  },
});
