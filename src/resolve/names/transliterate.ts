import { memoised } from './memoised.js';

const soundOf = (word: string): string =>
  word
    .replace(/(?:iy|yy|ij|ii|yi|ey|ei|y|i)$/, 'i')
    .replace(/^(?:ye|je)/, 'e')
    .replace(/^(?:yu|iu|ju)/, 'u')
    .replace(/^q/, 'k')
    .replace(/dzh/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/ks/g, 'x')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/[ij](?=[aeou])/g, 'y')
    .replace(/(?<=[aeou])[ij]/g, 'y')
    .replace(/([^aeiou])\1+/g, '$1');

const remembered = memoised(soundOf);

/**
 * A key under which romanisations of one name agree: 'zelensky', 'zelenskyy' and 'zelenskiy' give 'zelenski'. Made for
 * names from Cyrillic and Arabic; a word of three letters or fewer is its own key ('Lee' is not 'Li').
 */
export const soundKey = (word: string): string => (word.length <= 3 ? word : remembered(word));
