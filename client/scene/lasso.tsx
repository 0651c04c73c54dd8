import { type PointerEvent, useRef, useState } from 'react';
import { change, select } from '../state/view.js';
import { strings } from '../strings.js';
import type { Point } from './scene-graph.js';
import { useSceneHandle } from './scene-handle.js';

const LEAST_STEP = 4;

/** A sheet over the picture: what is drawn round on it becomes the selection. */
export default function Lasso({ done }: { readonly done: () => void }) {
  const scene = useSceneHandle((handle) => handle.scene);
  const [line, setLine] = useState<readonly Point[]>([]);
  // Moves come faster than renders: the points are kept here, the state only shows them.
  const points = useRef<Point[] | undefined>(undefined);
  const at = (event: PointerEvent): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const close = () => {
    const ids = scene?.nodesWithin(points.current ?? []) ?? [];
    points.current = undefined;
    if (ids.length > 0) change(select({ kind: 'entities', ids }));
    done();
  };
  return (
    <div
      className="lasso"
      role="presentation"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        points.current = [at(event)];
      }}
      onPointerMove={(event) => {
        const next = at(event);
        const last = points.current?.at(-1);
        if (!last || Math.hypot(next.x - last.x, next.y - last.y) <= LEAST_STEP) return;
        points.current?.push(next);
        setLine([...(points.current ?? [])]);
      }}
      onPointerUp={close}
    >
      <svg aria-hidden="true">
        <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
      <p className="scene-hint">{strings.lassoHint}</p>
    </div>
  );
}
