import { fold } from '../../lib/fold.js';

/** A name as the tables' keys hold it: folded, points and apostrophes dropped, every other run of punctuation one blank. */
export const plain = (name: string): string =>
  fold(name)
    .replace(/[.’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
