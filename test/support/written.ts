import type { Exporter, GraphSource } from '../../src/export/index.js';

/** The whole of what an exporter writes, as a reader of its UTF-8 bytes would decode it. */
export const written = async (exporter: Exporter, source: GraphSource): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of exporter.write(source)) pieces.push(Buffer.from(piece, 'utf8'));
  return Buffer.concat(pieces).toString('utf8');
};
