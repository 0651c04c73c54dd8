import { activeFilters } from '../state/active-filters.js';
import { useTimeSpan } from '../state/loaded-graph.js';
import { useDocumentTitles } from '../state/queries.js';
import { change, filter, useView } from '../state/view.js';
import { strings } from '../strings.js';

/** Says what a list is counted within: the dates kept on the timeline, with the way back to all of them; never one document or publisher. */
export function CountedWithin({ total }: { readonly total: string }) {
  return (
    <>
      <WithinDates total={total} />
      <OverAllDocuments />
    </>
  );
}

function WithinDates({ total }: { readonly total: string }) {
  const { from, to } = useTimeSpan();
  if (!from && !to) return null;
  return (
    <p className="within" role="status">
      {strings.within(total, strings.chip.dates(from, to))}{' '}
      <button
        type="button"
        className="link"
        onClick={() => change(filter({ from: undefined, to: undefined }))}
      >
        {strings.allDates}
      </button>
    </p>
  );
}

function OverAllDocuments() {
  const filters = useView((view) => view.filters);
  const titleOf = useDocumentTitles(filters.document !== undefined);
  const active = activeFilters(filters, titleOf).filter(
    ({ key }) => key === 'document' || key === 'publisher',
  );
  if (active.length === 0) return null;
  return (
    <p className="within" role="status">
      {strings.whole(active.map(({ label }) => label))}
    </p>
  );
}
