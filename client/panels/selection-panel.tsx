import type { Drawn } from '../state/loaded-graph.js';
import { change, openEntity, select } from '../state/view.js';
import { strings } from '../strings.js';
import { Dot } from './parts.js';

interface Props {
  readonly ids: readonly string[];
  readonly drawn: Drawn | undefined;
}

/** Several entities at once, from a lasso or Shift-clicks. */
export default function SelectionPanel({ ids, drawn }: Props) {
  const nodes = ids
    .flatMap((id) => drawn?.data.nodes.get(id) ?? [])
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  const [first, second] = ids;
  return (
    <article className="panel-body" aria-labelledby="panel-title">
      <h2 id="panel-title" className="title">
        {strings.selectedEntities(ids.length)}
      </h2>
      <p className="quiet">{strings.selectionHint}</p>
      {ids.length === 2 && (
        <div className="actions">
          <button
            type="button"
            className="button"
            onClick={() => change(select({ kind: 'path', from: first, to: second }))}
          >
            {strings.path}
          </button>
        </div>
      )}
      <ul className="plain-list">
        {nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className="neighbour-name" onClick={() => change(openEntity(node.id))}>
              <Dot type={node.type} />
              <span dir="auto" title={node.label}>
                {node.label}
              </span>
              <span className="suggestion-count">{strings.mentions(node.mentions)}</span>
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
