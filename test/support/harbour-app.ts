import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { type AppOptions, createApp } from '../../server/app.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { assemble } from './assemble-marked.js';
import { HARBOUR_CAST, HARBOUR_STORIES } from './harbour-stories.js';
import { prepare } from './marked-corpus.js';

/** An app over a store of the harbour stories, and what takes both away again. */
export const harbourApp = async (
  options: Partial<AppOptions> = {},
): Promise<{
  readonly app: Express;
  readonly store: Store;
  readonly errors: unknown[];
  readonly clear: () => Promise<void>;
}> => {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-app-'));
  const store = await openStore(join(folder, 'harbour.db'));
  await store.put(HARBOUR_STORIES.map((story) => prepare(HARBOUR_CAST, story)));
  await store.replaceGraph(assemble(HARBOUR_CAST, HARBOUR_STORIES));
  const errors: unknown[] = [];
  return {
    app: createApp({ store, onError: (error) => errors.push(error), ...options }),
    store,
    errors,
    clear: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
};
