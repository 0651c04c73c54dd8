import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { listen } from '../../server/main.js';
import { openStore } from '../../src/store/open-store.js';
import { fillHubStore } from './hub-store.js';

const SIZE = { entities: 100_000, edges: 1_000_000, documents: 20_000 };

/** The neighbours of the best-connected entity, over HTTP, and the other reads of a store of that size. */
export const name = 'neighbours of the best-connected entity (100,000 entities, 1,000,000 edges)';

export const run = async (): Promise<Readonly<Record<string, string | number>>> => {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-bench-'));
  const file = join(folder, 'hub.db');
  const writer = await openStore(file);
  const begun = performance.now();
  const hub = await fillHubStore(writer, SIZE);
  const filled = performance.now() - begun;
  await writer.close();
  const store = await openStore(file, { readOnly: true });
  const server = await listen({ store, port: 0, rateLimit: 0 });
  try {
    const figures: Record<string, string | number> = {
      'seconds to fill': Math.round(filled / 1000),
      'megabytes on disk': Math.round(statSync(file).size / 1e6),
    };
    const degree = (await store.entity(hub))?.degree ?? 0;
    figures['neighbours of the hub'] = degree;
    for (const query of [
      '',
      '?type=place&minWeight=2',
      '?sort=npmi',
      '?limit=1000',
      '?from=2022-04-01&to=2022-04-30',
    ]) {
      const result = await autocannon({
        url: `${server.url}/api/v1/entities/${hub}/neighbours${query}`,
        connections: 4,
        duration: 10,
      });
      figures[`neighbours${query}: requests/s`] = Math.round(result.requests.average);
      figures[`neighbours${query}: p50 ms`] = result.latency.p50;
      figures[`neighbours${query}: p99 ms`] = result.latency.p99;
    }
    await store.entities({ query: 'warm', limit: 1 });
    const searches = ['Aael', 'Bcoel Cbeel', 'Dgeel', 'Kbiel Xoool', 'z'].map((query) => {
      const start = performance.now();
      return store.entities({ query, limit: 20 }).then(() => performance.now() - start);
    });
    figures['search by name: slowest ms'] = Math.round(Math.max(...(await Promise.all(searches))));
    return figures;
  } finally {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
};
