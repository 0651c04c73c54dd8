import { lexicon } from './lexicon.js';
import type { Match } from './match-persons.js';
import { memoised } from './memoised.js';
import type { PersonName } from './person-name.js';

// Arabic has three vowels and several k's: papers write e or i, o or u, g, k or q, one consonant or two.
const vowelOf = (run: string): string => {
  if (/[ou]/.test(run)) return /^[iy]/.test(run) ? 'io' : 'o';
  return /[eiy]/.test(run) ? 'i' : 'a';
};

const looseOf = (word: string): string =>
  word
    .replace(/[gkq]h|dh|[kgq]/g, (letters) => (letters === 'dh' ? 'd' : 'k'))
    .replace(/([^aeiouy])\1+/g, '$1')
    .replace(/[aeiouy]+/g, vowelOf);

const LEAST_LETTERS = 4;

const remembered = memoised(looseOf);

/** A key under which freer romanisations agree than under `soundKey`: 'Yasser' and 'Yasir', 'Gaddafi' and 'Qadhafi'. */
export const looseKey = (word: string): string => (word.length < LEAST_LETTERS ? word : remembered(word));

// 'Julia' and 'Julie' are two names.
const areTwoNames = (a: string, b: string): boolean => {
  const { commonGiven, commonFamily } = lexicon();
  const isCommon = (word: string): boolean => commonGiven.has(word) || commonFamily.has(word);
  return isCommon(a) && isCommon(b);
};

/** Two full names that differ in vowels and k's as romanisations do: one bearer where the context agrees. */
export const matchRomanised = (a: PersonName, b: PersonName): Match | undefined => {
  if (a.words.length < 2 || a.words.length !== b.words.length || a.generation !== b.generation)
    return undefined;
  for (const [at, word] of a.words.entries()) {
    const other = b.words[at]!;
    if (word === other) continue;
    if (looseKey(word) !== looseKey(other) || areTwoNames(word, other)) return undefined;
  }
  return { reason: 'romanisation', score: 0.82 };
};
