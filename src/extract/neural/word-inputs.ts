import { loadMatrix, type Matrix } from './matrix.js';
import type { NetworkKernel } from './network-kernel.js';
import type { Sections } from './sections.js';
import { CASE_PATTERNS, casePattern, characterCode, LONGEST_WORD } from './surface.js';
import { DIMENSIONS, WordVectors } from './word-vectors.js';

/** Words kept at a time: 4 KB each. */
const SLOTS = 8192;
/** Words worked out at a time, a multiple of four. */
const BATCH = 64;
/** What one stands for in an input as int16: inputs reach ±31. */
const UNIT = 1024;
const WIDTH = 3;

/**
 * What a word adds to the gates of both LSTMs, the context aside: vector, characters and pattern times the input weights.
 * Most of the network's products are here, and they are the same for every occurrence of a word, so they are kept.
 * Characters go through a convolution of width three (dos Santos & Guimarães 2015) whose three parts are tables of characters.
 */
export class WordInputs {
  private readonly vectors: WordVectors;
  private readonly tables: Float32Array;
  private readonly bias: Float32Array;
  private readonly patterns: Float32Array;
  private readonly weights: Matrix;
  private readonly gateBias: Float32Array;
  private readonly filters: number;
  private readonly patternSize: number;
  private readonly inputs: number;
  private readonly batch: number;
  private readonly slots: number;
  private readonly slotOf = new Map<string, number>();
  private readonly row: Float32Array;
  private pending: string[] = [];

  constructor(
    private readonly kernel: NetworkKernel,
    vectors: Sections,
    sections: Sections,
    private readonly gates: number,
  ) {
    this.vectors = new WordVectors(vectors, sections);
    this.tables = sections.float32('chars');
    this.bias = sections.float32('chars.b');
    this.patterns = sections.float32('case');
    this.gateBias = sections.float32('inputs.b');
    this.filters = this.bias.length;
    this.patternSize = this.patterns.length / CASE_PATTERNS;
    this.inputs = DIMENSIONS + this.filters + this.patternSize;
    this.weights = loadMatrix(kernel, sections, 'inputs', this.inputs, gates, UNIT);
    this.batch = kernel.reserve(BATCH * this.inputs * 2);
    this.slots = kernel.reserve((SLOTS + 4) * gates * 4);
    this.row = new Float32Array(this.inputs);
  }

  /** Makes room for `words` more distinct words: addresses given before may be given to others. */
  begin(words: number): void {
    if (this.slotOf.size + words > SLOTS) this.slotOf.clear();
  }

  /** Address of the word's part of the gates; it is filled by the next `finish`. */
  address(word: string): number {
    const known = this.slotOf.get(word);
    if (known !== undefined) return this.slots + known * this.gates * 4;
    const slot = this.slotOf.size;
    this.slotOf.set(word, slot);
    this.pending.push(word);
    return this.slots + slot * this.gates * 4;
  }

  /** Works out all words that are new since the last call. */
  finish(): void {
    const { pending, gates } = this;
    for (let from = 0; from < pending.length; from += BATCH) {
      const words = pending.slice(from, from + BATCH);
      const out = this.slots + this.slotOf.get(words[0])! * gates * 4;
      words.forEach((word, index) => {
        this.describe(word, this.batch / 2 + index * this.inputs);
        this.kernel.float32.set(this.gateBias, out / 4 + index * gates);
      });
      // The kernel takes four rows at a time. Slots are given out in order, so what it writes beyond the last new word lies
      // in slots that nobody has yet, or behind the last of them.
      const rows = (words.length + 3) & ~3;
      const { weights, inputs, batch, kernel } = this;
      kernel.exports.multiply(
        batch,
        weights.weights,
        weights.scale,
        out,
        rows,
        weights.pairs,
        gates,
        inputs * 2,
        gates * 4,
      );
    }
    this.pending = [];
  }

  private describe(word: string, at: number): void {
    const { row, filters, patternSize, kernel } = this;
    this.vectors.write(word, row, 0);
    this.convolve(word, row);
    const pattern = casePattern(word) * patternSize;
    row.set(this.patterns.subarray(pattern, pattern + patternSize), DIMENSIONS + filters);
    const { int16 } = kernel;
    for (let index = 0; index < row.length; index++) {
      int16[at + index] = Math.max(-32767, Math.min(32767, Math.round(row[index] * UNIT)));
    }
  }

  private convolve(word: string, row: Float32Array): void {
    const { filters, tables, bias } = this;
    const length = Math.min(word.length, LONGEST_WORD);
    const codes = Array.from({ length: length + 2 }, (_, place) =>
      place === 0 || place > length ? 0 : characterCode(word[place - 1]),
    );
    const size = tables.length / WIDTH;
    row.fill(0, DIMENSIONS, DIMENSIONS + filters);
    for (let place = 1; place <= length; place++) {
      const before = codes[place - 1] * filters;
      const here = size + codes[place] * filters;
      const after = 2 * size + codes[place + 1] * filters;
      for (let filter = 0; filter < filters; filter++) {
        const value = bias[filter] + tables[before + filter] + tables[here + filter] + tables[after + filter];
        if (value > row[DIMENSIONS + filter]) row[DIMENSIONS + filter] = value;
      }
    }
  }
}
