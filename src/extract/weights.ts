import { LABELS } from './labels.js';

const RATIO = 0.7;
const STRIDE = 16;
const FINGERPRINT = 3;

/**
 * The weights of hashed features, in open addressing: a row of 16 bytes holds the codes of LABELS weights and, in its last three
 * bytes, the upper bits of the feature's hash. One look-up touches one line of the processor's cache, which is all it costs.
 * A code stands for sign · (code/127)² · largest: fine near nought, where most weights are.
 */
export class Weights {
  readonly codes: Int8Array;
  private readonly words: Int32Array;
  private readonly decoded = new Float32Array(256);
  private readonly mask: number;

  constructor(features: number, largest: number) {
    let slots = 1024;
    while (slots * RATIO < features) slots *= 2;
    this.mask = slots - 1;
    this.codes = new Int8Array(slots * STRIDE);
    this.words = new Int32Array(this.codes.buffer);
    for (let code = -127; code <= 127; code++) {
      this.decoded[code + 128] = Math.sign(code) * (code / 127) ** 2 * largest;
    }
  }

  /** Offset of the feature's row in `codes`; added where it is not there yet. */
  put(feature: number): number {
    const mark = feature >>> 8 || 1;
    let slot = feature & this.mask;
    for (;;) {
      const at = slot * (STRIDE / 4) + FINGERPRINT;
      const found = this.words[at] >>> 8;
      if (found === 0) this.words[at] |= mark << 8;
      if (found === 0 || found === mark) return slot * STRIDE;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Adds the feature's weights to `LABELS` numbers from `at`. Unknown features add nothing. */
  addTo(feature: number, out: Float32Array, at: number): void {
    const { words, codes, decoded, mask } = this;
    const mark = feature >>> 8 || 1;
    let slot = feature & mask;
    for (;;) {
      const found = words[slot * (STRIDE / 4) + FINGERPRINT] >>> 8;
      if (found === mark) break;
      if (found === 0) return;
      slot = (slot + 1) & mask;
    }
    const row = slot * STRIDE;
    for (let label = 0; label < LABELS; label++) out[at + label] += decoded[codes[row + label] + 128];
  }
}

export const encodeWeight = (weight: number, largest: number): number =>
  Math.sign(weight) * Math.round(127 * Math.sqrt(Math.min(1, Math.abs(weight) / largest)));
