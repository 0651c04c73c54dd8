import type { NetworkKernel } from './network-kernel.js';
import type { Sections } from './sections.js';

const BLOCK = 8;

/** A matrix of int8 weights with one factor a column, as network.wat multiplies it. */
export interface Matrix {
  /** Addresses in the kernel's memory. */
  readonly weights: number;
  readonly scale: number;
  readonly pairs: number;
  /** Columns, rounded up to a multiple of eight; those beyond are zero. */
  readonly columns: number;
}

/**
 * Lays `inputs` × `columns` weights out for the kernel, from row `skip` of the section on. `unit` is what one stands for in the
 * int16 numbers it will be multiplied with.
 */
export const loadMatrix = (
  kernel: NetworkKernel,
  sections: Sections,
  name: string,
  inputs: number,
  columns: number,
  unit: number,
  part = 0,
): Matrix => {
  const codes = sections.int8(name).subarray(part * inputs * columns, (part + 1) * inputs * columns);
  const factors = sections.float32(`${name}.f`).subarray(part * columns, (part + 1) * columns);
  if (codes.length !== inputs * columns || factors.length !== columns || inputs % 2 !== 0) {
    throw new Error(`'${name}' has another shape`);
  }
  const room = Math.ceil(columns / BLOCK) * BLOCK;
  const weights = kernel.reserve(inputs * room * 2);
  const scale = kernel.reserve(room * 4);
  const { int16, float32 } = kernel;
  const stride = inputs * BLOCK;
  for (let input = 0; input < inputs; input++) {
    const from = input * columns;
    const base = weights / 2 + (input >> 1) * 2 * BLOCK + (input & 1);
    for (let column = 0; column < columns; column++) {
      int16[base + (column >> 3) * stride + (column & 7) * 2] = codes[from + column];
    }
  }
  for (let column = 0; column < columns; column++) float32[scale / 4 + column] = factors[column] / unit;
  return { weights, scale, pairs: inputs / 2, columns: room };
};
