import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { type AppOptions, createApp } from '../../server/app.js';
import type { Work } from '../../server/work.js';
import { documentId } from '../../src/lib/make-id.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { assemble } from './assemble-marked.js';
import { HARBOUR_CAST, HARBOUR_STORIES } from './harbour-stories.js';
import { type MarkedStory, prepare } from './marked-corpus.js';

export interface HarbourApp {
  readonly app: Express;
  readonly store: Store;
  /** What the server said went wrong inside it. */
  readonly errors: unknown[];
  readonly clear: () => Promise<void>;
}

/** An app over a store of the harbour stories. New documents may be marked as those are. */
export const harbourApp = async (options: Partial<AppOptions> = {}): Promise<HarbourApp> => {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-app-'));
  const store = await openStore(join(folder, 'harbour.db'));
  const work = markedWork(store);
  await store.put(HARBOUR_STORIES.map((story) => prepare(HARBOUR_CAST, story)));
  await work.reassemble();
  const errors: unknown[] = [];
  return {
    app: createApp({ store, work, onError: (error) => errors.push(error), ...options }),
    store,
    errors,
    clear: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
};

/** Stands for the pipeline: what is sent is a marked sentence. */
const markedWork = (store: Store): Work => {
  const stories = new Map<string, MarkedStory>(HARBOUR_STORIES.map((story) => [story.source, story]));
  const reassemble = async (): Promise<void> => {
    const stored = await store.hashes();
    await store.replaceGraph(
      assemble(
        HARBOUR_CAST,
        [...stories.values()].filter(({ source }) => stored.has(source)),
      ),
    );
  };
  return {
    reassemble,
    ingest: async (inputs, onProgress) => {
      const documents: string[] = [];
      const failures: { source: string; code: string; message: string }[] = [];
      for (const [index, input] of inputs.entries()) {
        const source = input.kind === 'file' ? input.name : input.record.id;
        const text = input.kind === 'file' ? Buffer.from(input.bytes).toString() : input.record.text;
        if (text === '') failures.push({ source, code: 'empty-file', message: `${source} holds no text` });
        else {
          stories.set(source, { source, sentences: [text] });
          await store.put([prepare(HARBOUR_CAST, { source, sentences: [text] })]);
          documents.push(documentId(source));
        }
        onProgress({ done: index + 1, total: inputs.length });
      }
      await reassemble();
      return { documents, failures };
    },
  };
};
