import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressBar } from '../../../src/cli/progress.js';

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.useFakeTimers();
  vi.stubGlobal('process', { ...process, stderr: { write: (text: string) => said.push(text.trim()) } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('without a terminal a line now and then says the share, the rate and the time left', () => {
  const bar = progressBar('documents', 4000);
  bar.update({ done: 10, count: 1, note: '3 mentions' });
  vi.advanceTimersByTime(10_000);
  bar.update({ done: 1000, count: 50, note: '1,234 mentions' });
  expect(said).toEqual(['Reading documents …', '25 %, 50 documents, 5.0/s, 30 s left, 1,234 mentions']);
});

test('where the end is not known, it says how much was read', () => {
  const bar = progressBar('documents', undefined);
  vi.advanceTimersByTime(10_000);
  bar.update({ done: 1000, count: 50, note: '7 mentions' });
  expect(said.at(-1)).toBe('50 documents, 5.0/s, 7 mentions');
});
