import { createHash } from 'node:crypto';
import { fold } from './fold.js';

/** A key under which a sentence printed twice is one: its words, folded, without punctuation. */
export const sentenceKey = (sentence: string): string =>
  createHash('sha1')
    .update(
      fold(sentence)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .digest('base64url')
    .slice(0, 14);
