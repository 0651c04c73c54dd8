import { lazy, Suspense, useState } from 'react';
import type { EntityDetail } from '../api-types.js';
import { useSceneHandle } from '../scene/scene-handle.js';
import type { Drawn } from '../state/loaded-graph.js';
import { useReadOnly } from '../state/queries.js';
import { change, expand, select } from '../state/view.js';
import { strings } from '../strings.js';
import { Icon } from './icon.js';
import { Spinner } from './parts.js';

const CorrectForm = lazy(() => import('./correct-form.js'));

interface Props {
  readonly entity: EntityDetail;
  readonly drawn: Drawn | undefined;
}

/** What can be done with an entity from its panel. */
export function EntityActions({ entity, drawn }: Props) {
  const [correcting, setCorrecting] = useState(false);
  const { scene, pinned } = useSceneHandle();
  const readOnly = useReadOnly();
  const fixed = pinned.has(entity.id);
  return (
    <div className="actions">
      <button
        type="button"
        className="button"
        title={strings.focusHint}
        disabled={!scene}
        onClick={() => scene?.camera.zoomTo([entity.id])}
      >
        <Icon name="target" />
        {strings.focus}
      </button>
      <button
        type="button"
        className="button"
        id="expand"
        title={strings.expandHint}
        onClick={() => change(expand(entity.id))}
      >
        <Icon name="graph" />
        {strings.expand}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => change(select({ kind: 'path', from: entity.id }))}
      >
        <Icon name="path" />
        {strings.pathFrom}
      </button>
      <button
        type="button"
        className="button"
        id="pin"
        aria-pressed={fixed}
        title={strings.pinHint}
        disabled={!scene}
        onClick={() => scene?.places.togglePin(entity.id)}
      >
        <Icon name="pin" />
        {fixed ? strings.unpin : strings.pin}
      </button>
      {!readOnly && (
        <button
          type="button"
          className="button"
          aria-expanded={correcting}
          onClick={() => setCorrecting(!correcting)}
        >
          <Icon name="edit" />
          {strings.correct}
        </button>
      )}
      {readOnly && <p className="quiet hint">{strings.readOnlyWhy[readOnly]}</p>}
      {correcting && (
        <Suspense fallback={<Spinner />}>
          <CorrectForm entity={entity} drawn={drawn} />
        </Suspense>
      )}
    </div>
  );
}
