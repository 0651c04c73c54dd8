import { useTimeSpan } from '../state/loaded-graph.js';
import { change, filter } from '../state/view.js';
import { strings } from '../strings.js';

/** Says that a list is counted within the dates kept on the timeline, and leads back to all of them. */
export function CountedWithin({ total }: { readonly total: string }) {
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
