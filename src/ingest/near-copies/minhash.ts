import type { Document } from '../../contract/document.js';
import { hashWords } from '../../lib/hash-words.js';
import { seeded } from '../../lib/seeded.js';

/** Words in a shingle: four are seldom the same by chance, and an edit spoils only four shingles. */
export const SHINGLE = 4;
export const PERMUTATIONS = 128;
/** Fewer words than this say too little: such a text has an empty signature and is never a copy. */
export const MIN_WORDS = 12;

const random = seeded(20220426);
const MULTIPLIERS = Uint32Array.from(
  { length: PERMUTATIONS },
  () => (Math.floor(random() * 2 ** 32) | 1) >>> 0,
);
const ADDENDS = Uint32Array.from({ length: PERMUTATIONS }, () => Math.floor(random() * 2 ** 32));

/**
 * MinHash of a document without its furniture (Broder 1997): 129 numbers, the first the count of distinct shingles, then
 * for each permutation the smallest hash. Two signatures agree in a share of places that estimates the Jaccard similarity of
 * the shingle sets (standard error at most 0.044); the counts turn it into containment. Empty for a text too short to compare.
 */
export const minhash = (document: Pick<Document, 'text' | 'furniture'>): Uint32Array => {
  const words = hashWords(document);
  if (words.length < MIN_WORDS) return new Uint32Array(0);
  const shingles = distinctShingles(words);
  const signature = new Uint32Array(PERMUTATIONS + 1);
  signature[0] = shingles.length;
  for (let p = 0; p < PERMUTATIONS; p += 1) {
    const [multiplier, addend] = [MULTIPLIERS[p]!, ADDENDS[p]!];
    let least = 0xffffffff;
    for (let at = 0; at < shingles.length; at += 1) {
      const value = (Math.imul(shingles[at]!, multiplier) + addend) >>> 0;
      if (value < least) least = value;
    }
    signature[p + 1] = least;
  }
  return signature;
};

/** Hashes of all runs of words, each once. A table of our own: a Set of numbers takes four times as long. */
const distinctShingles = (words: readonly number[]): Int32Array => {
  const found = new Int32Array(words.length);
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * words.length)));
  const mask = table.length - 1;
  let size = 0;
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const shingle = mix(words, at);
    let slot = shingle & mask;
    // A slot holds a position in `found`, plus one.
    while (table[slot] !== 0 && found[table[slot]! - 1] !== shingle) slot = (slot + 1) & mask;
    if (table[slot] !== 0) continue;
    found[size] = shingle;
    size += 1;
    table[slot] = size;
  }
  return found.subarray(0, size);
};

// Murmur3's finaliser after each word spreads the bits that the permutations compare.
const mix = (hashes: readonly number[], from: number): number => {
  let hash = 0x9747b28c;
  for (let at = from; at < from + SHINGLE; at += 1) {
    hash = Math.imul(hash ^ hashes[at]!, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash;
};
