/**
 * A sentence key as an integer that SQLite compares fast: two lanes of FNV-1a, 52 bits together. Within the evidence
 * of one edge (thousands of sentences at most) a chance collision has odds below 10⁻⁹.
 */
export const keyNumber = (key: string): number => {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + i), 0x01000193);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
};
