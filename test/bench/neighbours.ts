import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { listen } from '../../server/main.js';
import { openStore } from '../../src/store/open-store.js';
import type { Benchmark } from './benchmark.js';
import { fillHubStore } from './hub-store.js';

const SIZE = { entities: 100_000, edges: 1_000_000, documents: 20_000 };

/** The neighbours of the best-connected entity, over HTTP, and search in a store of that size. */
const run = async (print: (line: string) => void): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-bench-'));
  const file = join(folder, 'hub.db');
  const writer = await openStore(file);
  const begun = performance.now();
  const hub = await fillHubStore(writer, SIZE);
  const seconds = (performance.now() - begun) / 1000;
  await writer.close();
  print(`filled in ${seconds.toFixed(0)} s, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  const store = await openStore(file, { readOnly: true });
  const server = await listen({ store, port: 0, rateLimit: 0 });
  try {
    print(`the hub has ${(await store.entity(hub))?.degree} neighbours`);
    for (const query of QUERIES) {
      const url = `${server.url}/api/v1/entities/${hub}/neighbours${query}`;
      const { requests, latency } = await autocannon({ url, connections: 4, duration: 10 });
      print(
        `${query || 'as they come'}: ${requests.average.toFixed(0)} requests/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms`,
      );
    }
    // The same pages without the memory of answers given.
    for (const limit of [50, 1000]) {
      const { milliseconds } = await cpuTimeOf(20, () => store.neighbours(hub, { limit }));
      print(`a page of ${limit} from the store: ${milliseconds.toFixed(1)} ms of processor time`);
    }
    await store.entities({ query: 'warm', limit: 1 });
    for (const query of ['m', 'Mael', 'Mbel Mcel', 'Alais 4242']) {
      const { milliseconds } = await cpuTimeOf(10, () => store.entities({ query, limit: 20 }));
      print(`search for '${query}': ${milliseconds.toFixed(1)} ms of processor time`);
    }
  } finally {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
};

const QUERIES = ['', '?type=place&minWeight=2', '?sort=npmi', '?from=2022-04-01&to=2022-04-30'];

const cpuTimeOf = async (
  times: number,
  work: () => Promise<unknown>,
): Promise<{ readonly milliseconds: number }> => {
  await work();
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) await work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000 / times };
};

export const neighboursBenchmark: Benchmark = {
  name: 'neighbours of the best-connected entity (100,000 entities, 1,000,000 edges)',
  run,
};
