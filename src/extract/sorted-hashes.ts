/** Where a hash stands in a list of ascending unsigned ones, or -1. */
export const findHash = (sorted: Uint32Array, hash: number): number => {
  const wanted = hash >>> 0;
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle];
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
