import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { collect } from '../../../src/lib/collect.js';
import { sizeOf } from '../../../src/run/task.js';
import { tasksOf } from '../../../src/run/tasks-of.js';

const folder = mkdtempSync(join(tmpdir(), 'dramatis-tasks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const nothing = Readable.from([]);

test('lines of one large file are work for several threads, and the sizes of all tasks are the whole', async () => {
  const line = `${JSON.stringify({ id: 'x', text: 'Rain fell. '.repeat(90) })}\n`;
  writeFileSync(join(folder, 'many.jsonl'), line.repeat(700));
  writeFileSync(join(folder, 'one.txt'), 'Rain fell.');
  const { total, tasks } = await tasksOf([folder], nothing);
  const all = await collect(tasks);
  expect(all.length).toBeGreaterThan(3);
  expect(total).toEqual({ tasks: all.length, bytes: 700 * line.length + 10 });
  expect(all.map(sizeOf).reduce((a, b) => a + b)).toBe(total?.bytes);
});

test('of a stream nobody knows the end', async () => {
  expect((await tasksOf(['-', folder], nothing)).total).toBeUndefined();
});
