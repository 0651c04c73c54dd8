import { readFileSync } from 'node:fs';
import { shippedFile } from '../../lib/package-folder.js';
import { findHash } from '../../lib/sorted-hashes.js';

/** Length of a word's row. */
export const DIMENSIONS = 64;

/** What words say of a topic: rows of signed bytes, long where a word is rare. */
export interface TopicWords {
  readonly rows: Int8Array;
  /** Where the row of a word begins in `rows`, by its hash (lib/hash-words), or -1. */
  readonly find: (hash: number) => number;
}

const load = (): TopicWords => {
  // Copied, so that the hashes lie where numbers of four bytes may.
  const bytes = Uint8Array.from(readFileSync(shippedFile('topics/words.bin')));
  const words = bytes.length / (4 + DIMENSIONS);
  const hashes = new Uint32Array(bytes.buffer, 0, words);
  const find = (hash: number): number => {
    const at = findHash(hashes, hash);
    return at < 0 ? -1 : at * DIMENSIONS;
  };
  return { rows: new Int8Array(bytes.buffer, 4 * words), find };
};

let loaded: TopicWords | undefined;

/** The table shipped in `seeds/topics`, read once. */
export const topicWords = (): TopicWords => {
  loaded ??= load();
  return loaded;
};
