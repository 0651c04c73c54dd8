import { pushTo } from './push-to.js';

/** Items under each of their keys, in their order. */
export const groupBy = <Key, Item>(
  items: Iterable<Item>,
  keys: (item: Item) => Iterable<Key>,
): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) for (const key of keys(item)) pushTo(groups, key, item);
  return groups;
};
