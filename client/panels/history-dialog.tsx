import type { DecisionAnswer } from '../api-types.js';
import { correct, historyOf, requestOf, undo } from '../state/corrections.js';
import { useDecisions } from '../state/queries.js';
import { strings } from '../strings.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';
import { Failure, Spinner } from './parts.js';

/** All corrections, newest first; each can be taken back or done again. */
export default function HistoryDialog({ close }: { readonly close: () => void }) {
  const { data, error, refetch } = useDecisions();
  return (
    <Dialog title={strings.history} close={close}>
      {error && !data ? <Failure error={error} retry={refetch} /> : data ? <Log log={data} /> : <Spinner />}
    </Dialog>
  );
}

function Log({ log }: { readonly log: readonly DecisionAnswer[] }) {
  const { redoable } = historyOf(log);
  const shown = log.filter((decision) => decision.kind !== 'undo').toReversed();
  if (shown.length === 0) return <p className="quiet">{strings.noHistory}</p>;
  return (
    <ul className="history">
      {shown.map((decision) => (
        <li key={decision.id} className={decision.undone ? 'undone' : undefined}>
          <p>
            <span dir="auto">{strings.decision(decision)}</span>
            <time dateTime={decision.at}>{strings.dateTime(decision.at)}</time>
          </p>
          {!decision.undone && (
            <button type="button" className="button" onClick={() => void undo(decision.id)}>
              <Icon name="undo" />
              {strings.undo}
            </button>
          )}
          {redoable.includes(decision) && (
            <button
              type="button"
              className="button"
              onClick={() => {
                const body = requestOf(decision);
                if (body) void correct(body);
              }}
            >
              <Icon name="redo" />
              {strings.redo}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
