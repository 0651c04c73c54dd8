import { join } from 'node:path';
import { hashString } from './hash.js';
import { readSections, type Sections } from './neural/sections.js';

const has = (sorted: Uint32Array, hash: number): boolean => {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === hash) return true;
    if (sorted[middle] < hash) low = middle + 1;
    else high = middle - 1;
  }
  return false;
};

/** How words usually stand in mid-sentence: hashes of those mostly in small letters, and of those mostly in capitals. */
export class UsualCase {
  private readonly small: Uint32Array;
  private readonly large: Uint32Array;

  constructor(sections: Sections) {
    this.small = sections.uint32('small');
    this.large = sections.uint32('large');
  }

  /** Does the word, given in small letters, usually stand so? */
  isSmall(word: string): boolean {
    return has(this.small, hashString(word) >>> 0);
  }

  /** A word in small letters, as it usually stands; words that nobody knows are names. */
  of(word: string): string {
    const hash = hashString(word) >>> 0;
    if (has(this.small, hash)) return word;
    if (has(this.large, hash)) return word.toUpperCase();
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    return first.toUpperCase() + word.slice(first.length);
  }
}

/** Errors: 'model-missing'. */
export const readUsualCase = (models: string): UsualCase =>
  readSections(join(models, 'case.bin'), (sections) => new UsualCase(sections));
