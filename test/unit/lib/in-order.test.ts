import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from '../../../src/lib/in-order.js';

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

test('results come in the order of the items, whichever is ready first', async () => {
  const results = inOrder([30, 1, 10, 0], (delay) => wait(delay, delay), 4);
  expect(await collect(results)).toEqual([30, 1, 10, 0]);
});

test('no more than the window is under way at once', async () => {
  let now = 0;
  let most = 0;
  const work = async (item: number) => {
    most = Math.max(most, ++now);
    await wait(1);
    now--;
    return item;
  };
  await collect(inOrder(Array.from({ length: 50 }).keys(), work, 3));
  expect(most).toBeLessThanOrEqual(3);
});

test('a result is given while the source has not ended', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  async function* slow() {
    yield 'first';
    await held;
    yield 'second';
  }
  const results = inOrder(slow(), async (item) => item, 4)[Symbol.asyncIterator]();
  expect((await results.next()).value).toBe('first');
  release();
  expect((await results.next()).value).toBe('second');
});

test('an error of the source reaches the reader', async () => {
  async function* broken() {
    yield 1;
    throw new Error('the disk went away');
  }
  await expect(collect(inOrder(broken(), async (item) => item, 2))).rejects.toThrow('the disk went away');
});
