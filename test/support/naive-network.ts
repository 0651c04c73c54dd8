import type { DocumentMarks } from '../../src/extract/neural/document-marks.js';
import type { Sections } from '../../src/extract/neural/sections.js';
import { casePattern, characterCode, LONGEST_WORD } from '../../src/extract/neural/surface.js';
import { WordVectors } from '../../src/extract/neural/word-vectors.js';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const round = (x: number, unit: number): number => Math.round(x * unit) / unit;

/** `inputs` × `columns` weights of a section, part by part, as plain numbers. */
const matrix = (sections: Sections, name: string, inputs: number, columns: number, part = 0): number[][] => {
  const codes = sections.int8(name);
  const factors = sections.float32(`${name}.f`);
  return Array.from({ length: inputs }, (_, input) =>
    Array.from(
      { length: columns },
      (_unused, column) =>
        codes[(part * inputs + input) * columns + column]! * factors[part * columns + column]!,
    ),
  );
};

const times = (row: readonly number[], weights: readonly number[][], out: number[]): number[] => {
  for (const [input, value] of row.entries()) {
    if (value === 0) continue;
    for (const [column, weight] of weights[input]!.entries()) out[column]! += value * weight;
  }
  return out;
};

/**
 * The slow twin of Network.run for one sequence: the formulas as they stand in books. Numbers that the kernel holds as int16 are rounded
 * as there; tanh is exact here and good to 1e-4 there.
 */
export const naiveNetwork = (
  vectors: Sections,
  sections: Sections,
): ((
  words: readonly string[],
  marks: DocumentMarks,
  pos: Uint8Array,
  first: number,
  end: number,
) => number[][]) => {
  const look = new WordVectors(vectors, sections);
  const cells = sections.uint32('cells')[0]!;
  const bias = sections.float32('chars.b');
  const tables = sections.float32('chars');
  const patterns = sections.float32('case');
  const filters = bias.length;
  const patternSize = patterns.length / 11;
  const inputs = matrix(sections, 'inputs', 100 + filters + patternSize, 8 * cells);
  const recurrent = [0, 1].map((part) => matrix(sections, 'rec', cells, 4 * cells, part));
  const labels = sections.float32('out.b').length;
  const output = matrix(sections, 'out', 2 * cells, labels);
  const row = (name: string, index: number): Float32Array =>
    sections.float32(name).subarray(index * 8 * cells, (index + 1) * 8 * cells);

  const wordInput = (word: string): number[] => {
    const vector = new Float32Array(100);
    look.write(word, vector, 0);
    const codes = [
      0,
      ...[...Array(Math.min(word.length, LONGEST_WORD))].map((_, at) => characterCode(word[at]!)),
      0,
    ];
    const characters = Array.from({ length: filters }, (_, filter) => {
      let most = 0;
      for (let at = 1; at + 1 < codes.length; at++) {
        const part = (table: number, code: number): number => tables[(table * 98 + code) * filters + filter]!;
        const sum = bias[filter]! + part(0, codes[at - 1]!) + part(1, codes[at]!) + part(2, codes[at + 1]!);
        most = Math.max(most, sum);
      }
      return most;
    });
    const at = casePattern(word) * patternSize;
    const all = [...vector, ...characters, ...patterns.subarray(at, at + patternSize)];
    return times(
      all.map((value) => round(value, 1024)),
      inputs,
      [...sections.float32('inputs.b')],
    );
  };

  return (words, marks, pos, first, end) => {
    const outputs = Array.from({ length: end - first }, () => Array.from({ length: 2 * cells }, () => 0));
    for (const direction of [0, 1] as const) {
      let hidden = Array.from({ length: cells }, () => 0);
      const state = Array.from({ length: cells }, () => 0);
      for (let time = 0; time < end - first; time++) {
        const token = direction === 0 ? first + time : end - 1 - time;
        const from = direction * 4 * cells;
        const input = wordInput(words[token]!);
        const rows = [
          row('m.word', marks.word[token]!),
          row('m.line', marks.line[token]!),
          row('m.pos', pos[token]!),
        ];
        const gates = Array.from({ length: 4 * cells }, (_, at) =>
          rows.reduce((sum, part) => sum + part[from + at]!, input[from + at]!),
        );
        times(hidden, recurrent[direction]!, gates);
        hidden = hidden.map((_, cell) => {
          const gate = (which: number): number => gates[which * cells + cell]!;
          state[cell] = sigmoid(gate(1)) * state[cell]! + sigmoid(gate(0)) * Math.tanh(gate(3));
          return round(sigmoid(gate(2)) * Math.tanh(state[cell]!), 16_384);
        });
        hidden.forEach((value, cell) => {
          outputs[token - first]![direction * cells + cell] = value;
        });
      }
    }
    return outputs.map((values) => times(values, output, [...sections.float32('out.b')]));
  };
};
