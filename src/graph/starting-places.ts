import type { Position } from '../contract/graph-records.js';
import { seeded } from '../lib/seeded.js';
import type { LayoutLink, LayoutNode } from './layout.js';
import type { Disc } from './spread-apart.js';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

// FNV-1a: an id's own throw of the dice, whatever stands beside it.
const hash = (id: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) value = Math.imul(value ^ id.charCodeAt(i), 0x01000193);
  return value >>> 0;
};

const scatter = (id: string, radius: number): Position => {
  const random = seeded(hash(id));
  const [angle, distance] = [random() * 2 * Math.PI, Math.sqrt(random()) * radius];
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
};

/**
 * Where ForceAtlas2 starts from. With no earlier places each community has its own patch, the largest in the middle,
 * and each node a spot in it drawn from its id; otherwise what is known stays and what is new stands among its neighbours.
 */
export const startingPlaces = (
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  previous: ReadonlyMap<string, Position>,
): Disc[] => {
  const known = nodes.flatMap(({ id }) => previous.get(id) ?? []);
  return known.length === 0 ? byCommunity(nodes) : besideNeighbours(nodes, links, previous, known);
};

const byCommunity = (nodes: readonly LayoutNode[]): Disc[] => {
  const sizes = new Map<number, number>();
  for (const { community } of nodes) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const patches = new Map<number, Position & { readonly radius: number }>();
  let placed = 0;
  for (const [community, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const distance = placed === 0 ? 0 : Math.sqrt(placed + size);
    const angle = patches.size * GOLDEN_ANGLE;
    patches.set(community, {
      x: Math.cos(angle) * distance,
      y: Math.sin(angle) * distance,
      radius: Math.sqrt(size),
    });
    placed += size;
  }
  return nodes.map(({ id, size, community }) => {
    const patch = patches.get(community)!;
    const spot = scatter(id, patch.radius);
    return { id, size, x: patch.x + spot.x, y: patch.y + spot.y };
  });
};

const besideNeighbours = (
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  previous: ReadonlyMap<string, Position>,
  known: readonly Position[],
): Disc[] => {
  const sums = new Map<string, { x: number; y: number; weight: number }>();
  const pull = (id: string, towards: Position | undefined, weight: number): void => {
    if (!towards || previous.has(id)) return;
    const sum = sums.get(id) ?? { x: 0, y: 0, weight: 0 };
    sums.set(id, {
      x: sum.x + towards.x * weight,
      y: sum.y + towards.y * weight,
      weight: sum.weight + weight,
    });
  };
  for (const { source, target, weight } of links) {
    pull(source, previous.get(target), weight);
    pull(target, previous.get(source), weight);
  }
  const middle = {
    x: known.reduce((sum, { x }) => sum + x, 0) / known.length,
    y: known.reduce((sum, { y }) => sum + y, 0) / known.length,
  };
  return nodes.map(({ id, size }) => {
    const old = previous.get(id);
    if (old) return { id, size, x: old.x, y: old.y };
    const sum = sums.get(id);
    const near = sum ? { x: sum.x / sum.weight, y: sum.y / sum.weight } : middle;
    const spot = scatter(id, 4 * size);
    return { id, size, x: near.x + spot.x, y: near.y + spot.y };
  });
};
