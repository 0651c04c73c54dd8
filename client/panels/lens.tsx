import { lazy, Suspense, useState } from 'react';
import { activeFilters } from '../state/active-filters.js';
import type { Drawn } from '../state/loaded-graph.js';
import { COLOURINGS, change, EDGE_WIDTHS, SIZINGS, useView, type View } from '../state/view.js';
import { strings } from '../strings.js';
import { Icon } from './icon.js';
import { Legend } from './legend.js';
import { Spinner } from './parts.js';

const FilterForm = lazy(() => import('./filter-form.js'));

/** What an open side takes from the picture, and how much of that must be left for the card, in pixels. */
const SIDE = 400;
const ROOM = 700;

/** How the graph is drawn and what is left out of it. */
export function Lens({ drawn }: { readonly drawn: Drawn }) {
  const [chosen, setOpen] = useState<boolean>();
  const sides = useView(({ reading, selection }) => (reading ? 1 : 0) + (selection.kind === 'none' ? 0 : 1));
  const reading = useView((view) => view.reading !== undefined);
  // The picture is small beside an open side: the card makes way unless it was asked for.
  const open = chosen ?? (!reading && window.innerWidth - sides * SIDE > ROOM);
  const [filtering, setFiltering] = useState(false);
  const count = useView((view) => activeFilters(view.filters).length);
  return (
    <section className="lens card" aria-label={strings.lens}>
      <button type="button" className="lens-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{strings.lens}</span>
        <Icon name="down" />
      </button>
      {open && (
        <>
          <div className="lens-choices">
            <Choice label={strings.colourBy} name="colour" values={COLOURINGS} words={strings.colourings} />
            <Choice label={strings.sizeBy} name="size" values={SIZINGS} words={strings.sizings} />
            <Choice
              label={strings.widthBy}
              name="edgeWidth"
              values={EDGE_WIDTHS}
              words={strings.edgeWidths}
            />
          </div>
          <Legend drawn={drawn} />
          <button
            type="button"
            id="filters-toggle"
            className="button wide"
            aria-expanded={filtering}
            onClick={() => setFiltering(!filtering)}
          >
            <Icon name="filter" />
            {strings.filtersOpen(count)}
          </button>
          {filtering && (
            <Suspense fallback={<Spinner />}>
              <FilterForm drawn={drawn} />
            </Suspense>
          )}
        </>
      )}
    </section>
  );
}

interface ChoiceProps<Name extends 'colour' | 'size' | 'edgeWidth'> {
  readonly label: string;
  readonly name: Name;
  readonly values: readonly View[Name][];
  readonly words: Readonly<Record<View[Name], string>>;
}

function Choice<Name extends 'colour' | 'size' | 'edgeWidth'>({
  label,
  name,
  values,
  words,
}: ChoiceProps<Name>) {
  const value = useView((view) => view[name]);
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const next = values.find((one) => one === event.target.value);
          if (next) change((view) => ({ ...view, [name]: next }));
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
