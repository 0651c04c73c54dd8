import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { DramatisError } from '../contract/errors.js';
import { findHash } from '../lib/sorted-hashes.js';
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
    const file = readFileSync(path);
    const reader = new ByteReader(
      new ByteReader(file).uint32() === CLUSTER_MAGIC ? file : brotliDecompressSync(file),
    );
    if (reader.uint32() !== CLUSTER_MAGIC) throw new Error('not a cluster file');
    const size = reader.varint();
    const fineCount = reader.varint();
    const middle = Uint16Array.from(reader.varints(fineCount));
    const coarse = Uint16Array.from(reader.varints(fineCount));
    const hashes = reader.varints(size);
    for (let index = 1; index < size; index++) hashes[index] += hashes[index - 1];
    const ids = reader.varints(size);
    const fine = (word: string): number => {
      const at = findHash(hashes, hashString(word));
      return at < 0 ? -1 : ids[at];
    };
    return { fine, middle, coarse };
  } catch (cause) {
    throw new DramatisError(
      'model-missing',
      `${path}: cannot be read as word clusters. Install the package again, or run 'npm run train'.`,
      { facts: { path }, cause },
    );
  }
};
