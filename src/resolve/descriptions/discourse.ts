import type { Appearance, Gender, Person } from './people.js';

/** A place in a text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

// Who was spoken of longer ago than this many mentions is meant by no pronoun.
const MEMORY = 24;

/** Who was spoken of lately, in order of place. */
export class Discourse {
  readonly #named: readonly Appearance[];
  readonly #unknown = new Map<Gender, Person>();
  #next = 0;
  #recent: Appearance[] = [];

  constructor(named: readonly Appearance[]) {
    this.#named = named;
  }

  add(appearance: Appearance): void {
    this.#recent.push(appearance);
    if (this.#recent.length > 2 * MEMORY) this.#recent = this.#recent.slice(-MEMORY);
  }

  /** Somebody the text does not name. */
  addUnknown(gender: Gender, piece: Piece, open: boolean): void {
    const person = this.#unknown.get(gender) ?? { entity: undefined, gender, roles: new Set() };
    this.#unknown.set(gender, person);
    this.add({ ...piece, person, open });
  }

  /** Of the sentence of a place and the one before it, up to that place. */
  before({ start, sentence }: Piece): readonly Appearance[] {
    for (; this.#next < this.#named.length && this.#named[this.#next]!.start < start; this.#next++)
      this.add(this.#named[this.#next]!);
    return this.#recent.slice(-MEMORY).filter((one) => one.sentence >= sentence - 1);
  }
}
