import type { Position } from '../contract/graph-records.js';
import { seeded } from '../lib/seeded.js';
import type { LayoutNode } from './layout.js';
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
 * Where ForceAtlas2 starts from: each community has its own patch, the largest in the middle, and each node a spot in it
 * drawn from its id.
 */
export const startingPlaces = (nodes: readonly LayoutNode[]): readonly Disc[] => {
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
