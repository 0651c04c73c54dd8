// How much two names attract each other, from a 2×2 table of distinct sentences.
//   npmi: G. Bouma (2009), Normalized (pointwise) mutual information in collocation extraction.
//   G²:   T. Dunning (1993), Accurate methods for the statistics of surprise and coincidence.

/** Counts of distinct sentences: naming both, naming each, and in all. `both ≤ a, b ≤ all`. */
export interface Cooccurrence {
  readonly both: number;
  readonly a: number;
  readonly b: number;
  readonly all: number;
}

// Six decimals: enough to rank by, and the same digits in every export.
const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** -1 (never together) to 1 (never apart); 0 is chance. 1 where every sentence names both. */
export const npmi = ({ both, a, b, all }: Cooccurrence): number => {
  if (both <= 0) return -1;
  if (both >= all) return 1;
  return round(Math.log((both * all) / (a * b)) / -Math.log(both / all));
};

const term = (observed: number, expected: number): number =>
  observed > 0 ? observed * Math.log(observed / expected) : 0;

/**
 * Dunning's G², 0 and up (3.84 is p = 0.05, 10.83 is p = 0.001 at one degree of freedom).
 * 0 where the two meet no more often than chance: G² itself has no sign, and a pair that avoids each other is no connection.
 */
export const significance = ({ both, a, b, all }: Cooccurrence): number => {
  if (both * all <= a * b) return 0;
  const sum =
    term(both, (a * b) / all) +
    term(a - both, (a * (all - b)) / all) +
    term(b - both, ((all - a) * b) / all) +
    term(all - a - b + both, ((all - a) * (all - b)) / all);
  return Math.max(0, round(2 * sum));
};
