import { z } from 'zod';
import type { EntityId } from '../../../src/contract/ids.js';
import { type Chain, strongestChains } from '../../../src/graph/paths.js';
import type { Store } from '../../../src/store/store.js';
import { howManyFit } from '../budget.js';
import { findEntity } from '../find-entity.js';
import { budgetField, entityField, tool } from '../tool.js';
import { entityLine, spanView } from '../views.js';

const MOST_CHAINS = 20;
const MAX_STEPS = 5;

export const path = tool({
  name: 'path',
  title: 'How two are connected',
  description:
    'The strongest chains from one entity to another, each step with a sentence that names both its ends. No chain is an answer too: total 0. `next` is the number of chains to skip.',
  input: z.strictObject({
    from: entityField('Where the chain begins'),
    to: entityField('Where it ends'),
    cursor: z
      .string()
      .regex(/^\d{1,2}$/)
      .optional()
      .meta({ description: 'The `next` of the reply before.' }),
    ...budgetField,
  }),
  call: async ({ store, chains }, { from, to, cursor = '0', budget }) => {
    const [start, end] = [await findEntity(store, from), await findEntity(store, to)];
    const found = strongestChains(await chains(), start.id, end.id, {
      count: MOST_CHAINS,
      maxSteps: MAX_STEPS,
    });
    const skipped = Number(cursor);
    const frame = {
      from: entityLine(start),
      to: entityLine(end),
      total: found.length,
      longest: MAX_STEPS,
      items: [],
      next: '20',
    };
    for (const longest of [300, 80, 0]) {
      const items = await Promise.all(found.slice(skipped).map((chain) => chainView(store, chain, longest)));
      const fitting = howManyFit(frame, items, budget);
      if (fitting === 0 && items.length > 0) continue;
      const seen = skipped + fitting;
      return { ...frame, items: items.slice(0, fitting), next: seen < found.length ? String(seen) : null };
    }
    return {
      total: found.length,
      items: [],
      next: cursor,
      note: 'No chain fits this budget: give a larger one.',
    };
  },
});

const chainView = async (store: Store, { entities, strength }: Chain, longest: number): Promise<object> => {
  const nameOf = async (id: EntityId) => {
    const entity = await store.entity(id);
    return entity === undefined ? { id } : entityLine(entity);
  };
  return {
    strength: Math.round(strength * 1e4) / 1e4,
    entities: await Promise.all(entities.map(nameOf)),
    steps: await Promise.all(
      entities.slice(1).map(async (target, at) => {
        const { items, total } = await store.evidence(entities[at] ?? target, target, { limit: 1 });
        return { sentences: total, ...(longest > 0 && { evidence: items.map(spanView(longest)) }) };
      }),
    ),
  };
};
