import { expect, test } from 'vitest';
import { inPieces } from '../../../src/export/in-pieces.js';

async function* repeat(text: string, times: number): AsyncGenerator<string> {
  for (let i = 0; i < times; i++) yield await Promise.resolve(text);
}

test('many small strings become few pieces and lose nothing', async () => {
  const pieces: string[] = [];
  for await (const piece of inPieces(repeat('0123456789', 20_000))) pieces.push(piece);
  expect(pieces.length).toBeLessThan(5);
  expect(pieces.join('')).toBe('0123456789'.repeat(20_000));
});

test('nothing in is nothing out', async () => {
  const pieces: string[] = [];
  for await (const piece of inPieces(repeat('', 3))) pieces.push(piece);
  expect(pieces).toEqual([]);
});
