import type { EntityDetail } from '../api-types.js';
import { useSceneHandle } from '../scene/scene-handle.js';
import { change, expand, select } from '../state/view.js';
import { strings } from '../strings.js';
import { Icon } from './icon.js';

/** What can be done with an entity from its panel. */
export function EntityActions({ entity }: { readonly entity: EntityDetail }) {
  const scene = useSceneHandle((handle) => handle.scene);
  return (
    <div className="actions">
      <button type="button" className="button" disabled={!scene} onClick={() => scene?.zoomTo([entity.id])}>
        <Icon name="target" />
        {strings.focus}
      </button>
      <button
        type="button"
        className="button"
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
    </div>
  );
}
