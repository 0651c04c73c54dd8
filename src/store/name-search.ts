import MiniSearch from 'minisearch';
import { fold } from '../lib/fold.js';

export interface NamedRow {
  /** Ascending in the order of the ids. */
  readonly number: number;
  readonly mentions: number;
  /** The name and all other forms. */
  readonly names: readonly string[];
}

/** 0: one of its names is the query; 1: its names hold every word, or words that begin so; 2: nearly so. */
export type Closeness = 0 | 1 | 2;

export interface NameMatch {
  readonly number: number;
  readonly mentions: number;
  readonly closeness: Closeness;
}

const tokenize = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// One wrong letter in a short word, two (or two swapped) from six letters on; none below four, where anything would do.
const fuzzy = (term: string): number => (term.length < 4 ? 0 : term.length < 6 ? 1 : 2);

const LONGEST_QUERY = 200;

/** Finds entities by what they are called: diacritics and case folded, words begun, typos forgiven. */
export class NameSearch {
  readonly #index: MiniSearch;
  readonly #rows = new Map<number, { readonly mentions: number; readonly folded: ReadonlySet<string> }>();

  constructor(rows: Iterable<NamedRow>) {
    this.#index = new MiniSearch({
      fields: ['names'],
      idField: 'number',
      tokenize,
      processTerm: (term) => term,
    });
    for (const { number, mentions, names } of rows) {
      const folded = new Set(names.map(phrase));
      this.#rows.set(number, { mentions, folded });
      this.#index.add({ number, names: [...folded].join(' ') });
    }
  }

  /** Closest first, then by mentions, then by number. */
  find(query: string): readonly NameMatch[] {
    const asked = phrase(query.slice(0, LONGEST_QUERY));
    if (asked === '') return [];
    const options = { combineWith: 'AND', prefix: true } as const;
    const near = this.#index.search(asked, options).map(({ id }) => id as number);
    const known = new Set(near);
    const nearly = this.#index
      .search(asked, { ...options, fuzzy })
      .map(({ id }) => id as number)
      .filter((number) => !known.has(number));
    const match = (number: number, closeness: Closeness): NameMatch => {
      const row = this.#rows.get(number);
      return { number, mentions: row?.mentions ?? 0, closeness: row?.folded.has(asked) ? 0 : closeness };
    };
    return [...near.map((number) => match(number, 1)), ...nearly.map((number) => match(number, 2))].sort(
      (a, b) => a.closeness - b.closeness || b.mentions - a.mentions || a.number - b.number,
    );
  }
}

const phrase = (text: string): string => tokenize(text).join(' ');
