import {
  MIDDLE_AFTER,
  MIDDLE_BEFORE,
  OFFSET,
  SHAPE_AFTER,
  SHAPE_BEFORE,
  SHAPE_WORD,
  SIGNATURE_AFTER,
  SIGNATURE_BEFORE,
  WINDOW,
  WORD_AFTER,
  WORD_BEFORE,
  WORD_SHAPE,
} from './feature-kinds.js';
import { mix } from './hash.js';
import { type Lexicon, MIDDLE, SHAPE, SIGNATURE, typeRow, WORD } from './lexicon.js';

/** Features of one type seen `offset` tokens away, written to `out` from `from` on; returns where they end. */
export const typeFeatures = (
  lexicon: Lexicon,
  type: number,
  offset: number,
  out: Int32Array,
  from = 0,
): number => {
  const { values } = lexicon.atoms;
  const address = lexicon.atomsOf(type);
  // What is farther away is looked at less closely.
  let count = values[address];
  if (offset >= -1 && offset <= 1) count += values[address + 1];
  if (offset === 0) count += values[address + 2];
  const place = OFFSET + WINDOW + offset;
  const first = address + 3;
  let n = from;
  for (let at = first; at < first + count; at++) out[n++] = mix(values[at], place);
  return n;
};

/** Features that two neighbours give to the second one (`PAIR_FEATURES` of them), then those they give to the first. */
export const pairFeatures = (
  { table }: Lexicon,
  before: number,
  after: number,
  out: Int32Array,
  from = 0,
): void => {
  const a = typeRow(before);
  const b = typeRow(after);
  const words = mix(table[a + WORD], table[b + WORD]);
  const shapes = mix(table[a + SHAPE], table[b + SHAPE]);
  const signatures = mix(table[a + SIGNATURE], table[b + SIGNATURE]);
  const middles = mix(table[a + MIDDLE], table[b + MIDDLE]);
  out[from] = mix(words, WORD_BEFORE);
  out[from + 1] = mix(shapes, SHAPE_BEFORE);
  out[from + 2] = mix(signatures, SIGNATURE_BEFORE);
  out[from + 3] = mix(middles, MIDDLE_BEFORE);
  out[from + 4] = mix(mix(table[a + WORD], table[b + SHAPE]), WORD_SHAPE);
  out[from + 5] = mix(words, WORD_AFTER);
  out[from + 6] = mix(shapes, SHAPE_AFTER);
  out[from + 7] = mix(signatures, SIGNATURE_AFTER);
  out[from + 8] = mix(middles, MIDDLE_AFTER);
  out[from + 9] = mix(mix(table[a + SHAPE], table[b + WORD]), SHAPE_WORD);
};
