import type { EntityType } from '../../contract/entity-types/index.js';
import { findEntity } from '../find-entity.js';
import { withExistingStore } from '../open-existing-store.js';
import { say, write, writeJson } from '../say.js';

export interface NeighbourFlags {
  readonly db: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly type?: readonly EntityType[];
  readonly minWeight?: number;
  readonly from?: string;
  readonly to?: string;
}

export const run = (nameOrId: string, { db, json, ...query }: NeighbourFlags): Promise<void> =>
  withExistingStore(db, async (store) => {
    const entity = await findEntity(store, nameOrId);
    const page = await store.neighbours(entity.id, query);
    if (json) return writeJson({ entity, ...page });
    if (page.total === 0) return say(`${entity.name} is named beside nobody and nothing here.`);
    await write(`${entity.name} (${entity.type}), ${page.total} connected\n\n`);
    for (const neighbour of page.items) {
      const { entity: other, weight, documents, significance, evidence } = neighbour;
      await write(
        `${String(weight).padStart(4)}  ${other.name} (${other.type}), ${documents} documents, G² ${significance.toFixed(1)}\n`,
      );
      const first = evidence[0];
      if (first)
        await write(
          `      “${first.text.replace(/\s+/g, ' ').trim()}”${first.date ? ` ${first.date}` : ''}\n`,
        );
    }
    if (page.total > page.items.length) say(`${page.items.length} of ${page.total}: more with --limit.`);
  });
