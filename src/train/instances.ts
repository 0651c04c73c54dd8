import type { DocumentFeatures } from '../extract/document-features.js';
import { MOST_EXTRAS, PAIR_FEATURES, WINDOW } from '../extract/feature-kinds.js';
import { isLegal, OUTSIDE } from '../extract/labels.js';
import type { TokenisedDocument } from '../extract/tokenise.js';
import { pairFeatures, typeFeatures } from '../extract/type-features.js';

/** A document ready to learn from: its labels, and how much it counts. */
export interface TrainingDocument {
  readonly document: TokenisedDocument;
  readonly labels: Uint8Array;
  readonly weight: number;
}

/** All training tokens, stretch after stretch; a token's features are `features[from[i] .. from[i + 1]]`. */
export interface Instances {
  readonly features: Int32Array;
  readonly from: Int32Array;
  readonly labels: Uint8Array;
  /** First token of each stretch, and one past the last. */
  readonly stretches: Int32Array;
  readonly weights: Float32Array;
  /** The hashes that the numbers in `features` stand for. */
  readonly hashes: Int32Array;
}

/** Every feature of one token, hashed. */
export const tokenFeatures = (
  features: DocumentFeatures,
  sentence: { readonly first: number; readonly end: number; readonly paragraph: number },
  token: number,
  out: Int32Array,
): number => {
  let count = 0;
  for (let offset = -WINDOW; offset <= WINDOW; offset++) {
    const type = features.typeAt(sentence, token + offset);
    count += typeFeatures(features.lexicon, type, offset, out.subarray(count));
  }
  const pair = new Int32Array(2 * PAIR_FEATURES);
  const type = features.types[token];
  pairFeatures(features.lexicon, features.typeAt(sentence, token - 1), type, pair);
  for (let index = 0; index < PAIR_FEATURES; index++) out[count++] = pair[index];
  pairFeatures(features.lexicon, type, features.typeAt(sentence, token + 1), pair);
  for (let index = 0; index < PAIR_FEATURES; index++) out[count++] = pair[PAIR_FEATURES + index];
  return count + features.extras(sentence, token, out.subarray(count));
};

/** A name that reaches out of its stretch cannot be learnt: legal labels only. */
const legalise = (labels: Uint8Array): void => {
  for (let at = 0; at < labels.length; at++) {
    const before = at > 0 ? labels[at - 1] : OUTSIDE;
    if (!isLegal(before, labels[at])) labels[at] = OUTSIDE;
  }
  for (let at = labels.length - 1; at >= 0; at--) {
    const after = at + 1 < labels.length ? labels[at + 1] : OUTSIDE;
    if (!isLegal(labels[at], after)) labels[at] = OUTSIDE;
  }
};

class Growing {
  private list = new Int32Array(1 << 20);
  length = 0;
  push(values: Int32Array, count: number): void {
    if (this.length + count > this.list.length) {
      const larger = new Int32Array(this.list.length * 2);
      larger.set(this.list);
      this.list = larger;
    }
    this.list.set(values.subarray(0, count), this.length);
    this.length += count;
  }
  done(): Int32Array {
    return this.list.subarray(0, this.length);
  }
}

/** Reads all documents once. Features seen in fewer than `least` tokens are left out. */
export const collectInstances = (
  documents: Iterable<TrainingDocument>,
  features: DocumentFeatures,
  least: number,
): Instances => {
  const hashed = new Growing();
  const from: number[] = [];
  const labels: number[] = [];
  const stretches: number[] = [];
  const weights: number[] = [];
  const found = new Int32Array(MOST_EXTRAS * 4);
  for (const { document, labels: gold, weight } of documents) {
    if (features.lexicon.size > features.lexicon.capacity / 2) features.lexicon.clear();
    features.read(document);
    for (const sentence of document.sentences) {
      for (const { first, end } of features.stretches(sentence)) {
        const own = gold.slice(first, end);
        legalise(own);
        stretches.push(labels.length);
        weights.push(weight);
        for (let token = first; token < end; token++) {
          from.push(hashed.length);
          hashed.push(found, tokenFeatures(features, sentence, token, found));
          labels.push(own[token - first]);
        }
      }
    }
  }
  from.push(hashed.length);
  stretches.push(labels.length);
  return numbered(hashed.done(), from, labels, stretches, weights, least);
};

const numbered = (
  hashed: Int32Array,
  from: readonly number[],
  labels: readonly number[],
  stretches: readonly number[],
  weights: readonly number[],
  least: number,
): Instances => {
  // Open addressing; numbers are given in the order of first sight, so that the same data give the same numbers.
  let slots = 1 << 20;
  while (slots < hashed.length / 2) slots *= 2;
  const keys = new Int32Array(slots);
  const counts = new Uint8Array(slots);
  const slotOf = (hash: number): number => {
    const key = hash === 0 ? 1 : hash;
    let slot = key & (slots - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
    keys[slot] = key;
    return slot;
  };
  for (const hash of hashed) {
    const slot = slotOf(hash);
    if (counts[slot] < 255) counts[slot]++;
  }
  const numbers = new Int32Array(slots).fill(-1);
  const hashes: number[] = [];
  const kept = new Int32Array(from.length);
  let length = 0;
  for (let token = 0; token + 1 < from.length; token++) {
    kept[token] = length;
    for (let at = from[token]; at < from[token + 1]; at++) {
      const slot = slotOf(hashed[at]);
      if (counts[slot] < least) continue;
      if (numbers[slot] < 0) {
        numbers[slot] = hashes.length;
        hashes.push(keys[slot]);
      }
      // Written over what was read already: the list only shrinks.
      hashed[length++] = numbers[slot];
    }
  }
  kept[from.length - 1] = length;
  return {
    features: hashed.slice(0, length),
    from: kept,
    labels: Uint8Array.from(labels),
    stretches: Int32Array.from(stretches),
    weights: Float32Array.from(weights),
    hashes: Int32Array.from(hashes),
  };
};
