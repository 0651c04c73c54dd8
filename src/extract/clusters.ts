import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { DramatisError } from '../contract/errors.js';
import { ByteReader } from './bytes.js';
import { hashString } from './hash.js';

/** Words of similar use share a cluster; a fine cluster lies in one middle and one coarse cluster. */
export interface Clusters {
  /** The fine cluster of a lower-case word, or -1. */
  fine(word: string): number;
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
}

export const CLUSTER_MAGIC = 0x4443_4c31;

/** Reads what `train/make-clusters.ts` writes: hashes of words in ascending order, each with its fine cluster. */
export const readClusters = (path: string): Clusters => {
  try {
    const reader = new ByteReader(brotliDecompressSync(readFileSync(path)));
    if (reader.uint32() !== CLUSTER_MAGIC) throw new Error('not a cluster file');
    const size = reader.varint();
    const fineCount = reader.varint();
    const middle = new Uint16Array(fineCount);
    const coarse = new Uint16Array(fineCount);
    for (let index = 0; index < fineCount; index++) middle[index] = reader.varint();
    for (let index = 0; index < fineCount; index++) coarse[index] = reader.varint();
    const hashes = new Uint32Array(size);
    let hash = 0;
    for (let index = 0; index < size; index++) {
      hash += reader.varint();
      hashes[index] = hash;
    }
    const ids = new Uint16Array(size);
    for (let index = 0; index < size; index++) ids[index] = reader.varint();
    return { fine: (word) => lookUp(hashes, ids, hashString(word) >>> 0), middle, coarse };
  } catch (cause) {
    throw new DramatisError(
      'model-missing',
      `${path}: cannot be read as word clusters. Install the package again, or run 'npm run train'.`,
      { facts: { path }, cause },
    );
  }
};

const lookUp = (hashes: Uint32Array, ids: Uint16Array, hash: number): number => {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle];
    if (found === hash) return ids[middle];
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
