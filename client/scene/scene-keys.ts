import type { KeyboardEvent } from 'react';
import type { Drawn } from '../state/loaded-graph.js';
import { announce } from '../state/notes.js';
import { change, expand, openEntity, toggleSelected, useView } from '../state/view.js';
import { strings } from '../strings.js';
import { selectedNodes } from './appearance.js';
import type { Scene } from './create-scene.js';
import { nearestInDirection } from './steer.js';

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const STEP = 24;

interface Steering {
  readonly scene: Scene;
  readonly drawn: Drawn;
  /** The node that the keys are on. */
  readonly steered: string | undefined;
  readonly steerTo: (node: string | undefined) => void;
}

/** What a key does while the focus is on the picture; true where it did something. */
export function steerByKey(event: KeyboardEvent, { scene, drawn, steered, steerTo }: Steering): boolean {
  const arrow = ARROWS[event.key];
  const { camera } = scene;
  if (arrow && event.shiftKey) camera.panBy(arrow.x * 0.1, arrow.y * -0.1);
  else if (arrow && event.ctrlKey) {
    if (steered) scene.nudge(steered, { x: arrow.x * STEP, y: arrow.y * STEP });
  } else if (arrow) {
    const next = nearestInDirection(scene, drawn, steered, arrow);
    steerTo(next);
    const name = drawn.data.nodes.get(next ?? '')?.label ?? '';
    if (next) announce(strings.steeredTo(name, drawn.visible.degree.get(next) ?? 0));
  } else if (event.key === 'Enter' && steered) change(openEntity(steered));
  else if (event.key === ' ' && steered) {
    change(toggleSelected(steered));
    announce(strings.selectedEntities(selectedNodes(useView.getState().selection).length));
  } else if (event.key === 'e' && steered) change(expand(steered));
  else if (event.key === 'P' && steered) scene.places.togglePin(steered);
  else if (event.key === '+' || event.key === '=') camera.zoomBy(1.5);
  else if (event.key === '-') camera.zoomBy(1 / 1.5);
  else if (event.key === '0') camera.showAll([...drawn.visible.nodes]);
  else return false;
  return true;
}
