import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { listen } from '../../server/main.js';
import { openStore } from '../../src/store/open-store.js';
import type { NeighbourQuery } from '../../src/store/store.js';
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
    for (const { what, queries } of QUESTIONS) {
      const before = process.cpuUsage();
      const { requests, latency } = await autocannon({
        url: server.url,
        requests: queries.map((query) => ({ path: `/api/v1/entities/${hub}/neighbours${query}` })),
        connections: 4,
        duration: 10,
      });
      const { user, system } = process.cpuUsage(before);
      const cpu = (user + system) / 1000 / requests.total;
      print(
        `${what}: ${requests.average.toFixed(0)} requests/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${cpu.toFixed(2)} ms of processor time a request, asking included`,
      );
    }
    // The same pages without HTTP and without the memory of answers given.
    for (const [what, query] of PAGES) {
      const first = await cpuTimeOf(1, () => store.neighbours(hub, query(0)));
      let time = 0;
      const later = await cpuTimeOf(50, () => store.neighbours(hub, query(++time)));
      print(
        `${what} from the store: ${later.toFixed(1)} ms of processor time, the first ${first.toFixed(0)} ms`,
      );
    }
    await store.entities({ query: 'warm', limit: 1 });
    for (const query of ['m', 'Mael', 'Mbel Mcel', 'Alais 4242']) {
      const milliseconds = await cpuTimeOf(10, () => store.entities({ query, limit: 20 }));
      print(`search for '${query}': ${milliseconds.toFixed(1)} ms of processor time`);
    }
  } finally {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
};

/** Different stretches of time, as a slider asks for them. */
const stretch = (number: number) => ({
  from: `2022-0${1 + (number % 4)}-${String(1 + (number % 28)).padStart(2, '0')}`,
  to: `2022-0${5 + (number % 5)}-${String(1 + ((number * 5) % 28)).padStart(2, '0')}`,
});

const asked = (sort: string) =>
  Array.from({ length: 140 }, (_, number) => {
    const { from, to } = stretch(number);
    return `?sort=${sort}&from=${from}&to=${to}`;
  });

const QUESTIONS: readonly { readonly what: string; readonly queries: readonly string[] }[] = [
  { what: 'as they come', queries: [''] },
  {
    what: 'a thousand different questions',
    queries: Array.from({ length: 1000 }, (_, n) => `?limit=${20 + (n % 50)}&minWeight=${1 + (n % 20)}`),
  },
  { what: 'by npmi', queries: ['?sort=npmi'] },
  { what: '140 stretches of time', queries: asked('weight') },
  { what: '140 stretches of time, by npmi', queries: asked('npmi') },
];

const PAGES: readonly (readonly [what: string, query: (time: number) => NeighbourQuery])[] = [
  ['a page of 50', () => ({ limit: 50 })],
  ['a page of 1000', () => ({ limit: 1000 })],
  ['50 of a stretch of time', (time) => ({ limit: 50, ...stretch(time) })],
  ['50 of a stretch of time, by npmi', (time) => ({ limit: 50, sort: 'npmi', ...stretch(time) })],
];

/** Milliseconds of processor time that `work` takes each time. */
const cpuTimeOf = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
};

export const neighboursBenchmark: Benchmark = {
  name: 'neighbours of the best-connected entity (100,000 entities, 1,000,000 edges)',
  run,
};
