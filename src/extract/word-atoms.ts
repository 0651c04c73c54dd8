import { GAZETTEER_CLASSES } from './gazetteer-classes.js';
import { hashSlice, hashString, mix } from './hash.js';

// Each kind of atom has a number, mixed into its hash. Part of the model.
const SHAPE = 2;
const SHORT_SHAPE = 3;
const PREFIX = 10;
const SUFFIX = 20;
const FINE = 31;
const MIDDLE = 32;
const COARSE = 33;
const CLASS = 34;
const CASED = 35;
const LONGEST_AFFIX = 5;
/** Longer affixes are looked at only in the token itself. */
const SHORT_AFFIX = 3;

/** Hashes of what is known of a word, by how far from the word they are looked at. */
export interface Atoms {
  /** In the whole window of two tokens on either side. */
  readonly window: Int32Array;
  /** Besides, of direct neighbours and the token itself. */
  readonly near: Int32Array;
  /** Besides, of the token itself. */
  readonly own: Int32Array;
}

/** What atoms are made of, as word-description.ts finds it. */
export interface AtomSource {
  readonly word: string;
  /** The word in small letters, digits made alike, and its hash. */
  readonly plain: string;
  readonly plainHash: number;
  readonly shape: string;
  readonly shortShapeHash: number;
  /** Clusters, -1 where it is in none. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** Mask of its classes of names. */
  readonly classes: number;
}

export const atomsOf = (source: AtomSource): Atoms => {
  const { word, plain, fine, classes } = source;
  const window = [source.plainHash, hashString(source.shape, SHAPE), mix(source.shortShapeHash, SHORT_SHAPE)];
  if (fine >= 0) window.push(mix(fine, FINE), mix(source.middle, MIDDLE), mix(source.coarse, COARSE));
  for (let bit = 0; classes >> bit !== 0 && bit < GAZETTEER_CLASSES.length; bit++) {
    if ((classes & (1 << bit)) !== 0) window.push(mix(bit, CLASS));
  }
  const near: number[] = [];
  const own = [hashString(word, CASED)];
  for (let length = 1; length <= LONGEST_AFFIX && length < plain.length; length++) {
    const list = length <= SHORT_AFFIX ? near : own;
    list.push(
      hashSlice(plain, 0, length, PREFIX),
      hashSlice(plain, plain.length - length, plain.length, SUFFIX),
    );
  }
  return { window: new Int32Array(window), near: new Int32Array(near), own: new Int32Array(own) };
};
