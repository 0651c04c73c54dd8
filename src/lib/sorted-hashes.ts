const RANGE = 2 ** 32;
const FIRST_STEP = 16;

/**
 * Where a hash stands in a list of ascending unsigned ones, or -1. Hashes are spread evenly, so the search starts where the hash
 * should be and looks at few lines of the processor's cache (interpolation, then galloping, then halving).
 */
export const findHash = (sorted: Uint32Array, hash: number): number => {
  const wanted = hash >>> 0;
  const end = sorted.length - 1;
  if (end < 0) return -1;
  const guess = Math.floor((wanted / RANGE) * end);
  let low = guess;
  let high = guess;
  for (let step = FIRST_STEP; high < end && sorted[high]! < wanted; step *= 2) {
    low = high;
    high = Math.min(end, high + step);
  }
  for (let step = FIRST_STEP; low > 0 && sorted[low]! > wanted; step *= 2) {
    high = low;
    low = Math.max(0, low - step);
  }
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
