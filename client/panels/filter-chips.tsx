import { activeFilters } from '../state/active-filters.js';
import { useDocumentTitles } from '../state/queries.js';
import { change, clearFilters, filter, useView } from '../state/view.js';
import { strings } from '../strings.js';
import { Icon } from './icon.js';

/** Every filter that is on, each removable by itself. */
export function FilterChips() {
  const filters = useView((view) => view.filters);
  const active = activeFilters(filters, useDocumentTitles(filters.document !== undefined));
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label={strings.filters}>
      {active.map(({ key, label, without }) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            aria-label={strings.removeFilter(label)}
            onClick={() => change(filter(without))}
          >
            {label}
            <Icon name="close" />
          </button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <button type="button" className="chip plain" onClick={() => change(clearFilters)}>
            {strings.clearFilters}
          </button>
        </li>
      )}
    </ul>
  );
}
