import type { Extraction } from '../../contract/mention.js';
import { addWords } from '../../lib/hash-words.js';
import { seeded } from '../../lib/seeded.js';
import { SKETCH_NUMBERS } from '../../lib/sketches-agree.js';

/** Fewer words than this are the same by habit of speech too often. */
const MIN_WORDS = 10;

const random = seeded(20220427);
const MULTIPLIERS = Int32Array.from({ length: SKETCH_NUMBERS }, () => Math.floor(random() * 2 ** 32) | 1);
const ADDENDS = Int32Array.from({ length: SKETCH_NUMBERS }, () => Math.floor(random() * 2 ** 32));

// What tells one event from another of the same kind: a sentence that differs in these repeats nothing.
const FIGURES =
  /\d[\d.,:/]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b/gi;

const START = 0x9747b28c;

// A round of Murmur3 and its finaliser.
const mix = (hash: number, next: number): number => {
  let mixed = Math.imul(hash ^ next, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const written = (value: number, digits: number): string => {
  let text = '';
  for (let digit = 0; digit < digits; digit++) text += DIGITS[(value >>> (6 * digit)) & 63]!;
  return text;
};

const figuresIn = (sentence: string): number => {
  let hash = START;
  for (const [figure] of sentence.matchAll(FIGURES)) {
    for (const char of figure.toLowerCase().replace(/[.,:/]+$/, '')) hash = mix(hash, char.charCodeAt(0));
    hash = mix(hash, 0);
  }
  return hash;
};

/**
 * What a near-copy of the sentence has in common with it: MinHash (Broder 1997) over the pairs of words that follow each
 * other, SKETCH_NUMBERS numbers of 12 bits in two characters each, and 30 bits in five that stand for its figures, days and
 * months. Undefined for a short sentence. Read by lib/sketches-agree.ts.
 */
export const sentenceSketch = (text: string, start = 0, end = text.length): string | undefined => {
  const words: number[] = [];
  addWords(words, text, start, end);
  if (words.length < MIN_WORDS) return undefined;
  const least = new Uint32Array(SKETCH_NUMBERS).fill(0xffffffff);
  for (let at = 1; at < words.length; at++) {
    const pair = mix(mix(START, words[at - 1]!), words[at]!);
    for (let number = 0; number < SKETCH_NUMBERS; number++) {
      const value = (Math.imul(pair, MULTIPLIERS[number]!) + ADDENDS[number]!) >>> 0;
      if (value < least[number]!) least[number] = value;
    }
  }
  let sketch = '';
  for (const value of least) sketch += written(value, 2);
  return sketch + written(figuresIn(text.slice(start, end)), 5);
};

/** The same with the sketches of all sentences that hold a mention. */
export const withSketches = (text: string, { sentences, mentions }: Extraction): Extraction => {
  const naming = new Set(mentions.map(({ sentence }) => sentence));
  return {
    sentences: sentences.map((sentence, index) => {
      const sketch = naming.has(index) ? sentenceSketch(text, sentence.start, sentence.end) : undefined;
      return sketch === undefined ? sentence : { ...sentence, sketch };
    }),
    mentions,
  };
};
