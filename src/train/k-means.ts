import { seeded } from '../lib/seeded.js';

/** Points as rows of one array, each of length 1. */
export interface UnitVectors {
  readonly rows: Float32Array;
  readonly dimensions: number;
}

const normalise = (rows: Float32Array, from: number, dimensions: number): void => {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += rows[from + d] ** 2;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let d = 0; d < dimensions; d++) rows[from + d] *= scale;
};

/** For each row the nearest centre by cosine; ties go to the lower number. */
export const nearest = ({ rows, dimensions }: UnitVectors, centres: Float32Array): Uint16Array => {
  const count = rows.length / dimensions;
  const clusters = centres.length / dimensions;
  const ids = new Uint16Array(count);
  for (let row = 0; row < count; row++) {
    const from = row * dimensions;
    let best = -2;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const to = cluster * dimensions;
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += rows[from + d] * centres[to + d];
      if (sum > best) {
        best = sum;
        ids[row] = cluster;
      }
    }
  }
  return ids;
};

/** Spherical k-means (Dhillon & Modha 2001). Starts from points drawn with `seed`; empty clusters keep their centre. */
export const sphericalKMeans = (
  points: UnitVectors,
  clusters: number,
  { seed, rounds }: { readonly seed: number; readonly rounds: number },
): Float32Array => {
  const { rows, dimensions } = points;
  const count = rows.length / dimensions;
  const random = seeded(seed);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(clusters, count)) chosen.add(Math.floor(random() * count));
  const centres = new Float32Array(clusters * dimensions);
  [...chosen].forEach((row, cluster) => {
    centres.set(rows.subarray(row * dimensions, (row + 1) * dimensions), cluster * dimensions);
  });
  for (let round = 0; round < rounds; round++) {
    const ids = nearest(points, centres);
    const sums = new Float32Array(centres.length);
    const sizes = new Uint32Array(clusters);
    for (let row = 0; row < count; row++) {
      sizes[ids[row]]++;
      for (let d = 0; d < dimensions; d++) sums[ids[row] * dimensions + d] += rows[row * dimensions + d];
    }
    for (let cluster = 0; cluster < clusters; cluster++) {
      if (sizes[cluster] === 0) continue;
      centres.set(sums.subarray(cluster * dimensions, (cluster + 1) * dimensions), cluster * dimensions);
      normalise(centres, cluster * dimensions, dimensions);
    }
  }
  return centres;
};

export const unitVectors = (vectors: readonly (readonly number[])[], dimensions: number): UnitVectors => {
  const rows = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, row) => {
    for (let d = 0; d < dimensions; d++) rows[row * dimensions + d] = vector[d];
    normalise(rows, row * dimensions, dimensions);
  });
  return { rows, dimensions };
};
