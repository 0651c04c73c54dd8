import { describe, expect, it } from 'vitest';
import { serverEvents } from '../../../client/state/server-events.js';

const stream = (...pieces: readonly string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
const read = async (...pieces: readonly string[]) => {
  const events: string[] = [];
  for await (const data of serverEvents(stream(...pieces))) events.push(data);
  return events;
};

describe('serverEvents', () => {
  it('reads events that arrive in pieces', async () => {
    expect(await read('event: job\ndata: {"a"', ':1}\n\nevent: job\nda', 'ta: 2\n\n')).toEqual([
      '{"a":1}',
      '2',
    ]);
  });

  it('joins lines of data and leaves out comments', async () => {
    expect(await read(': hello\n\ndata: one\ndata: two\r\n\r\n')).toEqual(['one\ntwo']);
  });

  it('gives the last event where the stream ends without a blank line', async () => {
    expect(await read('data: end')).toEqual(['end']);
  });
});
