import type { EntityType } from '../contract/entity-types/index.js';

/** Entities by rank: the most mentioned first, then by number. */
export interface RankedRows {
  readonly numbers: Int32Array;
  readonly mentions: Float64Array;
  readonly types: readonly EntityType[];
}

/** A place in a list of matches: how close the name is (0 is closest), then how often mentioned, then which. */
export interface NamePlace {
  readonly closeness: number;
  readonly mentions: number;
  readonly number: number;
}

/** What a search by name found, in order, without an object for each of perhaps all entities. */
export class NameMatches {
  readonly #rows: RankedRows;
  readonly #ranks: Int32Array;
  /** Where the matches of each closeness end. */
  readonly #ends: readonly number[];

  /** `levels` are the values of `held` that count as a match, the closest first. */
  constructor(rows: RankedRows, held: Uint8Array, levels: readonly number[]) {
    this.#rows = rows;
    const counts = levels.map((level) => held.reduce((count, value) => count + Number(value === level), 0));
    this.#ranks = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
    let at = 0;
    this.#ends = levels.map((level) => {
      for (let rank = 0; rank < held.length; rank++) if (held[rank] === level) this.#ranks[at++] = rank;
      return at;
    });
  }

  get total(): number {
    return this.#ranks.length;
  }

  at(index: number): NamePlace | undefined {
    const rank = this.#ranks[index];
    if (rank === undefined) return undefined;
    return {
      closeness: this.#ends.findIndex((end) => index < end),
      mentions: this.#rows.mentions[rank]!,
      number: this.#rows.numbers[rank]!,
    };
  }

  numbers(): readonly number[] {
    return Array.from(this.#ranks, (rank) => this.#rows.numbers[rank]!);
  }

  /** Index of the first match beyond a place, which may be gone by now. */
  firstBeyond(place: NamePlace): number {
    let [low, high] = [0, this.total];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBeyond(this.at(middle)!, place)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const isBeyond = (one: NamePlace, place: NamePlace): boolean => {
  if (one.closeness !== place.closeness) return one.closeness > place.closeness;
  if (one.mentions !== place.mentions) return one.mentions < place.mentions;
  return one.number > place.number;
};
