import { useEffect, useState } from 'react';
import { token } from '../api.js';
import { ApiError } from '../api-error.js';
import { refresh } from '../state/queries.js';
import { change, clearFilters } from '../state/view.js';
import { strings } from '../strings.js';
import { explain, Spinner } from './parts.js';

const PATIENCE = 5000;

/** Instead of a graph: on its way. */
export function Loading() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="state">
      <div className="ghost" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
        <span />
      </div>
      <Spinner label={slow ? strings.slow : strings.loading} />
    </div>
  );
}

/** Instead of a graph: an empty store. */
export const Empty = ({ onAdd }: { readonly onAdd: (() => void) | undefined }) => (
  <section className="state card" aria-labelledby="empty-title">
    <h2 id="empty-title">{strings.emptyTitle}</h2>
    <p>{strings.emptyText}</p>
    {onAdd && (
      <button type="button" className="button primary" onClick={onAdd}>
        {strings.add}
      </button>
    )}
    <p className="quiet">{strings.emptyCommand}</p>
    <code>npx dramatis build my-articles/</code>
  </section>
);

/** Over the graph: everything is filtered out. */
export const NothingPasses = () => (
  <section className="state card" aria-live="polite">
    <p>{strings.nothingPasses}</p>
    <button type="button" className="button" onClick={() => change(clearFilters)}>
      {strings.clearFilters}
    </button>
  </section>
);

interface FailedProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Instead of a graph: no answer, or an error. */
export const Failed = ({ error, retry }: FailedProps) =>
  error instanceof ApiError && error.status === 401 ? (
    <TokenForm />
  ) : (
    <section className="state card" role="alert">
      <h2>{error instanceof ApiError && error.status > 0 ? strings.errorTitle : strings.goneTitle}</h2>
      <p>{explain(error)}</p>
      <button type="button" className="button primary" onClick={retry}>
        {strings.retry}
      </button>
    </section>
  );

function TokenForm() {
  const [value, setValue] = useState('');
  return (
    <form
      className="state card"
      onSubmit={(event) => {
        event.preventDefault();
        token.keep(value);
        void refresh();
      }}
    >
      <h2>{strings.tokenTitle}</h2>
      <p>{strings.tokenText}</p>
      <label className="choice stacked">
        <span>{strings.tokenLabel}</span>
        <input
          type="password"
          autoComplete="off"
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary">
        {strings.tokenSend}
      </button>
    </form>
  );
}

/** Over what is loaded: the server went away since. */
export const ErrorBanner = ({ error, retry }: FailedProps) => (
  <div className="banner" role="alert">
    <p>
      <strong>{explain(error)}</strong> {strings.errorStays}
    </p>
    <button type="button" className="button" onClick={retry}>
      {strings.retry}
    </button>
  </div>
);
