import { lazy, Suspense, useState } from 'react';
import type { EntityAnswer } from '../api-types.js';
import { openDialog } from '../state/dialogs.js';
import type { Drawn } from '../state/loaded-graph.js';
import { useReadOnly, useStats } from '../state/queries.js';
import { chooseTheme, THEMES, useTheme } from '../state/theme.js';
import { change, MODES, select, useView } from '../state/view.js';
import { strings } from '../strings.js';
import { Icon } from './icon.js';
import { IconButton } from './parts.js';
import { SearchBox } from './search-box.js';

const ExportMenu = lazy(() => import('./export-menu.js'));

interface Props {
  readonly drawn: Drawn | undefined;
  readonly onChoose: (entity: EntityAnswer) => void;
}

const THEME_ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

export function Header({ drawn, onChoose }: Props) {
  const theme = useTheme((state) => state.choice);
  const readOnly = useReadOnly();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <header className="header">
      <div className="brand">
        <svg className="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
          <path d="M9 22 16 9l8 11z" />
          <circle className="person" cx="16" cy="9" r="5" />
          <circle className="organisation" cx="9" cy="22" r="5" />
          <circle className="place" cx="24" cy="20" r="4" />
        </svg>
        <h1>{strings.product}</h1>
        <Stats />
      </div>
      <SearchBox drawn={drawn} onChoose={onChoose} />
      <nav className="tools" aria-label={strings.modeLabel}>
        <ModeSwitch />
        <IconButton icon="path" label={strings.path} onClick={() => change(select({ kind: 'path' }))} />
        {!readOnly && (
          <IconButton icon="add" label={strings.add} onClick={() => openDialog({ kind: 'add' })} />
        )}
        {readOnly !== 'page' && (
          <IconButton
            icon="history"
            label={strings.history}
            onClick={() => openDialog({ kind: 'history' })}
          />
        )}
        <Exports drawn={drawn} />
        <IconButton
          icon={THEME_ICONS[theme]}
          label={`${strings.theme[theme]}. ${strings.themeTo[next]}?`}
          onClick={() => chooseTheme(next)}
        />
        <IconButton icon="help" label={strings.help} onClick={() => openDialog({ kind: 'help' })} />
      </nav>
    </header>
  );
}

function Stats() {
  const { data } = useStats();
  const readOnly = useReadOnly();
  if (!data) return null;
  return (
    <p className="stats">
      <span>
        {[
          strings.documents(data.documents),
          strings.entities(data.entities),
          strings.connections(data.edges),
        ].join(' · ')}
      </span>
      <span>
        {data.first && data.last && strings.dateRange(data.first, data.last)}
        {readOnly && (
          <span className="tag" title={strings.readOnlyWhy[readOnly]}>
            {strings.readOnly}
          </span>
        )}
      </span>
    </p>
  );
}

function ModeSwitch() {
  const mode = useView((view) => view.mode);
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{strings.modeLabel}</legend>
      {MODES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={mode === one}
          onClick={() => change((view) => ({ ...view, mode: one }))}
        >
          <Icon name={one} />
          <span>{strings.modes[one]}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Exports({ drawn }: { readonly drawn: Drawn | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="menu-holder">
      <button
        type="button"
        className="button"
        aria-haspopup="true"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="download" />
        <span>{strings.exportLabel}</span>
      </button>
      {open && (
        <Suspense>
          <ExportMenu drawn={drawn} close={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
