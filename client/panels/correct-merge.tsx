import { useState } from 'react';
import type { EntityDetail } from '../api-types.js';
import { correct, openByName } from '../state/corrections.js';
import type { Drawn } from '../state/loaded-graph.js';
import { mergeSuggestions } from '../state/merge-suggestions.js';
import { strings } from '../strings.js';
import { Dot } from './parts.js';
import { SearchBox } from './search-box.js';

interface Props {
  readonly entity: EntityDetail;
  readonly drawn: Drawn | undefined;
}

/** Another entity that is the same: searched for, or taken from what looks like a double. */
export function CorrectMerge({ entity, drawn }: Props) {
  const [busy, setBusy] = useState(false);
  const merge = async (other: string) => {
    setBusy(true);
    if (await correct({ kind: 'merge', into: entity.id, from: [other] }))
      await openByName(entity.name, entity.type);
    setBusy(false);
  };
  const suggestions = drawn ? mergeSuggestions(entity, drawn) : [];
  return (
    <div className="correct-part">
      <h3 className="label">{strings.mergeInto(entity.name)}</h3>
      {entity.ambiguous && <p className="quiet">{strings.ambiguousMerge}</p>}
      <SearchBox
        drawn={drawn}
        id="merge-search"
        label={strings.mergeSearch}
        placeholder={strings.mergeSearch}
        onChoose={(other) => other.id !== entity.id && void merge(other.id)}
      />
      {suggestions.length > 0 && (
        <ul className="suggested" aria-label={strings.mergeSuggested}>
          {suggestions.map(({ id, reason, score }) => {
            const node = drawn?.data.nodes.get(id);
            return (
              node && (
                <li key={id}>
                  <button type="button" className="suggestion" disabled={busy} onClick={() => void merge(id)}>
                    <Dot type={node.type} />
                    <span className="suggestion-name" dir="auto">
                      {node.label}
                    </span>
                    <span className="suggestion-alias">{strings.mergeReasons[reason]}</span>
                    <span className="suggestion-count">{strings.share(score)}</span>
                  </button>
                </li>
              )
            );
          })}
        </ul>
      )}
    </div>
  );
}
