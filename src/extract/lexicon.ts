import { fold } from '../lib/fold.js';
import type { Clusters } from './clusters.js';
import type { Gazetteer } from './gazetteer.js';
import { GAZETTEER_CLASSES, type GazetteerClass } from './gazetteer-classes.js';
import { hashString, mix } from './hash.js';
import { type NumberedWords, PerWord } from './vocabulary.js';
import { AtomPool } from './word-atoms.js';
import { shortShape, wordShape } from './word-shape.js';

// Everything that depends on a token's word alone is worked out once for each distinct word (token type).

export const HAS_CAPITAL = 1;
export const STARTS_SMALL = 2;
export const ALL_CAPITALS = 4;
export const STARTS_NAME = 8;
export const LINKS_NAME = 16;
export const OPENS_QUOTE = 32;
export const IS_WORD = 64;

// Numbers kept of a type, side by side in half a line of the processor's cache.
const TYPE_ROW_BITS = 3;
/** Hash of the folded word, as the gazetteer knows it. */
export const FOLDED = 0;
/** Hash of the word in small letters, digits made alike. */
export const WORD = 1;
export const SHAPE = 2;
/** Shape and gazetteer classes in one. */
export const SIGNATURE = 3;
export const MIDDLE = 4;
export const COARSE = 5;
/** Type of the word in lower case. */
export const LOWER = 6;
export const FLAGS = 7;

/** Where a type's numbers begin in `Lexicon.table`. */
export const typeRow = (type: number): number => type << TYPE_ROW_BITS;

/** Types that stand before the first and after the last token of a sentence. */
export const SENTENCE_START = 0;
export const SENTENCE_END = 1;

const LINKS = new Set(
  "of the and for on in de la le du des del di da dos von van der den bin ibn al el & - '".split(' '),
);
const classes = (...names: GazetteerClass[]): number =>
  names.reduce((mask, name) => mask | (1 << GAZETTEER_CLASSES.indexOf(name)), 0);
// Classes that say much the same are one letter of the signature.
const SIGNATURE_LETTERS: readonly number[] = [
  classes('country', 'region'),
  classes('city-large'),
  classes('city', 'water'),
  classes('demonym'),
  classes('given'),
  classes('family'),
  classes('name'),
  classes('company', 'newspaper', 'agency', 'party', 'charity', 'international', 'acronym'),
  classes('title', 'occupation'),
];

// Seeds of hashes. Part of the model.
const WORD_SEED = 1;
const SHAPE_SEED = 2;
const SIGNATURE_SEED = 3;
/** Of longer words the rest is not looked at. */
const LONGEST_WORD = 64;
/** Flags of a type that has a number and nothing else yet: one that only its capitalised form brought in. */
const NOT_DESCRIBED = -1;

export class Lexicon {
  /** Number of types known; ids run from 0. */
  size = 0;
  /** What is kept of each type: at `typeRow(type)` + FOLDED, WORD, and so on. */
  readonly table: Int32Array;
  readonly atoms = new AtomPool();
  private readonly atomsAt: Int32Array;
  private readonly ids = new Map<string, number>();
  private readonly known = new PerWord((word) => this.intern(word));

  constructor(
    private readonly clusters: Clusters,
    private readonly gazetteer: Gazetteer,
    readonly capacity = 1 << 17,
  ) {
    this.table = new Int32Array(capacity << TYPE_ROW_BITS);
    this.atomsAt = new Int32Array(capacity);
    this.clear();
  }

  /** Forgets all types: between documents, before the tables are full. */
  clear(): void {
    this.ids.clear();
    this.known.forget();
    this.atoms.clear();
    this.size = 0;
    this.intern('\u0002');
    this.intern('\u0003');
  }

  /** Words that do not fit any more all get the type of an unknown word, which a table of this size never sees in one document of 10 MB. */
  intern(word: string): number {
    const cut = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
    const type = this.number(cut);
    if (this.table[typeRow(type) + FLAGS] === NOT_DESCRIBED) this.describe(type, cut);
    return type;
  }

  /** Writes the types of a document's words to `out`. */
  types(document: NumberedWords, out: Int32Array): void {
    this.known.read(document, 0, document.words.length, out);
  }

  /** Where the type's atoms stand in `atoms`. */
  atomsOf(type: number): number {
    return this.atomsAt[type];
  }

  private number(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    if (this.size >= this.capacity - 2) return SENTENCE_END;
    const type = this.size++;
    this.ids.set(word, type);
    const row = typeRow(type);
    this.table[row + FLAGS] = NOT_DESCRIBED;
    const small = word.toLowerCase();
    this.table[row + LOWER] = small === word ? type : this.number(small.slice(0, LONGEST_WORD));
    return type;
  }

  private describe(type: number, word: string): void {
    const small = word.toLowerCase();
    const folded = fold(word);
    const hash = hashString(folded);
    const shape = wordShape(word);
    const brief = shortShape(shape);
    const capital = /\p{Lu}/u.test(word);
    const isWord = /\p{L}/u.test(word);
    let flags = 0;
    if (capital) flags |= HAS_CAPITAL;
    if (/^\p{Ll}/u.test(word)) flags |= STARTS_SMALL;
    if (capital && word === word.toUpperCase() && word.length > 1) flags |= ALL_CAPITALS;
    if (this.gazetteer.starts(hash)) flags |= STARTS_NAME;
    if (LINKS.has(word)) flags |= LINKS_NAME;
    if (/^["'([«:-]$/.test(word)) flags |= OPENS_QUOTE;
    if (isWord) flags |= IS_WORD;
    const found = isWord ? this.gazetteer.word(hash) : 0;
    const mask = capital || found === 0 ? found : found & classes('title', 'occupation');
    let letters = 0;
    SIGNATURE_LETTERS.forEach((group, bit) => {
      if ((mask & group) !== 0) letters |= 1 << bit;
    });
    const plain = /\d/.test(small) ? small.replace(/\d/g, '0') : small;
    const listed = this.clusters.fine(small);
    const fine = listed >= 0 || folded === small ? listed : this.clusters.fine(folded);
    const { table } = this;
    const row = typeRow(type);
    table[row + FOLDED] = hash;
    table[row + WORD] = hashString(plain, WORD_SEED);
    table[row + SHAPE] = hashString(brief, SHAPE_SEED);
    table[row + SIGNATURE] = mix(hashString(brief, SIGNATURE_SEED), letters);
    table[row + MIDDLE] = fine < 0 ? -1 : this.clusters.middle[fine];
    table[row + COARSE] = fine < 0 ? -1 : this.clusters.coarse[fine];
    table[row + FLAGS] = flags;
    this.atomsAt[type] = this.atoms.add({
      word,
      plain,
      plainHash: table[row + WORD],
      shape,
      shortShapeHash: table[row + SHAPE],
      fine,
      middle: table[row + MIDDLE],
      coarse: table[row + COARSE],
      classes: mask,
    });
  }
}
