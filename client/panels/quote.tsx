import { change, read, useView } from '../state/view.js';
import { strings } from '../strings.js';
import { markNames, type NamedEntity } from './mark-names.js';

interface Props {
  readonly text: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly date?: string | null;
  readonly entities: readonly NamedEntity[];
}

/** A sentence with its names marked; a click opens its document at it. */
export function Quote({ text, document, start, end, title, publisher, date, entities }: Props) {
  const open = useView(({ reading }) => reading?.document === document && reading.start === start);
  const from = [publisher, date ? strings.date(date) : strings.undated].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className="quote"
      aria-pressed={open}
      title={strings.openDocument(title ?? strings.untitled)}
      onClick={() => change(read({ document, start, end }))}
    >
      <span className="quote-text" dir="auto">
        {markNames(text, entities).map((part) =>
          part.entity ? (
            <mark key={part.at} className={`name ${part.entity.type}`}>
              {part.text}
            </mark>
          ) : (
            <span key={part.at}>{part.text}</span>
          ),
        )}
      </span>
      <span className="quote-from">{from}</span>
    </button>
  );
}
