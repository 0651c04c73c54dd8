import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exporter } from '../../src/export/index.js';
import { exportSource, filteredGraph } from '../../src/graph-view/filtered-graph.js';
import { readWholeGraph } from '../../src/graph-view/whole-graph.js';
import { importGraph } from '../../src/run/import-graph.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { temporaryFolder } from './temporary-folder.js';
import { written } from './written.js';

/** What `work` makes of a new store that a file of this name and text was imported into. */
export const withImported = async <Result>(
  name: string,
  text: string | Uint8Array,
  work: (store: Store) => Promise<Result>,
): Promise<Result> => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  const store = await openStore(join(folder, 'graph.db'));
  try {
    await importGraph(store, join(folder, name));
    return await work(store);
  } finally {
    await store.close();
  }
};

/** A store's whole graph as a file. */
export const exported = async (store: Store, exporter: Exporter): Promise<string> =>
  written(exporter, exportSource(store, await filteredGraph(store, await readWholeGraph(store), {})));
