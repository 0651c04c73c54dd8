// What the network sees of a word besides its vector: the pattern of its letters, and its characters.
// src/train/neural/train_neural.py has the same rules in Python; `npm run test` holds both to a table of words.

const LETTER = /\p{L}/u;
const DIGIT = /[0-9]/;

const isSmall = (text: string): boolean => text === text.toLowerCase() && text !== text.toUpperCase();
const isLarge = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** Number of patterns that `casePattern` tells apart. */
export const CASE_PATTERNS = 11;

export const casePattern = (word: string): number => {
  if (!LETTER.test(word)) return DIGIT.test(word) ? 0 : 1;
  if (DIGIT.test(word)) return 2;
  const first = word[0];
  if (word.includes('.') && isLarge(first)) return 3;
  if (isSmall(word)) return 4;
  if (word.length === 1) return 5;
  if (isLarge(word)) return word.length <= 4 ? 6 : 7;
  if (isLarge(first)) return isSmall(word.slice(1)) ? 8 : 9;
  return 10;
};

/** Number of codes of `characterCode`; 0 stands for nothing. */
export const CHARACTERS = 98;
/** Characters of a word that are looked at. */
export const LONGEST_WORD = 20;

const PRINTABLE = (code: number): boolean => code >= 33 && code <= 126;
const LIKE: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
]);

/** ASCII as itself, accents dropped, other letters as capital or small ones. */
export const characterCode = (char: string): number => {
  const plain = LIKE.get(char) ?? char.normalize('NFD')[0];
  const code = plain.charCodeAt(0);
  if (PRINTABLE(code)) return code - 32;
  if (char !== char.toLowerCase()) return 95;
  return char !== char.toUpperCase() ? 96 : 97;
};

export const withoutMarks = (word: string): string => word.normalize('NFD').replace(/\p{M}+/gu, '');

/** Under which names, best first, a word in small letters is looked up. `<…>` are classes that have vectors of their own. */
export function* vectorNames(small: string): Generator<string> {
  yield small;
  if (/^(?:1[5-9]|20)[0-9]{2}$/.test(small)) yield '<year>';
  else if (/^[0-9]+$/.test(small)) yield '<num>';
  else if (/^[0-9][0-9.,:/]*$/.test(small)) yield '<dec>';
  const plain = withoutMarks(small);
  yield plain;
  yield plain.replace(/[.'’]/g, '');
}
