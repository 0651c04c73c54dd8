interface Weighed {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/**
 * The backbone of a published page: the disparity filter of Serrano, Boguñá & Vespignani (2009), as the server's. An edge
 * stays where at either of its ends, of strength s and degree k, the chance (1 − w/s)^(k−1) of its weight is below `level`.
 */
export function thinOut<Edge extends Weighed>(edges: readonly Edge[], level: number): readonly Edge[] {
  const ends = new Map<string, { strength: number; degree: number }>();
  for (const { source, target, weight } of edges) {
    for (const id of [source, target]) {
      const end = ends.get(id) ?? { strength: 0, degree: 0 };
      ends.set(id, { strength: end.strength + weight, degree: end.degree + 1 });
    }
  }
  const chance = (id: string, weight: number) => {
    const { strength, degree } = ends.get(id) ?? { strength: weight, degree: 1 };
    return (1 - weight / strength) ** (degree - 1);
  };
  return edges.filter(
    ({ source, target, weight }) => Math.min(chance(source, weight), chance(target, weight)) < level,
  );
}
