import type { Page, PageRequest } from '../../src/store/store.js';
import { howManyFit } from './budget.js';

const LONGEST_PAGE = 50;

/**
 * As many items of a list as the budget holds, with the total and a cursor to the rest. `views` show an item from the
 * fullest to the barest; the first in which any item fits is taken, so a long name or sentence never blocks a list.
 */
export const fittedPage = async <Item>(
  read: (page: PageRequest) => Promise<Page<Item>>,
  views: readonly ((item: Item) => object)[],
  {
    cursor,
    budget,
    about,
  }: { readonly cursor?: string | undefined; readonly budget: number; readonly about: object },
): Promise<object> => {
  const from = (limit: number) => read({ limit, ...(cursor !== undefined && { cursor }) });
  const page = await from(LONGEST_PAGE);
  // Cursors are opaque; this is longer than any of ours but those of very long names.
  const frame = { ...about, total: page.total, items: [], next: page.next ?? 'x'.repeat(120) };
  for (const view of views) {
    const items = page.items.map(view);
    const fitting = howManyFit(frame, items, budget);
    if (fitting === 0 && items.length > 0) continue;
    const next = fitting === items.length ? page.next : (await from(fitting)).next;
    return { ...about, total: page.total, items: items.slice(0, fitting), next };
  }
  return {
    total: page.total,
    items: [],
    next: cursor ?? null,
    note: 'Nothing fits this budget: give a larger one.',
  };
};
