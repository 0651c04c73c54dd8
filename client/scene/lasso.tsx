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
  const drawing = useRef(false);
  const at = (event: PointerEvent): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const close = () => {
    drawing.current = false;
    const ids = scene?.nodesWithin(line) ?? [];
    if (ids.length > 0) change(select({ kind: 'entities', ids }));
    done();
  };
  return (
    <div
      className="lasso"
      role="presentation"
      onPointerDown={(event) => {
        drawing.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([at(event)]);
      }}
      onPointerMove={(event) => {
        const next = at(event);
        const last = line.at(-1);
        if (drawing.current && last && Math.hypot(next.x - last.x, next.y - last.y) > LEAST_STEP)
          setLine([...line, next]);
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
