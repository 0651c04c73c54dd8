import { PERMUTATIONS } from './minhash.js';

/**
 * Locality-sensitive hashing (Indyk & Motwani 1998): a signature in 42 bands of 3 rows. Two texts of Jaccard similarity s
 * share a band with probability 1 - (1 - s³)⁴²: 0.99 at 0.47, 0.94 at 0.4, 0.04 at 0.1.
 */
const ROWS = 3;
const BANDS = Math.floor(PERMUTATIONS / ROWS);

/** Finds earlier items that may be alike. Items are numbers, handed in in the order they were added. */
export class LshIndex {
  readonly #bands = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  readonly #perBand: number;

  /** At most `perBand` items are kept under one key: common boilerplate must not make look-ups quadratic. */
  constructor(perBand = 32) {
    this.#perBand = perBand;
  }

  add(item: number, signature: Uint32Array): void {
    this.#bands.forEach((band, index) => {
      const key = bandKey(signature, index);
      const items = band.get(key);
      if (items === undefined) band.set(key, [item]);
      else if (items.length < this.#perBand) items.push(item);
    });
  }

  /** Items sharing a band, ascending, each once. */
  candidates(signature: Uint32Array): number[] {
    const found = new Set<number>();
    this.#bands.forEach((band, index) => {
      for (const item of band.get(bandKey(signature, index)) ?? []) found.add(item);
    });
    return [...found].sort((a, b) => a - b);
  }
}

const bandKey = (signature: Uint32Array, band: number): number => {
  let key = 0x811c9dc5;
  for (let row = 0; row < ROWS; row += 1)
    key = Math.imul(key ^ signature[1 + band * ROWS + row]!, 0x01000193) ^ (key >>> 15);
  return key >>> 0;
};
