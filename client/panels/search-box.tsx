import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { EntityAnswer } from '../api-types.js';
import type { Drawn } from '../state/loaded-graph.js';
import { announce } from '../state/notes.js';
import { useSearch } from '../state/queries.js';
import { strings } from '../strings.js';
import { Icon } from './icon.js';
import { Dot, explain } from './parts.js';

interface Props {
  readonly drawn: Drawn | undefined;
  readonly onChoose: (entity: EntityAnswer) => void;
  readonly id?: string;
  readonly label?: string;
  readonly placeholder?: string;
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The alias that answers the query where the name itself does not. */
export function matchedAlias(
  entity: Pick<EntityAnswer, 'name' | 'aliases'>,
  query: string,
): string | undefined {
  const wanted = folded(query.trim());
  if (folded(entity.name).includes(wanted)) return undefined;
  return entity.aliases.find((alias) => folded(alias).includes(wanted));
}

function standing(drawn: Drawn | undefined, id: string): string | undefined {
  if (!drawn || drawn.visible.nodes.has(id)) return undefined;
  return drawn.data.nodes.has(id) ? strings.filteredOut : strings.notLoaded;
}

/** Search with suggestions, after the ARIA pattern for a combobox with a list. */
export function SearchBox({
  drawn,
  onChoose,
  id = 'search',
  label = strings.searchLabel,
  placeholder = strings.searchPlaceholder,
}: Props) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const query = useDeferredValue(text.trim());
  const { data, error, isPending, isPlaceholderData } = useSearch(query);
  const busy = query !== '' && (isPending || isPlaceholderData);
  const items = query === '' ? [] : (data?.items ?? []);
  const shown = open && query !== '' && (data !== undefined || error !== null);
  const active = items[Math.min(at, items.length - 1)];

  useEffect(() => {
    if (!shown) return;
    announce(items.length > 0 ? strings.searchFound(items.length) : strings.searchNone(query));
  }, [shown, items.length, query]);

  const choose = (entity: EntityAnswer) => {
    onChoose(entity);
    setText('');
    setOpen(false);
    input.current?.blur();
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(items.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && active) choose(active);
    else if (event.key === 'Escape' && (open || text !== '')) {
      setText('');
      setOpen(false);
      input.current?.blur();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && active ? `${list}-${active.id}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={steer}
      />
      {id === 'search' && text === '' && <span className="search-key" data-key="/" />}
      <div className="suggestions" hidden={!shown}>
        <div role="listbox" id={list} aria-label={label} aria-busy={busy} data-query={query}>
          {items.map((entity) => (
            <div
              key={entity.id}
              id={`${list}-${entity.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entity === active}
              className="suggestion"
              onMouseDown={(event) => {
                event.preventDefault();
                choose(entity);
              }}
              onMouseMove={() => setAt(items.indexOf(entity))}
            >
              <Suggestion entity={entity} query={query} standing={standing(drawn, entity.id)} />
            </div>
          ))}
        </div>
        {items.length === 0 && <p className="quiet">{error ? explain(error) : strings.searchNone(query)}</p>}
      </div>
    </div>
  );
}

interface SuggestionProps {
  readonly entity: EntityAnswer;
  readonly query: string;
  readonly standing: string | undefined;
}

function Suggestion({ entity, query, standing }: SuggestionProps) {
  const alias = matchedAlias(entity, query);
  return (
    <>
      <Dot type={entity.type} />
      <span className="suggestion-name" dir="auto">
        {entity.name}
      </span>
      {alias && <span className="suggestion-alias">{strings.alsoCalled(alias)}</span>}
      {standing && <span className="tag">{standing}</span>}
      <span className="suggestion-count">{strings.mentions(entity.mentions)}</span>
    </>
  );
}
