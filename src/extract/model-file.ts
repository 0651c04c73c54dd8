import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { DramatisError } from '../contract/errors.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { LABELS } from './labels.js';
import { Weights } from './weights.js';

/** A linear model as inference uses it. */
export interface LinearModel {
  readonly weights: Weights;
  readonly transitions: Float32Array;
  /** Raw probability of a span → calibrated: rising steps of [raw, calibrated], joined by straight lines. */
  readonly calibration: readonly (readonly [number, number])[];
}

export interface ModelRow {
  readonly feature: number;
  readonly codes: Int8Array;
}

const MAGIC = 0x4d4c_5244;
/** Raised whenever features, labels or the layout of the file change: an older file is refused. */
export const MODEL_VERSION = 1;

/** Rows are written in the order of their hash, so that the same weights always give the same bytes, and are read from front to back. */
export const writeModel = (
  rows: readonly ModelRow[],
  largest: number,
  transitions: Float32Array,
  calibration: readonly (readonly [number, number])[],
): Uint8Array => {
  const sorted = [...rows].sort((a, b) => (a.feature >>> 0) - (b.feature >>> 0));
  const writer = new ByteWriter();
  writer.uint32(MAGIC);
  writer.varint(MODEL_VERSION);
  writer.varint(LABELS);
  writer.varint(sorted.length);
  writer.float32(largest);
  for (const transition of transitions) writer.float32(transition);
  writer.varint(calibration.length);
  for (const [raw, calibrated] of calibration) {
    writer.float32(raw);
    writer.float32(calibrated);
  }
  let previous = 0;
  for (const { feature } of sorted) {
    writer.varint((feature >>> 0) - previous);
    previous = feature >>> 0;
  }
  for (const { codes } of sorted) {
    let present = 0;
    codes.forEach((code, label) => {
      if (code !== 0) present |= 1 << label;
    });
    writer.varint(present);
  }
  for (const { codes } of sorted) for (const code of codes) if (code !== 0) writer.uint8(code & 255);
  return writer.done();
};

// Files written before start-up was measured are compressed, which costs 80 ms to undo.
const isPlain = (bytes: Uint8Array): boolean => new ByteReader(bytes).uint32() === MAGIC;

/** Throws a plain Error that says what is wrong with the bytes. */
export const parseModel = (bytes: Uint8Array): LinearModel => {
  const reader = new ByteReader(isPlain(bytes) ? bytes : brotliDecompressSync(bytes));
  if (reader.uint32() !== MAGIC) throw new Error('it is no model of Dramatis');
  const version = reader.varint();
  if (version !== MODEL_VERSION)
    throw new Error(`it has version ${version}, this program reads ${MODEL_VERSION}`);
  if (reader.varint() !== LABELS) throw new Error('it has other labels');
  const count = reader.varint();
  const weights = new Weights(count, reader.float32());
  const transitions = new Float32Array(LABELS * LABELS);
  for (let index = 0; index < transitions.length; index++) transitions[index] = reader.float32();
  const calibration = Array.from(
    { length: reader.varint() },
    () => [reader.float32(), reader.float32()] as const,
  );
  const gaps = reader.varints(count);
  const present = reader.varints(count);
  const { uint8 } = weights.kernel;
  const codes = reader.rest();
  let feature = 0;
  let next = 0;
  for (let index = 0; index < count; index++) {
    feature = (feature + gaps[index]) | 0;
    const row = weights.put(feature);
    for (let labels = present[index]; labels !== 0; labels &= labels - 1) {
      uint8[row + 31 - Math.clz32(labels & -labels)] = codes[next++];
    }
  }
  if (next > codes.length) throw new RangeError('the file ends too early');
  return { weights, transitions, calibration };
};

/** Errors: 'model-missing' where the file is absent, damaged or of another version. */
export const readModel = (path: string): LinearModel => {
  try {
    return parseModel(readFileSync(path));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DramatisError(
      'model-missing',
      `${path}: cannot be read as a tagger model (${reason}). Install the package again, or run 'npm run train'.`,
      { facts: { path }, cause },
    );
  }
};
