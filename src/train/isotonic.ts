/** One judged guess: the model's probability, and whether it was right. */
export interface Judged {
  readonly probability: number;
  readonly right: boolean;
}

/**
 * The rising curve that fits the share of right guesses best (isotonic regression by pooling adjacent violators; Zadrozny &
 * Elkan 2002), from groups of at least `least` guesses: points [raw, calibrated], at most `points` of them.
 */
export const fitIsotonic = (
  judged: readonly Judged[],
  { least = 50, points = 24 }: { readonly least?: number; readonly points?: number } = {},
): [number, number][] => {
  const sorted = [...judged].sort((a, b) => a.probability - b.probability);
  const size = Math.max(least, Math.ceil(sorted.length / points));
  const pools: { raw: number; right: number; count: number }[] = [];
  for (let from = 0, end = 0; from < sorted.length; from = end) {
    // What is left over for less than a whole group belongs to the last one.
    end = from + 2 * size > sorted.length ? sorted.length : from + size;
    const group = sorted.slice(from, end);
    pools.push({
      raw: group.reduce((sum, { probability }) => sum + probability, 0),
      right: group.filter(({ right }) => right).length,
      count: group.length,
    });
    while (pools.length > 1) {
      const last = pools[pools.length - 1];
      const before = pools[pools.length - 2];
      if (before.right / before.count < last.right / last.count) break;
      pools.splice(-2, 2, {
        raw: before.raw + last.raw,
        right: before.right + last.right,
        count: before.count + last.count,
      });
    }
  }
  return pools.map(({ raw, right, count }) => [raw / count, right / count]);
};
