import type { Document } from '../../contract/document.js';
import { fold } from '../../lib/fold.js';
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
  const words = wordsOf(document);
  if (words.length < MIN_WORDS) return new Uint32Array(0);
  const hashes = words.map(hashWord);
  const distinct = new Set<number>();
  const signature = new Uint32Array(PERMUTATIONS + 1).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    const shingle = mix(hashes, at);
    if (distinct.has(shingle)) continue;
    distinct.add(shingle);
    for (let p = 0; p < PERMUTATIONS; p += 1) {
      const value = (Math.imul(shingle, MULTIPLIERS[p]!) + ADDENDS[p]!) >>> 0;
      if (value < signature[p + 1]!) signature[p + 1] = value;
    }
  }
  signature[0] = distinct.size;
  return signature;
};

// Folded words of letters and digits: quotation marks, spelling of accents and line ends differ between papers.
const wordsOf = ({ text, furniture }: Pick<Document, 'text' | 'furniture'>): string[] => {
  const words: string[] = [];
  let from = 0;
  for (const { start, end } of [...furniture, { start: text.length, end: text.length }]) {
    for (const [word] of fold(text.slice(from, start)).matchAll(/[\p{L}\p{N}]+/gu)) words.push(word);
    from = end;
  }
  return words;
};

// FNV-1a over UTF-16 code units.
const hashWord = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
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
  return hash >>> 0;
};
