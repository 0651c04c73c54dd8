import { Kernel } from './kernels/kernel.js';
import { SCORES_KERNEL } from './kernels/scores-bytes.js';
import { LABELS } from './labels.js';

/** The functions of scores.wat; everything but counts, masks and the unit is an address in the kernel's memory. */
interface ScoreFunctions {
  readonly open: (table: number, mask: number, shift: number, unit: number) => void;
  readonly sum: (hashes: number, count: number, out: number) => void;
  readonly score: (rows: number, hashes: number, ends: number, tokens: number, out: number) => void;
}

const FULLEST = 0.7;
const STRIDE = 16;
/** Where in a row the word with the mark stands. */
const MARK = 12;
const LARGEST_CODE = 127;

/**
 * The weights of hashed features, in open addressing, in the memory of the kernel that adds them up: a row of 16 bytes holds the codes of
 * LABELS weights and, in its last three bytes, the lower bits of the feature's hash, whose upper bits say where the row is. One
 * look-up touches one line of the processor's cache, which is all it costs. A code stands for sign · (code/127)² · largest: fine
 * near nought, where most weights are.
 */
export class Weights {
  readonly kernel = new Kernel<ScoreFunctions>(SCORES_KERNEL);
  private readonly table: number;
  private readonly mask: number;
  private readonly shift: number;
  /** What a sum of one stands for. */
  private readonly unit: number;

  constructor(features: number, largest: number) {
    let bits = 10;
    while (2 ** bits * FULLEST < features) bits++;
    this.mask = 2 ** bits - 1;
    this.shift = 32 - bits;
    this.unit = largest / LARGEST_CODE ** 2;
    // To the kernel address 0 means that there is no such row.
    this.kernel.reserve(STRIDE);
    this.table = this.kernel.reserve(2 ** bits * STRIDE);
    this.kernel.exports.open(this.table, this.mask, this.shift, this.unit);
  }

  /** Address of the feature's row in the kernel's memory; added where it is not there yet. */
  put(feature: number): number {
    const { int32 } = this.kernel;
    const mark = feature & 0xffffff || 1;
    let slot = feature >>> this.shift;
    for (;;) {
      const row = this.table + slot * STRIDE;
      const at = (row + MARK) >> 2;
      const found = int32[at] >>> 8;
      if (found === 0) int32[at] |= mark << 8;
      if (found === 0 || found === mark) return row;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Adds the feature's weights to LABELS numbers from `at`, as the kernel does with many. Unknown features add nothing. */
  addTo(feature: number, out: Float32Array, at: number): void {
    const { int32, uint8 } = this.kernel;
    const mark = feature & 0xffffff || 1;
    let slot = feature >>> this.shift;
    for (;;) {
      const row = this.table + slot * STRIDE;
      const found = int32[(row + MARK) >> 2] >>> 8;
      if (found === 0) return;
      if (found === mark) {
        for (let label = 0; label < LABELS; label++) {
          const code = (uint8[row + label] << 24) >> 24;
          out[at + label] += code * Math.abs(code) * this.unit;
        }
        return;
      }
      slot = (slot + 1) & this.mask;
    }
  }
}

export const encodeWeight = (weight: number, largest: number): number =>
  Math.sign(weight) * Math.round(LARGEST_CODE * Math.sqrt(Math.min(1, Math.abs(weight) / largest)));
