import { LABELS, ROW } from '../labels.js';
import type { TokenisedDocument } from '../tokenise.js';
import type { DocumentMarks } from './document-marks.js';

import { loadMatrix, type Matrix } from './matrix.js';
import { createNetworkKernel } from './network-kernel.js';
import type { Sections } from './sections.js';
import { WordInputs } from './word-inputs.js';

/** A run of tokens read as one sequence: `first` to `end`, end exclusive. */
export interface Sequence {
  readonly first: number;
  readonly end: number;
}

/** Sequences read side by side; a multiple of four. */
const ROWS = 64;
/** Longer sequences are cut: beyond this distance nothing is remembered anyway. */
export const LONGEST_SEQUENCE = 128;
/** What one stands for in an LSTM's output as int16. */
const UNIT = 16_384;
const COLUMNS = Math.ceil(LABELS / 8) * 8;

/**
 * A bidirectional LSTM of one layer (Hochreiter & Schmidhuber 1997; for names: Lample et al. 2016) in WebAssembly. Per token and direction:
 * gates = word + mark of the word + mark of the line + part of speech + W·h; the scores of the labels are linear in both outputs.
 * test/support/naive-network.ts is its slow twin.
 */
export class Network {
  private readonly kernel = createNetworkKernel();
  private readonly words: WordInputs;
  private readonly marks: readonly number[];
  private readonly recurrent: readonly Matrix[];
  private readonly output: Matrix;
  private readonly outputBias: Float32Array;
  private readonly cells: number;
  private readonly from: number;
  private readonly gates: number;
  private readonly state: number;
  private readonly hidden: number;
  private readonly to: number;
  private readonly outputs: number;
  private readonly scores: number;

  /** `vectors` is vectors.bin, `sections` the network's own file. Errors where a section is absent or of another shape. */
  constructor(vectors: Sections, sections: Sections) {
    const { kernel } = this;
    this.cells = sections.uint32('cells')[0];
    const { cells } = this;
    this.words = new WordInputs(kernel, vectors, sections, 8 * cells);
    this.marks = ['word', 'line', 'pos'].map((name) => {
      const rows = sections.float32(`m.${name}`);
      const address = kernel.reserve(rows.length * 4);
      kernel.float32.set(rows, address / 4);
      return address;
    });
    this.recurrent = [0, 1].map((part) => loadMatrix(kernel, sections, 'rec', cells, 4 * cells, UNIT, part));
    this.output = loadMatrix(kernel, sections, 'out', 2 * cells, LABELS, UNIT);
    this.outputBias = sections.float32('out.b');
    this.from = kernel.reserve(ROWS * 16);
    this.gates = kernel.reserve(ROWS * cells * 16);
    this.state = kernel.reserve(ROWS * cells * 4);
    this.hidden = kernel.reserve(ROWS * cells * 2);
    this.to = kernel.reserve(ROWS * 4);
    this.outputs = kernel.reserve((ROWS * LONGEST_SEQUENCE + 4) * cells * 4);
    this.scores = kernel.reserve((ROWS * LONGEST_SEQUENCE + 4) * COLUMNS * 4);
  }

  /** Writes the scores of the labels of every token of the sequences to `emissions` (tokens × ROW). */
  run(
    document: TokenisedDocument,
    marks: DocumentMarks,
    sequences: readonly Sequence[],
    emissions: Float32Array,
  ): void {
    for (let from = 0; from < sequences.length; from += ROWS) {
      const batch = sequences.slice(from, from + ROWS).sort((a, b) => b.end - b.first - (a.end - a.first));
      this.runBatch(document, marks, batch, emissions);
    }
  }

  private runBatch(
    { words, pos }: TokenisedDocument,
    marks: DocumentMarks,
    batch: readonly Sequence[],
    emissions: Float32Array,
  ): void {
    const slots: number[] = [];
    let tokens = 0;
    for (const { first, end } of batch) {
      slots.push(tokens - first);
      tokens += end - first;
    }
    this.words.begin(tokens);
    const addresses = new Int32Array(tokens * 4);
    const rowBytes = this.cells * 32;
    batch.forEach(({ first, end }, row) => {
      for (let token = first; token < end; token++) {
        const at = (slots[row] + token) * 4;
        addresses[at] = this.words.address(words[token]);
        addresses[at + 1] = this.marks[0] + marks.word[token] * rowBytes;
        addresses[at + 2] = this.marks[1] + marks.line[token] * rowBytes;
        addresses[at + 3] = this.marks[2] + pos[token] * rowBytes;
      }
    });
    this.words.finish();
    this.read(batch, slots, addresses, 0);
    this.read(batch, slots, addresses, 1);
    this.score(batch, slots, tokens, emissions);
  }

  /** One direction: 0 from the first token on, 1 from the last back. Shorter sequences drop out at the end of the rows. */
  private read(
    batch: readonly Sequence[],
    slots: readonly number[],
    addresses: Int32Array,
    direction: 0 | 1,
  ): void {
    const { cells, kernel, from, gates, state, hidden, to, outputs } = this;
    const { gather, multiply, step } = kernel.exports;
    const { int32, float32, int16 } = kernel;
    const weights = this.recurrent[direction];
    const gateBytes = cells * 16;
    float32.fill(0, state / 4, state / 4 + ROWS * cells);
    int16.fill(0, hidden / 2, hidden / 2 + ROWS * cells);
    let rows = batch.length;
    const longest = batch[0].end - batch[0].first;
    for (let time = 0; time < longest; time++) {
      while (batch[rows - 1].end - batch[rows - 1].first <= time) rows--;
      for (let row = 0; row < rows; row++) {
        const { first, end } = batch[row];
        const slot = slots[row] + (direction === 0 ? first + time : end - 1 - time);
        for (let part = 0; part < 4; part++) {
          int32[from / 4 + row * 4 + part] = addresses[slot * 4 + part] + direction * gateBytes;
        }
        int32[to / 4 + row] = outputs + slot * cells * 4 + direction * cells * 2;
      }
      gather(from, gates, rows, gateBytes);
      if (time > 0) {
        const padded = (rows + 3) & ~3;
        multiply(
          hidden,
          weights.weights,
          weights.scale,
          gates,
          padded,
          weights.pairs,
          weights.columns,
          cells * 2,
          gateBytes,
        );
      }
      step(gates, state, hidden, to, rows, cells);
    }
  }

  private score(
    batch: readonly Sequence[],
    slots: readonly number[],
    tokens: number,
    emissions: Float32Array,
  ): void {
    const { kernel, output, outputs, scores, outputBias, cells } = this;
    const { float32 } = kernel;
    for (let slot = 0; slot < tokens; slot++) float32.set(outputBias, scores / 4 + slot * COLUMNS);
    const rows = (tokens + 3) & ~3;
    kernel.exports.multiply(
      outputs,
      output.weights,
      output.scale,
      scores,
      rows,
      output.pairs,
      output.columns,
      cells * 4,
      COLUMNS * 4,
    );
    batch.forEach(({ first, end }, row) => {
      for (let token = first; token < end; token++) {
        const at = scores / 4 + (slots[row] + token) * COLUMNS;
        for (let label = 0; label < LABELS; label++) emissions[token * ROW + label] = float32[at + label];
      }
    });
  }
}
