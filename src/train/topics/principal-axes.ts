/** Jacobi's method on a symmetric matrix: its eigenvalues and, one a row, its eigenvectors, the largest first. */
export const eigen = (matrix: readonly Float64Array[]): { value: number; axis: Float64Array }[] => {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const axes = a.map((_, i) => new Float64Array(size).fill(1, i, i + 1));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p]![q]!) < 1e-12) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const turn = (x: Float64Array, y: Float64Array, i: number, j: number): void => {
          const [u, v] = [x[i]!, y[j]!];
          x[i] = c * u - t * c * v;
          y[j] = t * c * u + c * v;
        };
        for (const row of a) turn(row, row, p, q);
        for (let k = 0; k < size; k++) {
          turn(a[p]!, a[q]!, k, k);
          turn(axes[p]!, axes[q]!, k, k);
        }
      }
    }
  }
  return axes.map((axis, i) => ({ value: a[i]![i]!, axis })).sort((x, y) => y.value - x.value);
};

/** The directions in which rows differ most after the mean is taken off, the strongest first (principal components). */
export const principalAxes = (rows: readonly Float64Array[]): Float64Array[] => {
  const size = rows[0]!.length;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows) {
    for (let i = 0; i < size; i++) {
      const line = covariance[i]!;
      for (let j = 0; j < size; j++) line[j]! += (row[i]! * row[j]!) / rows.length;
    }
  }
  return eigen(covariance).map(({ axis }) => axis);
};
