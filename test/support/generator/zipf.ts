/** A rank below `count` with probability about 1 / (rank + 1): the inverse of the continuous distribution. */
export const zipf = (count: number, random: () => number): number =>
  Math.min(count - 1, Math.floor((count + 1) ** random() - 1));
