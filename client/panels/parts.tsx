import type { EntityType } from '../../src/contract/entity-types/index.js';
import { ApiError } from '../api-error.js';
import { strings } from '../strings.js';
import { Icon } from './icon.js';

/** The coloured dot of a type. Its name stands beside it wherever it matters. */
export const Dot = ({ type }: { readonly type: EntityType }) => (
  <span className={`dot ${type}`} aria-hidden="true" />
);

export const Spinner = ({ label = strings.loading }: { readonly label?: string }) => (
  <p className="spinner" role="status">
    <span className="spinner-mark" aria-hidden="true" />
    {label}
  </p>
);

export function explain(error: unknown): string {
  if (error instanceof ApiError) {
    if (error.status === 0) return strings.offline;
    return error.status === 404 ? strings.gone : strings.errorProblem(error.message);
  }
  return error instanceof Error ? error.message : String(error);
}

const isGone = (error: unknown) => error instanceof ApiError && error.status === 404;

export const Failure = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => (
  <div className="failure" role="alert">
    <p>{explain(error)}</p>
    {!isGone(error) && (
      <button type="button" className="button" onClick={retry}>
        {strings.retry}
      </button>
    )}
  </div>
);

interface ListFootProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly shown: number;
  readonly total: number;
}

/** The end of a list that goes on: what is shown of what there is. */
export const ListFoot = ({ query, shown, total }: ListFootProps) =>
  query.hasNextPage ? (
    <button
      type="button"
      className="button wide"
      disabled={query.isFetchingNextPage}
      onClick={() => query.fetchNextPage()}
    >
      {query.isFetchingNextPage ? strings.loading : strings.more(shown, total)}
    </button>
  ) : null;

interface IconButtonProps {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  readonly onClick: () => void;
  /** For the shortcut that presses it. */
  readonly id?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
}

export const IconButton = ({
  icon,
  label,
  onClick,
  id,
  pressed,
  disabled,
  className = '',
}: IconButtonProps) => (
  <button
    type="button"
    id={id}
    className={`icon-button ${className}`}
    aria-label={label}
    title={label}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);

/** Figures in a row: each a number over its word. */
export const Figures = ({ items }: { readonly items: readonly (readonly [string, string])[] }) => (
  <dl className="figures">
    {items.map(([word, value]) => (
      <div key={word}>
        <dt>{word}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
