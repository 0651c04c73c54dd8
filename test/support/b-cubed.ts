export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** B³ (Bagga & Baldwin 1998) over items that have a gold and a found entity; 1 for no items. */
export const bCubed = (items: readonly { readonly gold: string; readonly found: string }[]): BCubed => {
  const gold = new Map<string, number>();
  const found = new Map<string, number>();
  const both = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const item of items) {
    add(gold, item.gold);
    add(found, item.found);
    add(both, `${item.gold}\u0000${item.found}`);
  }
  let precision = 0;
  let recall = 0;
  for (const item of items) {
    const shared = both.get(`${item.gold}\u0000${item.found}`)!;
    precision += shared / found.get(item.found)!;
    recall += shared / gold.get(item.gold)!;
  }
  if (items.length === 0) return { precision: 1, recall: 1, f1: 1 };
  precision /= items.length;
  recall /= items.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
};
