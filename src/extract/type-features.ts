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
  const atoms = lexicon.atomsOf(type);
  const place = OFFSET + WINDOW + offset;
  let n = from;
  for (const atom of atoms.window) out[n++] = mix(atom, place);
  if (offset >= -1 && offset <= 1) for (const atom of atoms.near) out[n++] = mix(atom, place);
  if (offset === 0) for (const atom of atoms.own) out[n++] = mix(atom, place);
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
