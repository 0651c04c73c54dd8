import { strings } from '../strings.js';

const TICKS = 6;

/** A few days under the bars, so that a reader knows where in time they are. */
export function TimelineAxis({ starts }: { readonly starts: readonly string[] }) {
  const every = Math.max(1, Math.ceil(starts.length / TICKS));
  return (
    <div className="axis" aria-hidden="true">
      {starts.map((start, index) =>
        index % every === 0 ? (
          <span key={start} style={{ left: `${(100 * (index + 0.5)) / starts.length}%` }}>
            {strings.shortDate(start)}
          </span>
        ) : null,
      )}
    </div>
  );
}
