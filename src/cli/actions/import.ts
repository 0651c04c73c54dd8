import { existsSync, rmSync } from 'node:fs';
import { importGraph } from '../../run/import-graph.js';
import { openStore } from '../../store/open-store.js';
import { plural, say, writeJson } from '../say.js';

export interface ImportFlags {
  readonly db: string;
  readonly json?: boolean;
}

export const run = async (file: string, { db, json }: ImportFlags): Promise<void> => {
  const isNew = !existsSync(db);
  const store = await openStore(db);
  try {
    await importGraph(store, file);
    const stats = await store.stats();
    if (json) await writeJson(stats);
    else
      say(
        `${db} holds ${plural(stats.documents, 'document')}, ${plural(stats.entities, 'entity', 'entities')} and ${plural(stats.edges, 'edge')}.`,
      );
  } catch (error) {
    await store.close();
    // Nothing was imported: no empty store is left behind where there was none.
    if (isNew) for (const part of ['', '-wal', '-shm']) rmSync(db + part, { force: true });
    throw error;
  }
  await store.close();
};
