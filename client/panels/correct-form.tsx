import { type ReactNode, useState } from 'react';
import { ENTITY_TYPE_NAMES } from '../../src/contract/entity-types/index.js';
import { source } from '../api.js';
import type { EntityDetail } from '../api-types.js';
import { correct, openByName } from '../state/corrections.js';
import type { Drawn } from '../state/loaded-graph.js';
import { mergeSuggestions } from '../state/merge-suggestions.js';
import { useMentions } from '../state/queries.js';
import { change, select } from '../state/view.js';
import { strings } from '../strings.js';
import { Dot, ListFoot, Spinner } from './parts.js';
import { SearchBox } from './search-box.js';

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
      <Merge entity={entity} drawn={drawn} />
      <Split entity={entity} />
      <Hide entity={entity} />
      <p className="quiet">{strings.correctHint}</p>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly send: (() => Promise<void>) | undefined;
  readonly button: string;
  readonly children?: ReactNode;
}

/** One correction: its fields and the button that sends it. */
function Part({ title, send, button, children }: PartProps) {
  const [busy, setBusy] = useState(false);
  return (
    <form
      className="correct-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (!send || busy) return;
        setBusy(true);
        void send().finally(() => setBusy(false));
      }}
    >
      <h3 className="label">{title}</h3>
      <div className="correct-row">
        {children}
        <button type="submit" className="button" disabled={!send || busy}>
          {busy ? strings.loading : button}
        </button>
      </div>
    </form>
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
    <Part
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
    </Part>
  );
}

function Retype({ entity }: { readonly entity: EntityDetail }) {
  const [type, setType] = useState(entity.type);
  const send = async () => {
    if (await correct({ kind: 'retype', entity: entity.id, type })) await openByName(entity.name, type);
  };
  return (
    <Part title={strings.retype} button={strings.save} send={type !== entity.type ? send : undefined}>
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
    </Part>
  );
}

function Merge({ entity, drawn }: Props) {
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

function Split({ entity }: { readonly entity: EntityDetail }) {
  const [open, setOpen] = useState(false);
  return open ? (
    <SplitForm entity={entity} />
  ) : (
    <div className="correct-part">
      <h3 className="label">{strings.split}</h3>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {strings.splitChoose}
      </button>
    </div>
  );
}

function SplitForm({ entity }: { readonly entity: EntityDetail }) {
  const query = useMentions(entity.id, true);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const keyOf = (item: (typeof items)[number]) => `${item.document}:${item.start}`;
  const toggle = (key: string) =>
    setChosen((last) => new Set(last.has(key) ? [...last].filter((one) => one !== key) : [...last, key]));
  const send = async () => {
    const picked = items.filter((item) => chosen.has(keyOf(item)));
    const documents = [...new Set(picked.map((item) => item.document))];
    const sources = new Map(
      await Promise.all(documents.map(async (id) => [id, (await source.document(id)).source] as const)),
    );
    const mentions = picked.map(({ document, start, end, text }) => ({
      kind: 'mention' as const,
      source: sources.get(document) ?? '',
      start,
      end,
      text,
    }));
    const done = await correct({ kind: 'split', mentions, ...(name.trim() && { name: name.trim() }) });
    if (done) await openByName(name.trim() || entity.name, entity.type);
  };
  return (
    <>
      <Part
        title={strings.split}
        button={strings.splitSend(chosen.size)}
        send={chosen.size > 0 ? send : undefined}
      >
        <input
          type="text"
          aria-label={strings.splitName}
          placeholder={strings.splitName}
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Part>
      {!query.data && <Spinner />}
      <ul className="split-list">
        {items.map((item) => (
          <li key={keyOf(item)}>
            <label>
              <input type="checkbox" checked={chosen.has(keyOf(item))} onChange={() => toggle(keyOf(item))} />
              <span dir="auto">
                <strong>{item.text}</strong> {item.sentenceText}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <ListFoot query={query} shown={items.length} total={query.data?.pages[0]?.total ?? 0} />
    </>
  );
}

function Hide({ entity }: { readonly entity: EntityDetail }) {
  const send = async () => {
    if (await correct({ kind: 'hide', entity: entity.id })) change(select({ kind: 'none' }));
  };
  return <Part title={strings.hide} button={strings.hideSend} send={send} />;
}
