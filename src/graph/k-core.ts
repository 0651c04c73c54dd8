import type { Link } from './network.js';

/**
 * The core number of each node: the largest k for which it is in a part of the graph where everybody has k neighbours.
 * Exact. V. Batagelj & M. Zaveršnik (2003), An O(m) algorithm for cores decomposition of networks: nodes in buckets by
 * degree, the least taken away first. Own code because graphology-cores allocates nodes × largest degree.
 */
export const coreNumbers = (
  ids: readonly string[],
  links: readonly Pick<Link, 'source' | 'target'>[],
): ReadonlyMap<string, number> => {
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const neighbours: number[][] = ids.map(() => []);
  for (const { source, target } of links) {
    const [a, b] = [numberOf.get(source)!, numberOf.get(target)!];
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const degree = neighbours.map(({ length }) => length);
  const buckets: number[][] = Array.from(
    { length: degree.reduce((a, b) => Math.max(a, b), 0) + 1 },
    () => [],
  );
  degree.forEach((size, node) => {
    buckets[size]!.push(node);
  });
  const core = new Int32Array(ids.length).fill(-1);
  // A node is pushed again each time its degree falls; what is left of it in higher buckets is passed over.
  for (let level = 0; level < buckets.length; level++) {
    for (let node = buckets[level]!.pop(); node !== undefined; node = buckets[level]!.pop()) {
      if (core[node] !== -1) continue;
      core[node] = level;
      for (const other of neighbours[node]!) {
        if (core[other] !== -1 || degree[other]! <= level) continue;
        degree[other]!--;
        buckets[degree[other]!]!.push(other);
      }
    }
  }
  return new Map(ids.map((id, number) => [id, core[number]!]));
};
