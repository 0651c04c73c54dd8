import { join } from 'node:path';
import { findHash } from '../lib/sorted-hashes.js';
import { hashString } from './hash.js';
import { readSections, type Sections } from './neural/sections.js';

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
    return findHash(this.small, hashString(word)) >= 0;
  }

  /** A word in small letters, as it usually stands; words that nobody knows are names. */
  of(word: string): string {
    const hash = hashString(word);
    if (findHash(this.small, hash) >= 0) return word;
    if (findHash(this.large, hash) >= 0) return word.toUpperCase();
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    return first.toUpperCase() + word.slice(first.length);
  }
}

/** Errors: 'model-missing'. */
export const readUsualCase = (models: string): UsualCase =>
  readSections(join(models, 'case.bin'), (sections) => new UsualCase(sections));
