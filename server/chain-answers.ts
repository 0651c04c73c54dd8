import type { ChainAnswer } from '../src/contract/api/paths.js';
import type { EntityId } from '../src/contract/ids.js';
import type { Chain } from '../src/graph/paths.js';
import { edgeAttributes } from '../src/lib/graph-attributes.js';
import type { Store } from '../src/store/store.js';
import { entityAnswer, evidenceAnswer } from './answers.js';
import { knownEntity } from './known.js';

const SHOWN = 3;

export const chainAnswer = async (store: Store, { entities, strength }: Chain): Promise<ChainAnswer> => ({
  strength,
  entities: await Promise.all(entities.map(async (id) => entityAnswer(await knownEntity(store, id)))),
  steps: (
    await Promise.all(entities.slice(1).map((target, at) => step(store, entities[at] ?? target, target)))
  ).flat(),
});

// A step is missing only where the graph was replaced while the chains were looked for.
const step = async (store: Store, source: EntityId, target: EntityId): Promise<ChainAnswer['steps']> => {
  const edge = await store.edge(source, target);
  if (edge === undefined) return [];
  const { items, total } = await store.evidence(source, target, { limit: SHOWN });
  return [
    { source, target, ...edgeAttributes(edge), evidence: items.map(evidenceAnswer), evidenceTotal: total },
  ];
};
