import { expect, test } from 'vitest';
import { MinHeap } from '../../../src/graph/min-heap.js';
import { seeded } from '../../../src/lib/seeded.js';

test('items come out in order of their keys, equal keys in order of the items', () => {
  const random = seeded(11);
  const entries = Array.from({ length: 500 }, (_, item) => ({ item, key: Math.floor(random() * 60) }));
  const heap = new MinHeap();
  for (const { key, item } of entries) heap.push(key, item);
  const out: number[] = [];
  while (heap.size > 0) out.push(heap.pop()!);
  expect(out).toEqual([...entries].sort((a, b) => a.key - b.key || a.item - b.item).map(({ item }) => item));
  expect(heap.pop()).toBeUndefined();
});
