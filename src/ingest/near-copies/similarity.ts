import { PERMUTATIONS } from './minhash.js';

export interface Similarity {
  /** Estimated Jaccard similarity of the shingle sets, 0 to 1. */
  readonly jaccard: number;
  /** Estimated share of the smaller text that stands in the larger one, 0 to 1. */
  readonly containment: number;
}

/** From two signatures of `minhash`, neither empty. */
export const compare = (a: Uint32Array, b: Uint32Array): Similarity => {
  let equal = 0;
  for (let p = 1; p <= PERMUTATIONS; p += 1) if (a[p] === b[p]) equal += 1;
  const jaccard = equal / PERMUTATIONS;
  // |A ∩ B| = J (|A| + |B|) / (1 + J)
  const [sizeA, sizeB] = [a[0]!, b[0]!];
  const shared = (jaccard * (sizeA + sizeB)) / (1 + jaccard);
  return { jaccard, containment: Math.min(1, shared / Math.min(sizeA, sizeB)) };
};
