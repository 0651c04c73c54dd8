import type { EntityType } from '../../contract/entity-types/index.js';
import { withExistingStore } from '../open-existing-store.js';
import { say, write, writeJson } from '../say.js';
import { table } from '../table.js';

export interface SearchFlags {
  readonly db: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly type?: readonly EntityType[];
}

export const run = (text: string, { db, json, limit, type }: SearchFlags): Promise<void> =>
  withExistingStore(db, async (store) => {
    const page = await store.entities({ query: text, limit, type });
    if (json) return writeJson(page);
    if (page.total === 0) return say(`Nothing in ${db} goes by '${text}'.`);
    await write(
      table(
        ['name', 'type', 'mentions', 'documents', 'connections', 'also', 'id'],
        page.items.map((entity) => [
          entity.name,
          entity.type,
          entity.mentions,
          entity.documents,
          entity.degree,
          entity.aliases.slice(0, 3).join(', '),
          entity.id,
        ]),
      ),
    );
    if (page.total > page.items.length) say(`${page.items.length} of ${page.total}: more with --limit.`);
  });
