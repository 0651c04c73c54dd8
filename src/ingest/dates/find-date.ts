import type { DateSource, Furniture } from '../../contract/document.js';
import { certainDates } from './certain-dates.js';

export interface FoundDate {
  /** ISO 8601 date. */
  readonly publishedAt: string;
  readonly dateSource: DateSource;
}

// A dateline stands at the top; a long text is not searched to its end for any date at all.
const DATELINE_WINDOW = 2_000;
const TEXT_WINDOW = 100_000;

/**
 * The date a text gives itself: that of its header or dateline, else the first certain one in the article. A date is certain
 * where day, month and year stand there and can be read in one way only: '4.3.2019' is not.
 */
export const findDate = (text: string, furniture: readonly Furniture[]): FoundDate | undefined => {
  const dates = certainDates(text.slice(0, TEXT_WINDOW));
  const within = ({ start }: { start: number }, reasons: readonly string[]): boolean =>
    furniture.some((span) => reasons.includes(span.reason) && span.start <= start && start < span.end);
  const dateline = dates.find(
    (date) => date.start < DATELINE_WINDOW && within(date, ['dateline', 'byline', 'navigation']),
  );
  if (dateline) return { publishedAt: dateline.iso, dateSource: 'dateline' };
  const first = dates.find(({ start }) => !furniture.some((span) => span.start <= start && start < span.end));
  return first && { publishedAt: first.iso, dateSource: 'text' };
};
