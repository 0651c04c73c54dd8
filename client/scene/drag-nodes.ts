import type Sigma from 'sigma';
import type { Point } from './scene-graph.js';

const LEAST_DRAG = 4;

export interface DragEvents {
  readonly moved: (node: string, point: Point) => void;
  readonly dropped: (node: string) => void;
}

/**
 * Lets nodes be dragged by the mouse; a press that hardly moves stays a click.
 * Gives back whether the press that ended last was a drag: Sigma sends a click after it all the same.
 */
export function dragNodes(sigma: Sigma, events: DragEvents): () => boolean {
  let dragged = false;
  let held: { node: string; x: number; y: number; dragging: boolean } | undefined;
  sigma.on('downNode', ({ node, event }) => {
    dragged = false;
    held = { node, x: event.x, y: event.y, dragging: false };
  });
  sigma.on('moveBody', ({ event }) => {
    if (!held) return;
    held.dragging ||= Math.hypot(event.x - held.x, event.y - held.y) > LEAST_DRAG;
    if (!held.dragging) return;
    events.moved(held.node, sigma.viewportToGraph(event));
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const release = () => {
    dragged = held?.dragging ?? dragged;
    if (held?.dragging) events.dropped(held.node);
    held = undefined;
  };
  sigma.on('upNode', release);
  sigma.on('upStage', release);
  sigma.on('leaveStage', release);
  return () => dragged;
}
