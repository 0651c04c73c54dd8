const PIECE = 65_536;

/** Joins small strings into pieces of about 64 kB, so that a stream has thousands of writes and not millions. */
export async function* inPieces(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece: string[] = [];
  let length = 0;
  for await (const part of parts) {
    piece.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield piece.join('');
    piece = [];
    length = 0;
  }
  if (length > 0) yield piece.join('');
}
