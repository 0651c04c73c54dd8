import type { TokenisedDocument } from '../tokenise.js';

/** How many different marks of each kind there are. */
export const WORD_MARKS = 13;
export const LINE_MARKS = 6;

/** What the rest of the document says of each token's word, and in what kind of line the token stands. */
export interface DocumentMarks {
  /** 0 for what is no word; else 1 + 3 · (times capitalised in mid-sentence, at most 3) + (times in small letters, at most 2). */
  readonly word: Uint8Array;
  /** 2 · kind of line (0 running text, 1 headline, 2 capitals throughout) + 1 where no word of the sentence stands before it. */
  readonly line: Uint8Array;
}

const WORD = /^\p{L}/u;
const WORD_OR_NUMBER = /^[\p{L}0-9]/u;
const OPENS = new Set(['"', '“', ':', '‘']);

const isCapital = (word: string): boolean => word[0] !== word[0].toLowerCase();

const kindOfLine = (words: readonly string[], first: number, end: number): number => {
  let long = 0;
  let capital = 0;
  let large = 0;
  for (let token = first; token < end; token++) {
    const word = words[token];
    if (word.length <= 3 || !WORD.test(word)) continue;
    long++;
    if (isCapital(word)) capital++;
    if (word === word.toUpperCase() && word !== word.toLowerCase()) large++;
  }
  if (long > 1 && large > 0.6 * long) return 2;
  return long > 2 && capital > 0.8 * long ? 1 : 0;
};

export const markDocument = ({ words, sentences }: TokenisedDocument): DocumentMarks => {
  const word = new Uint8Array(words.length);
  const line = new Uint8Array(words.length);
  const capital = new Map<string, number>();
  const small = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { first, end } of sentences) {
    const kind = kindOfLine(words, first, end);
    let opening = true;
    for (let token = first; token < end; token++) {
      const text = words[token];
      line[token] = 2 * kind + (opening ? 1 : 0);
      if (WORD_OR_NUMBER.test(text)) opening = false;
      if (!WORD.test(text)) continue;
      if (!isCapital(text)) add(small, text.toLowerCase());
      else if (token > first && kind === 0 && !OPENS.has(words[token - 1])) add(capital, text.toLowerCase());
    }
  }
  for (const { first, end } of sentences) {
    for (let token = first; token < end; token++) {
      if (!WORD.test(words[token])) continue;
      const key = words[token].toLowerCase();
      word[token] = 1 + 3 * Math.min(capital.get(key) ?? 0, 3) + Math.min(small.get(key) ?? 0, 2);
    }
  }
  return { word, line };
};
