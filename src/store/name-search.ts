import type { EntityType } from '../contract/entity-types/index.js';
import { isWithin } from '../lib/edit-distance.js';
import { fold } from '../lib/fold.js';
import { NameMatches, type RankedRows } from './name-matches.js';

export interface NamedRow {
  /** Ascending in the order of the ids. */
  readonly number: number;
  readonly mentions: number;
  readonly type: EntityType;
  /** The name and all other forms. */
  readonly names: readonly string[];
}

const tokenize = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// One slip in a word of four letters, two from eight on; none below four, where anything would do.
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

// How well an entity's names hold the words asked for. A word's is the best of any form's, a query's the worst of any word's.
const NEARLY = 1;
const BEGUN = 2;
const EXACTLY = 3;

/**
 * Finds entities by what they are called: diacritics and case folded, words begun, slips forgiven. Entities are numbered
 * by rank, so that one pass over an array of bytes gives all matches in their order: the first letter of a name, which
 * finds a quarter of them, costs no more than a rare one.
 */
export class NameSearch {
  readonly #rows: RankedRows;
  /** Ascending by code units. */
  readonly #words: readonly string[];
  /** For each word the ranks of those it names. */
  readonly #ranks: readonly (readonly number[])[];
  /** For each word a bit a letter (modulo 32): words that differ in many bits are many slips apart. */
  readonly #letters: Int32Array;
  readonly #phrases = new Map<string, number[]>();

  constructor(given: Iterable<NamedRow>) {
    const rows = [...given].sort((a, b) => b.mentions - a.mentions || a.number - b.number);
    this.#rows = {
      numbers: Int32Array.from(rows, ({ number }) => number),
      mentions: Float64Array.from(rows, ({ mentions }) => mentions),
      types: rows.map(({ type }) => type),
    };
    const index = new Map<string, number[]>();
    rows.forEach(({ names }, rank) => {
      for (const name of new Set(names.map((one) => tokenize(one).join(' ')))) {
        push(this.#phrases, name, rank);
        for (const word of name.split(' ')) push(index, word, rank);
      }
    });
    this.#words = [...index.keys()].sort();
    this.#ranks = this.#words.map((word) => index.get(word) ?? []);
    this.#letters = Int32Array.from(this.#words, lettersOf);
  }

  /** Those called exactly so first, then those whose names hold the words or words that begin so, then nearly so. */
  find(query: string, types?: readonly EntityType[]): NameMatches {
    const words = tokenize(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
    const held = new Uint8Array(this.#rows.numbers.length).fill(words.length > 0 ? BEGUN : 0);
    for (const word of new Set(words)) {
      const match = this.#match(word);
      for (let rank = 0; rank < held.length; rank++)
        if (match[rank]! < held[rank]!) held[rank] = match[rank]!;
    }
    for (const rank of this.#phrases.get(words.join(' ')) ?? []) if (held[rank]! > 0) held[rank] = EXACTLY;
    if (types !== undefined && types.length > 0)
      for (let rank = 0; rank < held.length; rank++)
        if (!types.includes(this.#rows.types[rank]!)) held[rank] = 0;
    return new NameMatches(this.#rows, held, [EXACTLY, BEGUN, NEARLY]);
  }

  #match(word: string): Uint8Array {
    const match = new Uint8Array(this.#rows.numbers.length);
    const allowed = slips(word);
    if (allowed > 0) {
      const letters = lettersOf(word);
      for (let at = 0; at < this.#words.length; at++)
        // A slip changes at most two bits.
        if (bits(this.#letters[at]! ^ letters) <= 2 * allowed && isWithin(word, this.#words[at]!, allowed))
          for (const rank of this.#ranks[at]!) match[rank] = NEARLY;
    }
    for (let at = firstFrom(this.#words, word); this.#words[at]?.startsWith(word); at++)
      for (const rank of this.#ranks[at]!) match[rank] = BEGUN;
    return match;
  }
}

const push = (map: Map<string, number[]>, key: string, rank: number): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [rank]);
  else if (list.at(-1) !== rank) list.push(rank);
};

const lettersOf = (word: string): number => {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
};

const bits = (value: number): number => {
  let count = 0;
  for (let left = value; left !== 0; left &= left - 1) count++;
  return count;
};

const firstFrom = (words: readonly string[], word: string): number => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
};
