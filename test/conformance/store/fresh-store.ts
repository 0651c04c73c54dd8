import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { assemble } from '../../support/assemble-marked.js';
import { HARBOUR_CAST, HARBOUR_STORIES } from '../../support/harbour-stories.js';
import { type Cast, type MarkedStory, prepare } from '../../support/marked-corpus.js';

/** A store in an empty place that is gone when the test is over, whatever its engine needs for that. */
export interface Place {
  readonly url: string;
  readonly clear: () => void;
}

export const PLACES: Readonly<Record<string, () => Place>> = {
  sqlite: () => {
    const folder = mkdtempSync(join(tmpdir(), 'dramatis-store-'));
    return { url: join(folder, 'test.db'), clear: () => rmSync(folder, { recursive: true }) };
  },
};

export const fill = async (store: Store, cast: Cast, stories: readonly MarkedStory[]): Promise<void> => {
  await store.put(stories.map((story) => prepare(cast, story)));
  await store.replaceGraph(assemble(cast, stories));
};

export const withStore = async (
  engine: string,
  work: (store: Store, url: string) => Promise<void>,
  stories: readonly MarkedStory[] = HARBOUR_STORIES,
): Promise<void> => {
  const place = PLACES[engine]?.();
  if (place === undefined) throw new Error(`No place is known for a store of '${engine}'.`);
  try {
    const store = await openStore(place.url);
    try {
      if (stories.length > 0) await fill(store, HARBOUR_CAST, stories);
      await work(store, place.url);
    } finally {
      await store.close();
    }
  } finally {
    place.clear();
  }
};
