import type { EntityId } from '../../contract/ids.js';
import { CHAIN_DEFAULTS, strongestChains } from '../../graph/paths.js';
import { chainsOf } from '../../graph-view/whole-graph.js';
import type { Store } from '../../store/store.js';
import { findEntity } from '../find-entity.js';
import { withExistingStore } from '../open-existing-store.js';
import { say, write, writeJson } from '../say.js';

export interface PathFlags {
  readonly db: string;
  readonly json?: boolean;
  readonly count: number;
}

export const run = (a: string, b: string, { db, json, count }: PathFlags): Promise<void> =>
  withExistingStore(db, async (store) => {
    const [from, to] = [await findEntity(store, a), await findEntity(store, b)];
    const chains = strongestChains(await chainsOf(store)(), from.id, to.id, { count });
    const names = new Map<EntityId, string>();
    for (const id of chains.flatMap(({ entities }) => entities)) {
      const entity = await store.entity(id);
      if (entity) names.set(id, entity.name);
    }
    const found = await Promise.all(
      chains.map(async ({ entities: ids, strength }) => ({ strength, steps: await stepsOf(store, ids) })),
    );
    if (json) return writeJson({ from, to, items: found });
    if (found.length === 0) {
      return say(
        `No chain of at most ${CHAIN_DEFAULTS.maxSteps} steps connects ${from.name} and ${to.name} here.`,
      );
    }
    const nameOf = (id: EntityId): string => names.get(id) ?? id;
    for (const { strength, steps } of found) {
      await write(
        `${[nameOf(from.id), ...steps.map((step) => nameOf(step.target))].join(' — ')}  (${strength.toFixed(3)})\n`,
      );
      for (const { source, target, evidence, evidenceTotal } of steps) {
        const first = evidence[0];
        await write(
          `  ${nameOf(source)} — ${nameOf(target)}, ${evidenceTotal} ${evidenceTotal === 1 ? 'sentence' : 'sentences'}\n`,
        );
        if (first)
          await write(
            `      “${first.text.replace(/\s+/g, ' ').trim()}”${first.date ? ` ${first.date}` : ''}\n`,
          );
      }
    }
  });

const SHOWN = 3;

const stepsOf = (store: Store, ids: readonly EntityId[]) =>
  Promise.all(
    ids.slice(1).map(async (target, at) => {
      const source = ids[at] ?? target;
      const { items, total } = await store.evidence(source, target, { limit: SHOWN });
      return { source, target, evidence: items, evidenceTotal: total };
    }),
  );
