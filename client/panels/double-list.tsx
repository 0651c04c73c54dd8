import { useState } from 'react';
import { correct } from '../state/corrections.js';
import type { Drawn } from '../state/loaded-graph.js';
import type { LikelyDouble } from '../state/merge-suggestions.js';
import { useReadOnly } from '../state/queries.js';
import { strings } from '../strings.js';
import { Dot } from './parts.js';

interface Props {
  readonly doubles: readonly LikelyDouble[];
  readonly drawn: Drawn;
}

/** Pairs of the graph that may be one, with the reason and how much speaks for it. */
export function DoubleList({ doubles, drawn }: Props) {
  const [busy, setBusy] = useState(false);
  const readOnly = useReadOnly();
  const merge = async ({ into, id }: LikelyDouble) => {
    setBusy(true);
    await correct({ kind: 'merge', into, from: [id] });
    setBusy(false);
  };
  if (doubles.length === 0) return <p className="quiet">{strings.doublesNone}</p>;
  return (
    <>
      <p className="quiet">{readOnly ? strings.readOnlyWhy[readOnly] : strings.doublesHint}</p>
      <ul className="history">
        {doubles.map((pair) => {
          const [into, from] = [drawn.data.nodes.get(pair.into), drawn.data.nodes.get(pair.id)];
          if (!into || !from) return null;
          return (
            <li key={`${pair.into} ${pair.id}`}>
              <p>
                {[into, from].map((node) => (
                  <span key={node.id} className="double">
                    <Dot type={node.type} />
                    <bdi>{node.label}</bdi>
                    <span className="form-count">{strings.mentions(node.mentions)}</span>
                  </span>
                ))}
                <span className="quiet">
                  {strings.mergeReasons[pair.reason]} · {strings.share(pair.score)}
                </span>
              </p>
              {!readOnly && (
                <button
                  type="button"
                  className="button"
                  disabled={busy}
                  aria-label={strings.mergePair(from.label, into.label)}
                  onClick={() => void merge(pair)}
                >
                  {strings.merge}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
