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

/** No word has more atoms. */
const MOST = 48;

/**
 * Hashes of what is known of each word, one after another in one array: arrays of their own would take ten times the room. At a
 * word's address stand three counts, then its atoms: those looked at in the whole window of two tokens on either side, those
 * looked at only in direct neighbours and the token itself, and those of the token itself.
 */
export class AtomPool {
  values = new Int32Array(1 << 16);
  private end = 0;

  clear(): void {
    this.end = 0;
  }

  /** The address of the word's atoms. */
  add(source: AtomSource): number {
    if (this.end + MOST > this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    const { values, end: address } = this;
    const window = writeWindow(source, values, address + 3);
    const near = writeAffixes(source.plain, 1, SHORT_AFFIX, values, window);
    values[near] = hashString(source.word, CASED);
    this.end = writeAffixes(source.plain, SHORT_AFFIX + 1, LONGEST_AFFIX, values, near + 1);
    values[address] = window - address - 3;
    values[address + 1] = near - window;
    values[address + 2] = this.end - near;
    return address;
  }
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

const writeWindow = (source: AtomSource, out: Int32Array, from: number): number => {
  const { fine, classes } = source;
  let n = from;
  out[n++] = source.plainHash;
  out[n++] = hashString(source.shape, SHAPE);
  out[n++] = mix(source.shortShapeHash, SHORT_SHAPE);
  if (fine >= 0) {
    out[n++] = mix(fine, FINE);
    out[n++] = mix(source.middle, MIDDLE);
    out[n++] = mix(source.coarse, COARSE);
  }
  for (let bit = 0; bit < GAZETTEER_CLASSES.length; bit++) {
    if ((classes & (1 << bit)) !== 0) out[n++] = mix(bit, CLASS);
  }
  return n;
};

const writeAffixes = (
  word: string,
  shortest: number,
  longest: number,
  out: Int32Array,
  from: number,
): number => {
  let n = from;
  for (let length = shortest; length <= longest && length < word.length; length++) {
    out[n++] = hashSlice(word, 0, length, PREFIX);
    out[n++] = hashSlice(word, word.length - length, word.length, SUFFIX);
  }
  return n;
};
