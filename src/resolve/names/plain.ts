import { fold } from '../../lib/fold.js';
import { memoised } from './memoised.js';

/** Longest name that is compared; what follows hardly tells names apart, and hostile input may hold a megabyte. */
const LONGEST = 200;

const flatten = (name: string): string =>
  fold(name)
    .replace(/[’'`´]s?\s*$/u, '')
    .replace(/(?<=\p{L})[.’'`´]\s?(?=\p{L}\b)|(?<=\b\p{L})[’'`´]\s*/gu, '')
    .replace(/[.’'`´]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * A name as the tables and keys hold it: folded, points and apostrophes dropped ('U.N.' is 'un', "O'Leary" 'oleary'),
 * a possessive ending cut, every other run of punctuation one blank. Empty for a name without letters or digits.
 */
export const plain = memoised((name) => flatten(name.slice(0, LONGEST)));

export const words = (name: string): string[] => {
  const text = plain(name);
  return text === '' ? [] : text.split(' ');
};
