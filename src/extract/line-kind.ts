import { ALL_CAPITALS, FLAGS, HAS_CAPITAL, IS_WORD, type Lexicon, typeRow } from './lexicon.js';
import type { TokenSentence } from './tokenise.js';

export const RUNNING_TEXT = 0;
/** A line in capitals. */
export const CAPITALS = 1;
/** A headline With Every Word Capitalised. */
export const HEADLINE = 2;

/** In what kind of line the words stand. */
export const lineKind = ({ table }: Lexicon, types: Int32Array, { first, end }: TokenSentence): number => {
  let words = 0;
  let capitals = 0;
  let all = 0;
  for (let token = first; token < end; token++) {
    const flag = table[typeRow(types[token]) + FLAGS];
    if ((flag & IS_WORD) === 0) continue;
    words++;
    if (flag & HAS_CAPITAL) capitals++;
    if (flag & ALL_CAPITALS) all++;
  }
  if (words >= 3 && all >= 0.7 * words) return CAPITALS;
  return words >= 4 && capitals >= 0.7 * words ? HEADLINE : RUNNING_TEXT;
};
