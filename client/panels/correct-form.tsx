import { useState } from 'react';
import { ENTITY_TYPE_NAMES } from '../../src/contract/entity-types/index.js';
import type { EntityDetail } from '../api-types.js';
import { correct, openByName } from '../state/corrections.js';
import type { Drawn } from '../state/loaded-graph.js';
import { change, select } from '../state/view.js';
import { strings } from '../strings.js';
import { CorrectMerge } from './correct-merge.js';
import { CorrectPart } from './correct-part.js';
import { CorrectSplit } from './correct-split.js';

interface Props {
  readonly entity: EntityDetail;
  readonly drawn: Drawn | undefined;
}

/** Rename, retype, merge, split, hide: each sent by itself, each can be undone. */
export default function CorrectForm({ entity, drawn }: Props) {
  return (
    <section className="correct" aria-label={strings.correct}>
      <Rename key={entity.name} entity={entity} />
      <Retype key={entity.type} entity={entity} />
      <CorrectMerge entity={entity} drawn={drawn} />
      <CorrectSplit entity={entity} />
      <Hide entity={entity} />
      <p className="quiet">{strings.correctHint}</p>
    </section>
  );
}

function Rename({ entity }: { readonly entity: EntityDetail }) {
  const [name, setName] = useState(entity.name);
  const wanted = name.trim();
  const send = async () => {
    if (await correct({ kind: 'rename', entity: entity.id, name: wanted }))
      await openByName(wanted, entity.type);
  };
  return (
    <CorrectPart
      title={strings.rename}
      button={strings.save}
      send={wanted !== '' && wanted !== entity.name ? send : undefined}
    >
      <input
        type="text"
        aria-label={strings.newName}
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </CorrectPart>
  );
}

function Retype({ entity }: { readonly entity: EntityDetail }) {
  const [type, setType] = useState(entity.type);
  const send = async () => {
    if (await correct({ kind: 'retype', entity: entity.id, type })) await openByName(entity.name, type);
  };
  return (
    <CorrectPart title={strings.retype} button={strings.save} send={type !== entity.type ? send : undefined}>
      <select
        aria-label={strings.newType}
        value={type}
        onChange={(event) =>
          setType(ENTITY_TYPE_NAMES.find((one) => one === event.target.value) ?? entity.type)
        }
      >
        {ENTITY_TYPE_NAMES.map((one) => (
          <option key={one} value={one}>
            {strings.types[one].label}
          </option>
        ))}
      </select>
    </CorrectPart>
  );
}

function Hide({ entity }: { readonly entity: EntityDetail }) {
  const send = async () => {
    if (await correct({ kind: 'hide', entity: entity.id })) change(select({ kind: 'none' }));
  };
  return <CorrectPart title={strings.hide} button={strings.hideSend} send={send} />;
}
