import { PERMUTATIONS } from './minhash.js';

export interface Similarity {
  /** Estimated Jaccard similarity of the shingle sets, 0 to 1. */
  readonly jaccard: number;
  /** Estimated share of the smaller text that stands in the larger one, 0 to 1. */
  readonly containment: number;
}

const THRESHOLDS = {
  /** Estimated Jaccard similarity from which two texts are one story, whatever was added or cut. */
  jaccard: 0.4,
  /** Below that: enough in common, and nearly all of the shorter text within the longer one (a story cut short). */
  cutJaccard: 0.25,
  containment: 0.75,
} as const;

/** Whether two texts print one story. */
export const isAlike = ({ jaccard, containment }: Similarity): boolean =>
  jaccard >= THRESHOLDS.jaccard ||
  (jaccard >= THRESHOLDS.cutJaccard && containment >= THRESHOLDS.containment);

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
