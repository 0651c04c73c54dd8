import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentId } from '../../../src/lib/make-id.js';
import { ENGINES } from '../../../src/store/engines/index.js';
import { assemble } from '../../support/assemble-marked.js';
import { HARBOUR_CAST as CAST, HARBOUR_STORIES as STORIES } from '../../support/harbour-stories.js';
import { withStore } from './fresh-store.js';

const writer = fileURLToPath(new URL('./write-and-die.ts', import.meta.url));

/** Runs the writer until it is killed; resolves with the signal. */
const writeAndDie = (url: string, what: 'graph' | 'documents'): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, url, what], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (_code, signal) => resolve(signal));
  });

const engines = ENGINES.map(({ name }) => name);

test.each(engines)(
  '%s: a process killed while it writes a graph leaves the old one whole',
  async (engine) => {
    await withStore(engine, async (store, url) => {
      const before = await store.stats();
      expect(await writeAndDie(url, 'graph')).toBe('SIGKILL');
      expect(await store.stats()).toEqual(before);
      const edges = [];
      for await (const edge of store.allEdges()) edges.push(edge);
      expect(edges).toEqual(assemble(CAST, STORIES).edges);
      // And the store can be written to again.
      await store.replaceGraph(assemble(CAST, STORIES));
    });
  },
);

test.each(engines)('%s: what was acknowledged is there after a kill', async (engine) => {
  await withStore(engine, async (store, url) => {
    expect(await writeAndDie(url, 'documents')).toBe('SIGKILL');
    expect((await store.document(documentId('deal.txt')))?.document.text).toBe('Rewritten.');
    expect(await store.stale()).toBe(true);
  });
});
