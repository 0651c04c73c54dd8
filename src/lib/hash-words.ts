import type { Document } from '../contract/document.js';
import { fold } from './fold.js';
import { isPunctuation, LATIN, ONE, SEVERAL } from './latin-folds.js';

// FNV-1a over UTF-16 code units.
const BASIS = 0x811c9dc5 | 0;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const WORDS = /[\p{L}\p{N}]+/gu;
const [BLANK, NEWLINE] = [32, 10];

const hashWord = (word: string): number => {
  let hash = BASIS;
  for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at));
  return hash;
};

/**
 * Adds the words from `start` to `end`, each as a hash of 32 bits: letters of Latin-1 by table; a stretch between blanks that holds
 * others is folded as a whole.
 */
export const addWords = (hashes: number[], text: string, start: number, end: number): void => {
  let hash = BASIS;
  let inside = false;
  let stretch = start;
  let before = hashes.length;
  const close = (): void => {
    if (inside) hashes.push(hash);
    inside = false;
    hash = BASIS;
  };
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 256 && ONE[code] !== 0) {
      hash = step(hash, ONE[code]!);
      inside = true;
    } else if (code < 256 && SEVERAL[code] === 1) {
      for (const unit of LATIN[code]!) {
        if (unit === 0) close();
        else {
          hash = step(hash, unit);
          inside = true;
        }
      }
    } else if (code < 256 || isPunctuation(code)) {
      close();
      if (code !== BLANK && code !== NEWLINE) continue;
      stretch = at + 1;
      before = hashes.length;
    } else {
      while (at < end && text.charCodeAt(at) !== BLANK && text.charCodeAt(at) !== NEWLINE) at += 1;
      hashes.length = before;
      for (const [word] of fold(text.slice(stretch, at)).matchAll(WORDS)) hashes.push(hashWord(word));
      inside = false;
      hash = BASIS;
      stretch = at + 1;
      before = hashes.length;
    }
  }
  close();
};

/**
 * The words of a document without its furniture, each as a hash of 32 bits: folded, letters and digits alone, because quotation
 * marks, spelling of accents and line ends differ between papers.
 */
export const hashWords = ({ text, furniture }: Pick<Document, 'text' | 'furniture'>): number[] => {
  const hashes: number[] = [];
  let from = 0;
  for (const { start, end } of furniture) {
    addWords(hashes, text, from, start);
    from = end;
  }
  addWords(hashes, text, from, text.length);
  return hashes;
};
