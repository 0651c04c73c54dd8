/** A rising curve through points [raw, calibrated], straight between them; the identity where there are none. */
export const calibrated = (curve: readonly (readonly [number, number])[], raw: number): number => {
  let below: readonly [number, number] = [0, 0];
  for (const point of curve) {
    if (raw <= point[0]) {
      const width = point[0] - below[0];
      const value = width > 0 ? below[1] + ((point[1] - below[1]) * (raw - below[0])) / width : point[1];
      return Math.round(value * 1000) / 1000;
    }
    below = point;
  }
  if (curve.length === 0) return Math.round(raw * 1000) / 1000;
  return Math.round(below[1] * 1000) / 1000;
};
