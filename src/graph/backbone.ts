import type { Tie } from '../contract/graph-records.js';

/**
 * The edges that carry more than their ends' other edges would lead one to expect: the disparity filter of Serrano, Boguñá
 * & Vespignani (2009), PNAS 106(16). An edge of weight w at an end of strength s and degree k has there the chance
 * (1 − w/s)^(k−1) of being so strong; it stays where the chance is below `level` at either end. An end of degree 1 tells
 * nothing (its chance is 1), so a pair that knows nobody else goes.
 */
export const backbone = <Edge extends Tie>(edges: readonly Edge[], level: number): readonly Edge[] => {
  const ends = new Map<string, { strength: number; degree: number }>();
  for (const { source, target, weight } of edges) {
    for (const id of [source, target]) {
      const end = ends.get(id);
      if (end) {
        end.strength += weight;
        end.degree++;
      } else ends.set(id, { strength: weight, degree: 1 });
    }
  }
  const chance = (id: string, weight: number): number => {
    const { strength, degree } = ends.get(id)!;
    return (1 - weight / strength) ** (degree - 1);
  };
  return edges.filter(
    ({ source, target, weight }) => Math.min(chance(source, weight), chance(target, weight)) < level,
  );
};
