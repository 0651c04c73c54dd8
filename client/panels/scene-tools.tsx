import { lazy, Suspense, useState } from 'react';
import { selectedNodes } from '../scene/appearance.js';
import { runLayout, useLayoutRun } from '../scene/run-layout.js';
import { useSceneHandle } from '../scene/scene-handle.js';
import type { Drawn } from '../state/loaded-graph.js';
import { change, useView } from '../state/view.js';
import { strings } from '../strings.js';
import { IconButton } from './parts.js';

const Lasso = lazy(() => import('../scene/lasso.js'));

interface Props {
  readonly drawn: Drawn;
  readonly pending: boolean;
  /** False where there is no picture to zoom. */
  readonly tools: boolean;
}

/** Zoom at the corner of the picture, and how much of the graph is in it. */
export function SceneTools({ drawn, pending, tools }: Props) {
  const scene = useSceneHandle((handle) => handle.scene);
  const stop = useLayoutRun((run) => run.stop);
  const [lassoing, setLassoing] = useState(false);
  const selection = useView((view) => view.selection);
  const { data, visible } = drawn;
  const cut = data.beyondLimit > 0;
  const selected = selectedNodes(selection).filter((id) => visible.nodes.has(id));
  return (
    <>
      <p className="shown-of" role="status">
        {strings.shownOf(visible.nodes.size, data.totalNodes, visible.edges.size, data.totalEdges)}
        {pending && <span className="spinner-mark" title={strings.updating} />}
        {cut && (
          <button
            type="button"
            className="link"
            onClick={() => change((view) => ({ ...view, limit: view.limit * 2 }))}
          >
            {strings.loadMore}
          </button>
        )}
      </p>
      <div className="scene-tools card" hidden={!tools}>
        <IconButton icon="plus" label={strings.zoomIn} onClick={() => scene?.camera.zoomBy(1.6)} />
        <IconButton icon="minus" label={strings.zoomOut} onClick={() => scene?.camera.zoomBy(1 / 1.6)} />
        <IconButton
          icon="fit"
          label={strings.zoomAll}
          onClick={() => scene?.camera.showAll([...visible.nodes])}
        />
        <IconButton
          id="layout"
          icon={stop ? 'stop' : 'layout'}
          label={stop ? strings.layoutStop : strings.layoutRun}
          pressed={stop !== undefined}
          onClick={() => (stop ? stop() : scene && runLayout(scene, drawn))}
        />
        <IconButton icon="reset" label={strings.layoutReset} onClick={() => scene?.places.reset(data)} />
        <IconButton
          icon="lasso"
          label={strings.lasso}
          pressed={lassoing}
          onClick={() => setLassoing(!lassoing)}
        />
        <IconButton
          id="zoom-selection"
          icon="target"
          label={strings.zoomSelection}
          disabled={selected.length === 0}
          onClick={() => scene?.camera.zoomTo(selected)}
        />
      </div>
      {lassoing && tools && (
        <Suspense>
          <Lasso done={() => setLassoing(false)} />
        </Suspense>
      )}
    </>
  );
}
