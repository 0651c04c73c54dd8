import { expect } from 'vitest';
import type { EntityId } from '../../../src/contract/ids.js';
import type { Page } from '../../../src/store/store.js';
import { assemble } from '../../support/assemble-marked.js';
import { HARBOUR_CAST, HARBOUR_STORIES } from '../../support/harbour-stories.js';
import { actorId } from '../../support/marked-corpus.js';

/** All items of a list, page by page. */
export const pages = async <Item>(read: (cursor?: string) => Promise<Page<Item>>): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await read(cursor ?? undefined);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
};

export type Key = keyof typeof HARBOUR_CAST;

export const id = (key: Key): EntityId => actorId(HARBOUR_CAST, key);

/** The graph of the harbour stories, worked out the plain way. */
export const graph = assemble(HARBOUR_CAST, HARBOUR_STORIES);

export const entityOf = (key: Key) => graph.entities.find((entity) => entity.id === id(key));

/** An error with this code. */
export const code = (wanted: string) => expect.objectContaining({ code: wanted });
