import type { Task } from './task.js';

const NEWLINE = 0x0a;

/**
 * Cuts a stream of bytes into tasks of whole lines: one task for each chunk that ends a line, so that a slow writer
 * gets answers at once and a fast one gets large batches.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  origin: string,
): AsyncIterable<Extract<Task, { kind: 'lines' }>> {
  let first = 1;
  // Pieces of a line that has not ended: joined once, or a line of 50 MB would be copied at every chunk.
  let rest: Uint8Array[] = [];
  for await (const chunk of stream) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      rest.push(chunk);
      continue;
    }
    // Copied: the stream may use its buffer again, and a view of a shared one cannot go to a worker alone.
    const bytes = joined([...rest, chunk.subarray(0, end)]);
    rest = [chunk.slice(end)];
    yield { kind: 'lines', origin, first, bytes };
    first += newlines(bytes);
  }
  const bytes = joined(rest);
  if (bytes.length > 0) yield { kind: 'lines', origin, first, bytes };
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const newlines = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
};
