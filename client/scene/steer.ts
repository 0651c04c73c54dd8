import type { Drawn } from '../state/loaded-graph.js';
import type { Scene } from './create-scene.js';

/**
 * The drawn node that the arrow points at from the one the keyboard is on: near ones before far ones, straight ones
 * before slanting ones. Without a start the largest.
 */
export function nearestInDirection(
  scene: Pick<Scene, 'positionOf'>,
  { data, visible }: Drawn,
  from: string | undefined,
  arrow: { readonly x: number; readonly y: number },
): string | undefined {
  const start = from === undefined ? undefined : scene.positionOf(from);
  let best: { id: string; cost: number } | undefined;
  for (const id of visible.nodes) {
    const at = id === from ? undefined : scene.positionOf(id);
    if (!at) continue;
    const cost = start ? costTowards(start, at, arrow) : -(data.nodes.get(id)?.mentions ?? 0);
    if (cost !== undefined && (!best || cost < best.cost || (cost === best.cost && id < best.id)))
      best = { id, cost };
  }
  return best?.id ?? from;
}

type Point = { readonly x: number; readonly y: number };

function costTowards(start: Point, at: Point, arrow: Point): number | undefined {
  const dx = at.x - start.x;
  const dy = at.y - start.y;
  const along = dx * arrow.x + dy * arrow.y;
  if (along <= 0) return undefined;
  const aside = Math.abs(dx * arrow.y) + Math.abs(dy * arrow.x);
  return along + 2 * aside;
}
