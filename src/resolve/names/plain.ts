import { fold } from '../../lib/fold.js';
import { memoised } from './memoised.js';

/** Longest name that is compared; what follows hardly tells names apart, and hostile input may hold a megabyte. */
const LONGEST = 200;

// Nothing but words of ASCII letters: none of the replacements below finds anything.
const SIMPLE = /^[a-z]+(?: [a-z]+)*$/i;

const flatten = (name: string): string => (SIMPLE.test(name) ? name.toLowerCase() : rewritten(name));

const rewritten = (name: string): string =>
  fold(name)
    .replace(/[’'`´]s?\s*$/u, '')
    .replace(/(?<=\p{L})[.’'`´]\s?(?=\p{L}\b)|(?<=\b\p{L})[’'`´]\s*/gu, '')
    .replace(/[.’'`´]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `plain` of a text that is not worth remembering. */
export const plainOnce = (name: string): string => flatten(name.slice(0, LONGEST));

/**
 * A name as the tables and keys hold it: folded, points and apostrophes dropped ('U.N.' is 'un', "O'Leary" 'oleary'),
 * a possessive ending cut, every other run of punctuation one blank. Empty for a name without letters or digits.
 */
export const plain = memoised(plainOnce);

/** The words of a plain name. */
export const wordsOf = (text: string): string[] => (text === '' ? [] : text.split(' '));

export const words = (name: string): string[] => wordsOf(plain(name));
