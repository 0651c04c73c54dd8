import { expect, test } from 'vitest';
import { linesOf } from '../../../src/run/lines-of.js';

const chunks = async function* (bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

test.each([1, 2, 3, 7, 1000])('lines and their numbers are the same in chunks of %i bytes', async (size) => {
  const text = '{"id":"Łódź"}\n\n{"id":"€"}\n{"id":"last"}';
  const lines: [number, string][] = [];
  for await (const task of linesOf(chunks(new TextEncoder().encode(text), size), '-')) {
    const text = new TextDecoder().decode(task.bytes).replace(/\n$/, '');
    lines.push(...text.split('\n').map((line, index): [number, string] => [task.first + index, line]));
  }
  expect(lines).toEqual([
    [1, '{"id":"Łódź"}'],
    [2, ''],
    [3, '{"id":"€"}'],
    [4, '{"id":"last"}'],
  ]);
});
