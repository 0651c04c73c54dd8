import { useState } from 'react';
import { source } from '../api.js';
import type { EntityDetail } from '../api-types.js';
import { correct, openByName } from '../state/corrections.js';
import { useMentions } from '../state/queries.js';
import { strings } from '../strings.js';
import { CorrectPart } from './correct-part.js';
import { ListFoot, Spinner } from './parts.js';

/** Mentions that mean somebody else, chosen from all of them. */
export function CorrectSplit({ entity }: { readonly entity: EntityDetail }) {
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
      <CorrectPart
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
      </CorrectPart>
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
