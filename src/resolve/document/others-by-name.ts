import type { OtherName } from '../names/other-name.js';
import type { Cluster } from './cluster.js';

export type Other = Cluster<OtherName>;

// Long names that share a first or last word; beyond this many a short name is not unique anyway.
const MOST = 50;

// A first line of more characters is no headline.
const LONGEST_HEADLINE = 200;

const headlineEnd = (text: string): number => {
  const end = text.indexOf('\n');
  return end <= LONGEST_HEADLINE ? end : 0;
};

/** The places and organisations of a document, by what a shorter name of theirs may be. */
export class OthersByName {
  /** Where the headline ends: a short name may stand there before the long one. */
  readonly headline: number;
  readonly #byKey = new Map<string, Other>();
  readonly #byInitials = new Map<string, Other[]>();
  readonly #byLetter = new Map<string, Other[]>();
  readonly #byEnd = new Map<string, Other[]>();

  constructor(text: string) {
    this.headline = headlineEnd(text);
  }

  add(other: Other, { key, words, initials }: OtherName): void {
    this.#byKey.set(key, other);
    for (const letters of initials) this.#push(this.#byInitials, letters, other);
    if (words.length > 1) this.#push(this.#byLetter, words[0]![0]!, other);
    for (const word of new Set(words)) this.#push(this.#byEnd, word, other);
  }

  #push(map: Map<string, Other[]>, key: string, other: Other): void {
    const list = map.get(key) ?? [];
    if (!list.includes(other) && list.length <= MOST) list.push(other);
    map.set(key, list);
  }

  get = (key: string): Other | undefined => this.#byKey.get(key);
  withInitials = (letters: string): readonly Other[] => this.#byInitials.get(letters) ?? [];
  withLetter = (letter: string): readonly Other[] => this.#byLetter.get(letter) ?? [];
  withWord = (word: string): readonly Other[] => this.#byEnd.get(word) ?? [];
}
