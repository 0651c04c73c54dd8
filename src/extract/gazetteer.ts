import { join } from 'node:path';
import { fold } from '../lib/fold.js';
import { findHash } from '../lib/sorted-hashes.js';
import { hashString, mix } from './hash.js';
import { readSections, type Sections } from './neural/sections.js';

/** Lists of names. A class is a bit of a mask: bit n for the n-th of GAZETTEER_CLASSES. */
export interface Gazetteer {
  /** The classes that hold this folded word as a whole name. */
  word(hash: number): number;
  /** Does a longer name start with this folded word? */
  starts(hash: number): boolean;
  /** The classes of a name of two words and more, by `phraseHash` of its words; CONTINUES where longer ones follow. */
  phrase(hash: number): number;
}

export const CONTINUES = 1 << 30;

export const foldedHash = (word: string): number => hashString(fold(word));
export const phraseHash = (before: number, word: number): number => mix(before, word);

/** The lists as compile-gazetteer.ts makes them, below seeds/gazetteers. */
export const COMPILED_GAZETTEER = 'names.bin';

const gazetteerOf = (sections: Sections): Gazetteer => {
  const words = sections.uint32('words');
  const wordClasses = sections.uint32('words.c');
  const phrases = sections.uint32('phrases');
  const phraseClasses = sections.uint32('phrase.c');
  const starts = sections.uint32('starts');
  const look = (hashes: Uint32Array, classes: Uint32Array, hash: number): number => {
    const at = findHash(hashes, hash);
    return at < 0 ? 0 : classes[at];
  };
  return {
    word: (hash) => look(words, wordClasses, hash),
    starts: (hash) => findHash(starts, hash) >= 0,
    phrase: (hash) => look(phrases, phraseClasses, hash),
  };
};

/** `folder` is seeds/gazetteers. Errors: 'model-missing'. */
export const readGazetteer = (folder: string): Gazetteer =>
  readSections(join(folder, COMPILED_GAZETTEER), gazetteerOf);
