import { LABELS } from './labels.js';

const RATIO = 0.7;

/**
 * The weights of hashed features: one row of LABELS small codes each, in open addressing. A code stands for
 * sign · (code/127)² · largest: fine near nought, where most weights are.
 */
export class Weights {
  readonly keys: Int32Array;
  readonly codes: Int8Array;
  readonly decoded = new Float32Array(256);
  private readonly mask: number;

  constructor(features: number, largest: number) {
    let slots = 1024;
    while (slots * RATIO < features) slots *= 2;
    this.mask = slots - 1;
    this.keys = new Int32Array(slots);
    this.codes = new Int8Array(slots * LABELS);
    for (let code = -127; code <= 127; code++) {
      this.decoded[code + 128] = Math.sign(code) * (code / 127) ** 2 * largest;
    }
  }

  /** Offset of the feature's row in `codes`; added where it is not there yet. */
  put(feature: number): number {
    const key = feature === 0 ? 1 : feature;
    let slot = key & this.mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    return slot * LABELS;
  }

  /** Adds the feature's weights to `LABELS` numbers from `at`. Unknown features add nothing. */
  addTo(feature: number, out: Float32Array, at: number): void {
    const { keys, codes, decoded, mask } = this;
    const key = feature === 0 ? 1 : feature;
    let slot = key & mask;
    for (;;) {
      const found = keys[slot];
      if (found === key) break;
      if (found === 0) return;
      slot = (slot + 1) & mask;
    }
    const row = slot * LABELS;
    for (let label = 0; label < LABELS; label++) out[at + label] += decoded[codes[row + label] + 128];
  }
}

export const encodeWeight = (weight: number, largest: number): number =>
  Math.sign(weight) * Math.round(127 * Math.sqrt(Math.min(1, Math.abs(weight) / largest)));
