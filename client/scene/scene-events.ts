import type Sigma from 'sigma';
import type { Camera } from '../state/view.js';
import { dragNodes } from './drag-nodes.js';
import type { Point } from './scene-graph.js';

/** What the reader does to the picture. */
export interface SceneEvents {
  readonly hover: (node: string | undefined) => void;
  readonly hoverEdge: (edge: string | undefined) => void;
  readonly openNode: (node: string, additive: boolean) => void;
  readonly openEdge: (edge: string) => void;
  readonly openStage: () => void;
  readonly expand: (node: string) => void;
  readonly dropOn: (dragged: string, target: string) => void;
  readonly camera: (camera: Camera | undefined) => void;
  /** The browser took the picture away: all of it must be made anew. */
  readonly lost: () => void;
  readonly pins: (pinned: ReadonlySet<string>) => void;
}

interface Dragging {
  readonly move: (node: string, point: Point) => void;
  /** The node that this one lies on. */
  readonly nodeUnder: (node: string) => string | undefined;
}

/** Tells Sigma's events in the words of the scene. */
export function listenTo(sigma: Sigma, events: SceneEvents, drag: Dragging): void {
  const wasDragged = dragNodes(sigma, {
    moved: drag.move,
    dropped: (node) => {
      const target = drag.nodeUnder(node);
      if (target) events.dropOn(node, target);
    },
  });
  sigma.on('enterNode', ({ node }) => events.hover(node));
  sigma.on('leaveNode', () => events.hover(undefined));
  sigma.on('enterEdge', ({ edge }) => events.hoverEdge(edge));
  sigma.on('leaveEdge', () => events.hoverEdge(undefined));
  sigma.on('clickNode', ({ node, event }) => {
    if (wasDragged()) return;
    const { original } = event;
    events.openNode(node, 'shiftKey' in original && original.shiftKey);
  });
  sigma.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault();
    events.expand(payload.node);
  });
  sigma.on('clickEdge', ({ edge }) => events.openEdge(edge));
  sigma.on('clickStage', events.openStage);
}
