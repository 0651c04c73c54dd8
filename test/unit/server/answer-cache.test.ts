import { expect, test } from 'vitest';
import { AnswerCache } from '../../../server/http/answer-cache.js';

const counting = (text: string) => {
  let calls = 0;
  return { compute: async () => `${text}${++calls}` };
};

test('computes an answer once for a tag, and every time without one', async () => {
  const cache = new AnswerCache();
  const { compute } = counting('a');
  expect(await cache.get('tag', compute)).toBe('a1');
  expect(await cache.get('tag', compute)).toBe('a1');
  expect(await cache.get('other', compute)).toBe('a2');
  expect(await cache.get(undefined, compute)).toBe('a3');
  expect(await cache.get(undefined, compute)).toBe('a4');
});

test('forgets what was not asked for longest, and never keeps what is very long', async () => {
  const cache = new AnswerCache();
  const long = 'x'.repeat(1_900_000);
  for (let at = 0; at < 16; at++) await cache.get(`tag${at}`, async () => long);
  await cache.get('tag0', async () => 'again');
  await cache.get('tag16', async () => long);
  expect(await cache.get('tag0', async () => 'again')).toBe(long);
  expect(await cache.get('tag1', async () => 'again')).toBe('again');
  const huge = 'x'.repeat(3_000_000);
  await cache.get('huge', async () => huge);
  expect(await cache.get('huge', async () => 'again')).toBe('again');
});

test('an answer that failed is not kept', async () => {
  const cache = new AnswerCache();
  await expect(cache.get('tag', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cache.get('tag', async () => 'yes')).toBe('yes');
});
