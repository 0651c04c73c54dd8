import { findHash } from '../../lib/sorted-hashes.js';
import { hashString } from '../hash.js';
import type { Sections } from './sections.js';
import { vectorNames } from './surface.js';

export const DIMENSIONS = 100;

/**
 * Where the words' vectors stand in vectors.bin. Words themselves are not kept, only 32-bit hashes of them, sorted: one unknown
 * word in 12,000 is taken for one that it is not.
 */
export class VectorIndex {
  private readonly hashes: Uint32Array;

  constructor(sections: Sections) {
    this.hashes = sections.uint32('hashes');
  }

  get size(): number {
    return this.hashes.length;
  }

  /** The number of a word's vector, or -1. */
  find(word: string): number {
    return findHash(this.hashes, hashString(word));
  }
}

/**
 * Vectors of words: two numbers a byte, each a step of a scale of 16 that suits a normal distribution (Lloyd 1982, Max 1960;
 * 1 % of the energy is lost), times one factor a word. Words and classes that the network learnt itself stand beside them.
 */
export class WordVectors {
  private readonly index: VectorIndex;
  private readonly factors: Uint8Array;
  private readonly nibbles: Uint8Array;
  private readonly levels: Float32Array;
  private readonly learnt: Float32Array;
  private readonly learntAt: ReadonlyMap<string, number>;
  private readonly factorOf: Float32Array;

  /** `shipped` is vectors.bin, `own` the network's file. */
  constructor(shipped: Sections, own: Sections) {
    this.index = new VectorIndex(shipped);
    this.factors = shipped.uint8('factors');
    this.nibbles = shipped.uint8('vectors');
    this.levels = shipped.float32('levels');
    this.learnt = own.float32('learnt');
    this.learntAt = new Map(
      own
        .text('words')
        .split('\n')
        .map((word, index) => [word, index]),
    );
    const [low, high] = shipped.float32('range');
    this.factorOf = Float32Array.from({ length: 256 }, (_, code) =>
      Math.exp(low + ((high - low) * code) / 255),
    );
  }

  /** Writes the vector of a word, whatever its letters' case, to `out` from `at` on. */
  write(word: string, out: Float32Array, at: number): void {
    for (const name of vectorNames(word.toLowerCase())) {
      const own = this.learntAt.get(name);
      const found = own === undefined ? this.index.find(name) : -1;
      if (own !== undefined) this.writeLearnt(own, out, at);
      else if (found >= 0) this.writePacked(found, out, at);
      else continue;
      return;
    }
    this.writeLearnt(this.learntAt.get('<unk>')!, out, at);
  }

  private writeLearnt(index: number, out: Float32Array, at: number): void {
    out.set(this.learnt.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS), at);
  }

  private writePacked(index: number, out: Float32Array, at: number): void {
    const factor = this.factorOf[this.factors[index]];
    const from = (index * DIMENSIONS) / 2;
    for (let byte = 0; byte < DIMENSIONS / 2; byte++) {
      const pair = this.nibbles[from + byte];
      out[at + 2 * byte] = this.levels[pair & 15] * factor;
      out[at + 2 * byte + 1] = this.levels[pair >> 4] * factor;
    }
  }
}
